import type { CourseLife } from '../../../shared/course-life.ts';
import { LifeAgreement, LifeMeeting, LifeResult } from '../../../shared/course-life.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { type Answers, isBlank } from '../../../shared/worksheets/answers.ts';
import { listIn } from '../../db/columns.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { inOrder } from '../meetings/meetings.repo.ts';

type Lists = 'principles' | 'parameters' | 'roles' | 'rolesPlanned';
type MeetingRow = Omit<LifeMeeting, Lists> & Record<Lists, string | null>;

/** A course's meetings in order, without a word of what was written. */
export const listLifeMeetings = (db: ReadableDb, courseId: string): LifeMeeting[] =>
  prepared<[string], MeetingRow>(
    db,
    `SELECT id, date, starts_at AS startsAt, minutes, state, preparation_minutes AS preparationMinutes,
       principles, parameters, roles, roles_planned AS rolesPlanned, row_number() OVER (ORDER BY ${inOrder}) AS number
     FROM meeting WHERE course_id = ? AND state <> 'cancelled' ORDER BY number`,
  )
    .all(courseId)
    .map((row) =>
      LifeMeeting.parse({
        ...row,
        principles: listIn(row.principles),
        parameters: listIn(row.parameters),
        roles: listIn(row.roles),
        rolesPlanned: listIn(row.rolesPlanned),
      }),
    );

type SheetRow = CourseLife['sheets'][number] & { version: number; answers: string };

/** The sheets of a course on which something is written, by their day. One of a newer program counts as written. */
export const listLifeSheets = (db: ReadableDb, courseId: string): CourseLife['sheets'] =>
  prepared<[string], SheetRow>(
    db,
    'SELECT id, kind, version, date, answers FROM worksheet WHERE course_id = ? ORDER BY date, created_at, id',
  )
    .all(courseId)
    .flatMap(({ id, kind, version, date, answers }) => {
      const definition = definitionOf(kind, version);
      const blank = definition && isBlank(definition, JSON.parse(answers) as Answers);
      return blank ? [] : [{ id, kind, date }];
    });

export const listLifeResults = (db: ReadableDb, courseId: string): LifeResult[] =>
  prepared<[string], LifeResult>(
    db,
    `SELECT id, date, text FROM result WHERE course_id = ? AND trim(text) <> '' ORDER BY date, created_at, id`,
  )
    .all(courseId)
    .map((row) => LifeResult.parse(row));

/** A course's open agreements, due first, then by age; one without text is not there yet. */
export const listLifeAgreements = (db: ReadableDb, courseId: string): LifeAgreement[] =>
  prepared<[string], LifeAgreement>(
    db,
    `SELECT agreement.id, agreement.meeting_id AS meetingId, owner, text, due, status, meeting.date AS madeOn
     FROM agreement JOIN meeting ON meeting.id = agreement.meeting_id
     WHERE agreement.course_id = ? AND status IN ('open', 'partly', 'not-yet') AND text <> ''
     ORDER BY due IS NULL, due, agreement.created_at, agreement.id`,
  )
    .all(courseId)
    .map((row) => LifeAgreement.parse(row));

export const countClosedAgreements = (db: ReadableDb, courseId: string): number =>
  prepared<[string], { closed: number }>(
    db,
    `SELECT count(*) AS closed FROM agreement
     WHERE course_id = ? AND status IN ('kept', 'dropped') AND text <> ''`,
  ).get(courseId)?.closed ?? 0;
