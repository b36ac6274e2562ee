import type { LastLook } from '../../../shared/ending.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

/** What there was of a course, counted; of agreements and results those with text. */
export const lookBack = (db: ReadableDb, courseId: string): LastLook =>
  db
    .prepare<{ courseId: string }, LastLook>(
      `SELECT
         (SELECT count(*) FROM meeting WHERE course_id = @courseId AND state = 'held') AS held,
         (SELECT count(*) FROM agreement WHERE course_id = @courseId AND text <> '') AS agreements,
         (SELECT count(*) FROM agreement WHERE course_id = @courseId AND text <> '' AND status = 'kept') AS kept,
         (SELECT count(DISTINCT kind) FROM worksheet WHERE course_id = @courseId) AS worksheets,
         (SELECT count(*) FROM result WHERE course_id = @courseId AND text <> '') AS results`,
    )
    .get({ courseId }) ?? { held: 0, agreements: 0, kept: 0, worksheets: 0, results: 0 };

export const hasEnded = (db: ReadableDb, courseId: string): boolean =>
  prepared<[string], { ended: number }>(
    db,
    "SELECT 1 AS ended FROM course WHERE id = ? AND state IN ('completed', 'stopped')",
  ).get(courseId) !== undefined;

type Owned = 'meeting' | 'agreement' | 'worksheet' | 'result' | 'binned';

/** Whose course a row belongs to; undefined where to none. */
export const courseOf = (db: ReadableDb, table: Owned, id: string): string | undefined =>
  prepared<[string], { courseId: string | null }>(
    db,
    `SELECT course_id AS courseId FROM ${table} WHERE id = ?`,
  ).get(id)?.courseId ?? undefined;
