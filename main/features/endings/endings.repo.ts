import type { LastLook } from '../../../shared/ending.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { listLifeResults, listLifeSheets } from '../life/life.repo.ts';

/** What there was of a course, counted; of agreements, results and sheets those on which something is written. */
export const lookBack = (db: ReadableDb, courseId: string): LastLook => ({
  held: 0,
  agreements: 0,
  kept: 0,
  ...db
    .prepare<{ courseId: string }, Pick<LastLook, 'held' | 'agreements' | 'kept'>>(
      `SELECT
         (SELECT count(*) FROM meeting WHERE course_id = @courseId AND state = 'held') AS held,
         (SELECT count(*) FROM agreement WHERE course_id = @courseId AND text <> '') AS agreements,
         (SELECT count(*) FROM agreement WHERE course_id = @courseId AND text <> '' AND status = 'kept') AS kept`,
    )
    .get({ courseId }),
  worksheets: new Set(listLifeSheets(db, courseId).map(({ kind }) => kind)).size,
  results: listLifeResults(db, courseId).length,
});

/** A row of a course, or the course itself. */
export type PlaceInCourse = {
  table: 'course' | 'meeting' | 'agreement' | 'worksheet' | 'result' | 'binned';
  id: string;
};

/** Whether it is of a course that has ended; not where there is no such row, or it is of no course. */
export const hasEnded = (db: ReadableDb, { table, id }: PlaceInCourse): boolean =>
  prepared<[string], { ended: number }>(
    db,
    `SELECT 1 AS ended FROM course WHERE state IN ('completed', 'stopped') AND id = ${
      table === 'course' ? '?' : `(SELECT course_id FROM ${table} WHERE id = ?)`
    }`,
  ).get(id) !== undefined;
