import type { Day } from '../../../shared/day.ts';
import { Meeting, type MeetingFields, MeetingSummary, type PastMeeting } from '../../../shared/meeting.ts';
import { listIn, toColumn, updateColumns } from '../../db/columns.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { inTransaction } from '../../db/transaction.ts';

const columns = {
  date: 'date',
  startsAt: 'starts_at',
  minutes: 'minutes',
  place: 'place',
  state: 'state',
  preparationMinutes: 'preparation_minutes',
  sharedNotes: 'shared_notes',
  sheets: 'sheets',
  questions: 'questions',
  principles: 'principles',
  parameters: 'parameters',
  roles: 'roles',
  rolesPlanned: 'roles_planned',
  howItWent: 'how_it_went',
  expectations: 'expectations',
  topics: 'topics',
  outcome: 'outcome',
  nextTasks: 'next_tasks',
  notes: 'notes',
} as const satisfies Record<keyof MeetingFields, string>;

const fieldNames = Object.keys(columns) as (keyof MeetingFields)[];

/** Fields that are lists, in JSON. */
const lists = ['sheets', 'questions', 'principles', 'parameters', 'roles', 'rolesPlanned'] as const;

type MeetingRow = { [F in keyof MeetingFields as (typeof columns)[F]]: string | number | null } & {
  id: string;
  course_id: string;
  created_at: number;
  changed_at: number;
};

const toMeeting = (row: MeetingRow): Meeting =>
  Meeting.parse({
    ...Object.fromEntries(fieldNames.map((field) => [field, row[columns[field]]])),
    ...Object.fromEntries(lists.map((field) => [field, listIn(row[columns[field]])])),
    id: row.id,
    courseId: row.course_id,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });

/** Where a meeting stands among its course's: by day, then time, then age. */
export const inOrder = `date, coalesce(starts_at, ''), created_at, id`;

/** Every meeting with its number: the rank among those not cancelled, derived and never stored. */
const numbered = `
  SELECT meeting.*, CASE WHEN state = 'cancelled' THEN NULL ELSE
    sum(state <> 'cancelled') OVER (PARTITION BY course_id ORDER BY ${inOrder}) END AS number
  FROM meeting WHERE course_id = @courseId`;

export type Numbered = { meeting: Meeting; number: number | null };

export function findMeeting(db: ReadableDb, id: string): Meeting | undefined {
  const row = db.prepare<[string], MeetingRow>('SELECT * FROM meeting WHERE id = ?').get(id);
  return row && toMeeting(row);
}

type When = Pick<Meeting, 'date' | 'startsAt' | 'state'>;

/** What a save has to know of the meeting that it writes to; its text is not read. */
export const findWhen = (db: ReadableDb, id: string): When | undefined =>
  prepared<[string], When>(db, 'SELECT date, starts_at AS startsAt, state FROM meeting WHERE id = ?').get(id);

/** A course's meetings in order, each with its day and its number; no text is read. */
export const listSpots = (
  db: ReadableDb,
  courseId: string,
): { id: string; date: Day; number: number | null }[] =>
  db
    .prepare<{ courseId: string }, { id: string; date: Day; number: number | null }>(
      `SELECT id, date, number FROM (${numbered}) ORDER BY ${inOrder}`,
    )
    .all({ courseId });

/** A course's meetings in order, whole, each with its number. */
export const listNumbered = (db: ReadableDb, courseId: string): Numbered[] =>
  db
    .prepare<{ courseId: string }, MeetingRow & { number: number | null }>(`${numbered} ORDER BY ${inOrder}`)
    .all({ courseId })
    .map((row) => ({ meeting: toMeeting(row), number: row.number }));

/** The meeting after, among those not cancelled; the list is in order. */
export const nextAfter = (all: readonly Numbered[], id: string): Numbered | undefined =>
  all.slice(indexOf(all, id) + 1).find(({ meeting }) => meeting.state !== 'cancelled');

/** The last one that was held before a meeting, whatever was planned between them; the list is in order. */
export const heldBefore = (all: readonly Numbered[], id: string): Numbered | undefined =>
  all.slice(0, indexOf(all, id)).findLast(({ meeting }) => meeting.state === 'held');

const indexOf = (all: readonly Numbered[], id: string): number =>
  all.findIndex(({ meeting }) => meeting.id === id);

type Standing = When & { courseId: Meeting['courseId']; number: number | null; held: number };

/** When and where a meeting stands in its course, and how many of the course's were held; no text is read. */
export const findStanding = (db: ReadableDb, id: string): Standing | undefined =>
  prepared<{ id: string }[], Standing>(
    db,
    `SELECT course_id AS courseId, date, starts_at AS startsAt, state, number, held FROM (
       SELECT id, course_id, date, starts_at, state, number, sum(state = 'held') OVER () AS held FROM (
         ${numbered.replace('@courseId', '(SELECT course_id FROM meeting WHERE id = @id)')}
       )
     ) WHERE id = @id`,
  ).get({ id });

