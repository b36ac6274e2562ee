import type { AgreementOwner, AgreementStatus } from '../../../shared/agreement.ts';
import { dayOf } from '../../../shared/day.ts';
import type { SearchKind } from '../../../shared/search.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { type Answers, writtenIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

export type FieldText = { field: string; text: string };

/** What of a row can be found, field by field in the order of its page. */
export type Subject = { courseId: string | null; day: string; texts: FieldText[] };

/** `day` is null of a course that has no start yet. */
type Row = { course_id: string | null; day: string | null } & Record<string, string | null>;

/** What is written about a course for HR; it has a page of its own. */
const hrComment = "coalesce((SELECT text FROM hr_comment WHERE hr_comment.course_id = course.id), '')";

/** Field and column, in the order of the page. */
const columns = {
  course: {
    alias: 'alias',
    name: 'name',
    workplace: 'workplace',
    menteeContact: 'mentee_contact',
    managerContact: 'manager_contact',
    hrContact: 'hr_contact',
    notes: 'notes',
    hrComment,
  },
  meeting: {
    howItWent: 'how_it_went',
    expectations: 'expectations',
    topics: 'topics',
    outcome: 'outcome',
    nextTasks: 'next_tasks',
    notes: 'notes',
    sharedNotes: 'shared_notes',
    place: 'place',
  },
  agreement: { text: 'text' },
  result: { text: 'text' },
  reflection: { text: 'text' },
} as const satisfies Record<Exclude<SearchKind, 'worksheet'>, Record<string, string>>;

/** An agreement is of the day of its meeting, a course of the day it started. */
const dayAndCourse = {
  course: 'id AS course_id, starts_on AS day, created_at',
  meeting: 'course_id, date AS day',
  agreement: 'course_id, (SELECT date FROM meeting WHERE meeting.id = agreement.meeting_id) AS day',
  result: 'course_id, date AS day',
  reflection: 'course_id, date AS day',
} as const satisfies Record<Exclude<SearchKind, 'worksheet'>, string>;

/** Undefined where there is no such row. */
export function findSubject(db: ReadableDb, kind: SearchKind, id: string): Subject | undefined {
  if (kind === 'worksheet') return findSheet(db, id);
  const fields: Record<string, string> = columns[kind];
  const texts = Object.entries(fields).map(([field, column]) => `${column} AS "${field}"`);
  const row = prepared<[string], Row>(
    db,
    `SELECT ${dayAndCourse[kind]}, ${texts.join(', ')} FROM ${kind} WHERE id = ?`,
  ).get(id);
  if (!row) return undefined;
  return {
    courseId: row.course_id,
    day: row.day ?? dayOf(Number(row['created_at'])),
    texts: Object.keys(fields).map((field) => ({ field, text: String(row[field]) })),
  };
}

type SheetRow = { course_id: string; date: string; kind: string; version: number; answers: string };

/** A sheet of a newer program is not read by this one. */
function findSheet(db: ReadableDb, id: string): Subject | undefined {
  const row = prepared<[string], SheetRow>(
    db,
    'SELECT course_id, date, kind, version, answers FROM worksheet WHERE id = ?',
  ).get(id);
  if (!row) return undefined;
  const definition = definitionOf(row.kind, row.version);
  const answers = JSON.parse(row.answers) as Answers;
  return {
    courseId: row.course_id,
    day: row.date,
    texts: (definition ? partsOf(definition) : []).map((part) => ({
      field: part.name,
      text: writtenIn(part, answers).join('\n'),
    })),
  };
}

/** A meeting's number, as `numbered` of the meetings' own repository has it, reckoned for one alone. */
const numberOf = (meeting: string) => `
  (SELECT CASE WHEN this.state = 'cancelled' THEN NULL ELSE (
     SELECT count(*) FROM meeting AS other
     WHERE other.course_id = this.course_id AND other.state <> 'cancelled' AND other.date <= this.date
       AND (other.date, coalesce(other.starts_at, ''), other.created_at, other.id)
         <= (this.date, coalesce(this.starts_at, ''), this.created_at, this.id)
   ) END FROM meeting AS this WHERE this.id = ${meeting}) AS number`;

const alias = (table: string) => `(SELECT alias FROM course WHERE course.id = ${table}.course_id) AS alias`;

const details = {
  course: 'SELECT alias FROM course WHERE id = ?',
  meeting: `SELECT ${alias('meeting')}, ${numberOf('meeting.id')} FROM meeting WHERE id = ?`,
  agreement: `SELECT ${alias('agreement')}, owner, status, meeting_id AS meetingId,
    ${numberOf('agreement.meeting_id')} FROM agreement WHERE id = ?`,
  worksheet: `SELECT ${alias('worksheet')}, kind AS sheet, version, EXISTS (
      SELECT 1 FROM worksheet AS later
      WHERE later.course_id = worksheet.course_id AND later.kind = worksheet.kind
        AND (later.date, later.created_at) > (worksheet.date, worksheet.created_at)
    ) AS isOlder FROM worksheet WHERE id = ?`,
  result: `SELECT ${alias('result')}, meeting_id AS meetingId, ${numberOf('result.meeting_id')}
    FROM result WHERE id = ?`,
  reflection: `SELECT ${alias('reflection')}, meeting_id AS meetingId, ${numberOf('reflection.meeting_id')}
    FROM reflection WHERE id = ?`,
} as const satisfies Record<SearchKind, string>;

type Details = {
  alias: string | null;
  number: number | null;
  owner: AgreementOwner;
  status: AgreementStatus;
  meetingId: string | null;
  sheet: string;
  version: number;
  isOlder: number;
};

/** What a hit says of itself beside the text that was found; each kind has those of the details that are its own. */
export const findDetails = (db: ReadableDb, kind: SearchKind, id: string): Details | undefined =>
  prepared<[string], Details>(db, details[kind]).get(id);
