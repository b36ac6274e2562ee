import { CourseResult, ListedResult, type ResultFields } from '../../../shared/course-result.ts';
import { updateColumns } from '../../db/columns.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import { listSpots } from '../meetings/meetings.repo.ts';

type ResultRow = {
  id: string;
  course_id: string;
  meeting_id: string | null;
  agreement_id: string | null;
  date: string;
  text: string;
  created_at: number;
  changed_at: number;
};

const fieldsOf = (row: ResultRow) => ({
  id: row.id,
  courseId: row.course_id,
  meetingId: row.meeting_id,
  agreementId: row.agreement_id,
  date: row.date,
  text: row.text,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

/** A course's results, the oldest first. */
export function listResults(db: ReadableDb, courseId: string): ListedResult[] {
  const numbers = new Map(listSpots(db, courseId).map(({ id, number }) => [id, number]));
  return db
    .prepare<[string], ResultRow & { agreed: string | null; agreed_at: string | null }>(
      `SELECT result.*, agreement.text AS agreed, agreement.meeting_id AS agreed_at
       FROM result LEFT JOIN agreement ON agreement.id = result.agreement_id
       WHERE result.course_id = ? ORDER BY result.date, result.created_at, result.rowid`,
    )
    .all(courseId)
    .map((row) =>
      ListedResult.parse({
        ...fieldsOf(row),
        number: (row.meeting_id && numbers.get(row.meeting_id)) ?? null,
        agreement: row.agreed_at === null ? null : { text: row.agreed, meetingId: row.agreed_at },
      }),
    );
}

export function findResult(db: ReadableDb, id: string): CourseResult | undefined {
  const row = db.prepare<[string], ResultRow>('SELECT * FROM result WHERE id = ?').get(id);
  return row && CourseResult.parse(fieldsOf(row));
}

/** What an agreement has become, if it has. */
export function findOfAgreement(db: ReadableDb, agreementId: string): CourseResult | undefined {
  const row = db
    .prepare<[string], ResultRow>('SELECT * FROM result WHERE agreement_id = ? ORDER BY created_at LIMIT 1')
    .get(agreementId);
  return row && CourseResult.parse(fieldsOf(row));
}

export function insertResult(db: WritableDb, result: CourseResult): void {
  db.prepare(
    `INSERT INTO result (id, course_id, meeting_id, agreement_id, date, text, created_at, changed_at)
     VALUES (@id, @courseId, @meetingId, @agreementId, @date, @text, @createdAt, @changedAt)`,
  ).run(result);
}

/** False where there is no such result. */
export const updateResult = (
  db: WritableDb,
  id: string,
  fields: Partial<ResultFields>,
  changedAt: number,
): boolean => updateColumns(db, 'result', id, { ...fields, changed_at: changedAt });

/** With its drafts and its older texts. False where there is no such result. */
export const removeResult = (db: WritableDb, id: string): boolean =>
  inTransaction(db, () => {
    forgetAllDrafts(db, [id]);
    forgetRevisions(db, [id]);
    return db.prepare('DELETE FROM result WHERE id = ?').run(id).changes > 0;
  });