type SummaryRow = Pick<
  MeetingRow,
  'id' | 'course_id' | 'date' | 'starts_at' | 'minutes' | 'place' | 'state' | 'changed_at'
> & {
  number: number | null;
  open_agreements: number;
  excerpt: string;
};

/** Characters of the topics, or of the expectations, that a list shows. */
const EXCERPT = 120;

/** A course's meetings in order, as a list shows them. */
export const listMeetings = (db: ReadableDb, courseId: string): MeetingSummary[] =>
  db
    .prepare<{ courseId: string }, SummaryRow>(
      `SELECT id, course_id, date, starts_at, minutes, place, state, changed_at, number,
         (SELECT count(*) FROM agreement WHERE meeting_id = numbered.id AND text <> ''
            AND status IN ('open', 'partly', 'not-yet')) AS open_agreements,
         substr(CASE WHEN topics <> '' THEN topics ELSE expectations END, 1, ${EXCERPT}) AS excerpt
       FROM (${numbered}) AS numbered ORDER BY ${inOrder}`,
    )
    .all({ courseId })
    .map((row) =>
      MeetingSummary.parse({
        id: row.id,
        courseId: row.course_id,
        date: row.date,
        startsAt: row.starts_at,
        minutes: row.minutes,
        place: row.place,
        state: row.state,
        changedAt: row.changed_at,
        number: row.number,
        openAgreements: row.open_agreements,
        excerpt: row.excerpt,
      }),
    );

/** The first planned meeting on or after `today`, in courses that run and are not archived. */
export const findNextPlanned = (db: ReadableDb, today: Day): { id: string; courseId: string } | undefined =>
  db
    .prepare<[Day], { id: string; courseId: string }>(
      `SELECT meeting.id, meeting.course_id AS courseId FROM meeting
       JOIN course ON course.id = meeting.course_id AND course.archived_at IS NULL
         AND course.state NOT IN ('completed', 'stopped')
       WHERE meeting.state = 'planned' AND meeting.date >= ?
       ORDER BY meeting.date, coalesce(meeting.starts_at, ''), meeting.created_at, meeting.id LIMIT 1`,
    )
    .get(today);

/** Planned meetings whose day is gone without a word of them, in courses that run and are not archived; by their day. */
export const listPastPlanned = (db: ReadableDb, today: Day): PastMeeting[] =>
  db
    .prepare<[Day], PastMeeting>(
      `SELECT meeting.id, meeting.date, number, alias FROM (
         SELECT *, row_number() OVER (PARTITION BY course_id ORDER BY ${inOrder}) AS number FROM (
           SELECT id, course_id, date, starts_at, created_at, state FROM meeting WHERE state <> 'cancelled'
         )
       ) AS meeting
       JOIN course ON course.id = meeting.course_id AND course.archived_at IS NULL
         AND course.state NOT IN ('completed', 'stopped')
       WHERE meeting.state = 'planned' AND meeting.date < ?
       ORDER BY meeting.date, coalesce(meeting.starts_at, ''), meeting.created_at, meeting.id`,
    )
    .all(today);

/** The pages written in last, newest first, in courses that are not archived. */
export const listRecentlyWritten = (db: ReadableDb, limit: number): { id: string; courseId: string }[] =>
  db
    .prepare<[number], { id: string; courseId: string }>(
      `SELECT meeting.id, meeting.course_id AS courseId FROM meeting
       JOIN course ON course.id = meeting.course_id AND course.archived_at IS NULL
       WHERE meeting.changed_at > meeting.created_at
       ORDER BY meeting.changed_at DESC, meeting.id LIMIT ?`,
    )
    .all(limit);

export function insertMeeting(db: WritableDb, meeting: Meeting): void {
  const { id, courseId, createdAt, changedAt, ...fields } = meeting;
  const row = { id, course_id: courseId, created_at: createdAt, changed_at: changedAt, ...toRow(fields) };
  const names = Object.keys(row);
  db.prepare(
    `INSERT INTO meeting (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  ).run(row);
}

/** False where there is no such meeting. */
export const updateMeeting = (
  db: WritableDb,
  id: string,
  fields: Partial<MeetingFields>,
  changedAt: number,
): boolean => updateColumns(db, 'meeting', id, { ...toRow(fields), changed_at: changedAt });

/** With its agreements, and its drafts and older texts and theirs. False where there is no such meeting. */
export const removeMeeting = (db: WritableDb, id: string): boolean =>
  inTransaction(db, () => {
    const agreements = db
      .prepare<[string], string>('SELECT id FROM agreement WHERE meeting_id = ?')
      .pluck()
      .all(id);
    forgetAllDrafts(db, [id, ...agreements]);
    forgetRevisions(db, [id, ...agreements]);
    return db.prepare('DELETE FROM meeting WHERE id = ?').run(id).changes > 0;
  });

function toRow(fields: Partial<MeetingFields>): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = {};
  for (const field of fieldNames) {
    const value = fields[field];
    if (value !== undefined) row[columns[field]] = toColumn(value);
  }
  return row;
}
