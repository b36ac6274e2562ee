import { Agreement, type AgreementFields } from '../../../shared/agreement.ts';
import type { Day } from '../../../shared/day.ts';
import { updateColumns } from '../../db/columns.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';

type AgreementRow = {
  id: string;
  course_id: string;
  meeting_id: string;
  owner: string;
  text: string;
  due: string | null;
  status: string;
  created_at: number;
};

const toAgreement = (row: AgreementRow): Agreement =>
  Agreement.parse({
    id: row.id,
    courseId: row.course_id,
    meetingId: row.meeting_id,
    owner: row.owner,
    text: row.text,
    due: row.due,
    status: row.status,
    createdAt: row.created_at,
  });

/** In the order they were made. */
export const listAgreements = (db: ReadableDb, meetingId: string): Agreement[] =>
  db
    .prepare<[string], AgreementRow>(
      'SELECT * FROM agreement WHERE meeting_id = ? ORDER BY created_at, rowid',
    )
    .all(meetingId)
    .map(toAgreement);

export function findAgreement(db: ReadableDb, id: string): Agreement | undefined {
  const row = db.prepare<[string], AgreementRow>('SELECT * FROM agreement WHERE id = ?').get(id);
  return row && toAgreement(row);
}

/** A course's agreements with text, the oldest first. */
export const listWritten = (db: ReadableDb, courseId: string): Agreement[] =>
  db
    .prepare<[string], AgreementRow>(
      `SELECT * FROM agreement WHERE course_id = ? AND text <> '' ORDER BY created_at, rowid`,
    )
    .all(courseId)
    .map(toAgreement);

/** Open ones with text in courses that run and are not archived: due first, then by age. */
export function listOpenAgreements(db: ReadableDb): (Agreement & { alias: string; madeOn: Day })[] {
  return db
    .prepare<[], AgreementRow & { alias: string; made_on: Day }>(
      `SELECT agreement.*, course.alias, meeting.date AS made_on
       FROM agreement
       JOIN course ON course.id = agreement.course_id AND course.archived_at IS NULL
         AND course.state NOT IN ('completed', 'stopped')
       JOIN meeting ON meeting.id = agreement.meeting_id
       WHERE agreement.status IN ('open', 'partly', 'not-yet') AND agreement.text <> ''
       ORDER BY agreement.due IS NULL, agreement.due, agreement.created_at, agreement.id`,
    )
    .all()
    .map((row) => ({ ...toAgreement(row), alias: row.alias, madeOn: row.made_on }));
}

export function insertAgreement(db: WritableDb, agreement: Agreement): void {
  db.prepare(
    `INSERT INTO agreement (id, course_id, meeting_id, owner, text, due, status, created_at)
     VALUES (@id, @courseId, @meetingId, @owner, @text, @due, @status, @createdAt)`,
  ).run(agreement);
}

/** False where there is no such agreement. */
export const updateAgreement = (db: WritableDb, id: string, fields: Partial<AgreementFields>): boolean =>
  updateColumns(db, 'agreement', id, fields);

/** With its drafts and its older texts. False where there is no such agreement. */
export const removeAgreement = (db: WritableDb, id: string): boolean =>
  inTransaction(db, () => {
    forgetAllDrafts(db, [id]);
    forgetRevisions(db, [id]);
    return db.prepare('DELETE FROM agreement WHERE id = ?').run(id).changes > 0;
  });
