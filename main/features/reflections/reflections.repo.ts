import { Reflection, type ReflectionFields } from '../../../shared/reflection.ts';
import { updateColumns } from '../../db/columns.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';

type ReflectionRow = {
  id: string;
  course_id: string | null;
  meeting_id: string | null;
  date: string;
  text: string;
  created_at: number;
  changed_at: number;
};

const toReflection = (row: ReflectionRow): Reflection =>
  Reflection.parse({
    id: row.id,
    courseId: row.course_id,
    meetingId: row.meeting_id,
    date: row.date,
    text: row.text,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });

/** The whole diary, the newest day first, and of one day what was written last. */
export const listReflections = (db: ReadableDb): Reflection[] =>
  db
    .prepare<[], ReflectionRow>('SELECT * FROM reflection ORDER BY date DESC, created_at DESC, id')
    .all()
    .map(toReflection);

/** The pages written in last, newest first. */
export const listRecentReflections = (db: ReadableDb, limit: number): { id: string; changedAt: number }[] =>
  db
    .prepare<[number], { id: string; changedAt: number }>(
      `SELECT id, changed_at AS changedAt FROM reflection WHERE changed_at > created_at
       ORDER BY changed_at DESC, id LIMIT ?`,
    )
    .all(limit);

export function findReflection(db: ReadableDb, id: string): Reflection | undefined {
  const row = db.prepare<[string], ReflectionRow>('SELECT * FROM reflection WHERE id = ?').get(id);
  return row && toReflection(row);
}

export function insertReflection(db: WritableDb, reflection: Reflection): void {
  db.prepare(
    `INSERT INTO reflection (id, course_id, meeting_id, date, text, created_at, changed_at)
     VALUES (@id, @courseId, @meetingId, @date, @text, @createdAt, @changedAt)`,
  ).run(reflection);
}

/** False where there is no such reflection. */
export const updateReflection = (
  db: WritableDb,
  id: string,
  fields: Partial<ReflectionFields>,
  at: number,
): boolean => updateColumns(db, 'reflection', id, { ...fields, changed_at: at });

/** Ties it to a course, or to one of its meetings, or to nothing. */
export const tieReflection = (
  db: WritableDb,
  id: string,
  { courseId, meetingId }: Pick<Reflection, 'courseId' | 'meetingId'>,
): boolean => updateColumns(db, 'reflection', id, { course_id: courseId, meeting_id: meetingId });

/** With its drafts and its older texts. */
export function removeReflection(db: WritableDb, id: string): void {
  inTransaction(db, () => {
    forgetAllDrafts(db, [id]);
    forgetRevisions(db, [id]);
    db.prepare('DELETE FROM reflection WHERE id = ?').run(id);
  });
}
