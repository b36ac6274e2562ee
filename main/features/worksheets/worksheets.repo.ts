import { type Worksheet, type WorksheetFields, WorksheetSummary } from '../../../shared/worksheet.ts';
import type { Answers } from '../../../shared/worksheets/answers.ts';
import { updateColumns } from '../../db/columns.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { inTransaction } from '../../db/transaction.ts';

type WorksheetRow = {
  id: string;
  course_id: string;
  meeting_id: string | null;
  kind: string;
  version: number;
  date: string;
  answers: string;
  created_at: number;
  changed_at: number;
};

const head = (row: Omit<WorksheetRow, 'answers'>) => ({
  id: row.id,
  courseId: row.course_id,
  meetingId: row.meeting_id,
  kind: row.kind,
  version: row.version,
  date: row.date,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

/** The answers passed the schema of their own version when they were written. */
export const answersIn = (json: string): Answers => JSON.parse(json) as Answers;

const toWorksheet = (row: WorksheetRow): Worksheet => ({
  ...WorksheetSummary.parse(head(row)),
  answers: answersIn(row.answers),
});

/** Of two sheets of one day the one made later is the newer. */
export const newestFirst = 'date DESC, created_at DESC, id';

export function findWorksheet(db: ReadableDb, id: string): Worksheet | undefined {
  const row = prepared<[string], WorksheetRow>(db, 'SELECT * FROM worksheet WHERE id = ?').get(id);
  return row && toWorksheet(row);
}

/** What kind of sheet it is; nothing that is written on it is read. */
export const findKind = (db: ReadableDb, id: string): string | undefined =>
  prepared<[string], string>(db, 'SELECT kind FROM worksheet WHERE id = ?').pluck().get(id);

/** A course's sheets, the newest first. */
export const listWorksheets = (db: ReadableDb, courseId: string): WorksheetSummary[] =>
  db
    .prepare<[string], Omit<WorksheetRow, 'answers'>>(
      `SELECT id, course_id, meeting_id, kind, version, date, created_at, changed_at
       FROM worksheet WHERE course_id = ? ORDER BY ${newestFirst}`,
    )
    .all(courseId)
    .map((row) => WorksheetSummary.parse(head(row)));

/** The sheets of one meeting, the newest first. */
export const listOfMeeting = (db: ReadableDb, meetingId: string): Worksheet[] =>
  prepared<[string], WorksheetRow>(db, `SELECT * FROM worksheet WHERE meeting_id = ? ORDER BY ${newestFirst}`)
    .all(meetingId)
    .map(toWorksheet);

/** Whether any sheet was offered at the meeting or chosen for it, an empty one too. */
export const hasWorksheets = (db: ReadableDb, meetingId: string): boolean =>
  db.prepare('SELECT 1 FROM worksheet WHERE meeting_id = ?').get(meetingId) !== undefined;

/** The sheets written in last, newest first, in courses that are not archived. */
export const listRecentlyFilled = (
  db: ReadableDb,
  limit: number,
): { id: string; kind: string; courseId: string; changedAt: number }[] =>
  db
    .prepare<[number], { id: string; kind: string; courseId: string; changedAt: number }>(
      `SELECT worksheet.id, worksheet.kind, worksheet.course_id AS courseId, worksheet.changed_at AS changedAt
       FROM worksheet JOIN course ON course.id = worksheet.course_id AND course.archived_at IS NULL
       WHERE worksheet.changed_at > worksheet.created_at
       ORDER BY worksheet.changed_at DESC, worksheet.id LIMIT ?`,
    )
    .all(limit);

/** The newest copy of a kind in a course. */
export function findLatest(db: ReadableDb, courseId: string, kind: string): Worksheet | undefined {
  const row = db
    .prepare<[string, string], WorksheetRow>(
      `SELECT * FROM worksheet WHERE course_id = ? AND kind = ? ORDER BY ${newestFirst} LIMIT 1`,
    )
    .get(courseId, kind);
  return row && toWorksheet(row);
}

export function insertWorksheet(db: WritableDb, worksheet: Worksheet): void {
  db.prepare(
    `INSERT INTO worksheet (id, course_id, meeting_id, kind, version, date, answers, created_at, changed_at)
     VALUES (@id, @courseId, @meetingId, @kind, @version, @date, @answers, @createdAt, @changedAt)`,
  ).run({ ...worksheet, answers: JSON.stringify(worksheet.answers) });
}

/** False where there is no such sheet. */
export function updateWorksheet(
  db: WritableDb,
  id: string,
  { answers, ...fields }: Partial<Pick<WorksheetFields, 'date' | 'version'> & { answers: Answers }>,
  changedAt: number,
): boolean {
  return updateColumns(db, 'worksheet', id, {
    ...fields,
    ...(answers && { answers: JSON.stringify(answers) }),
    changed_at: changedAt,
  });
}

/** With its drafts and its earlier states. False where there is no such sheet. */
export const removeWorksheet = (db: WritableDb, id: string): boolean =>
  inTransaction(db, () => {
    forgetAllDrafts(db, [id]);
    forgetRevisions(db, [id]);
    return db.prepare('DELETE FROM worksheet WHERE id = ?').run(id).changes > 0;
  });
