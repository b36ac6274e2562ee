import { inNotebook } from '../course-rows/in-notebook.repo.ts';
import { forgetAllDrafts, forgetRevisions } from '../course-rows/kept-texts.repo.ts';
import { forgetOrphans } from '../course-rows/orphans.repo.ts';
import { type OwnRows, ownRows } from '../course-rows/rows.ts';
import { keptTables } from '../course-rows/tables.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { hasTable } from '../db/references.ts';
import { inTransaction } from '../db/transaction.ts';
import { forgetFound } from './forget-found.repo.ts';

/** How many rows of each table, by its name. */
export type RowsByTable = Record<string, number>;

export const hasCourse = (db: ReadableDb, id: string): boolean =>
  db.prepare('SELECT 1 FROM course WHERE id = ?').get(id) !== undefined;

/** What there is of a course, by table. */
export const countCourse = (db: ReadableDb, courseId: string): RowsByTable =>
  countsOf(db, ownRows(inNotebook(db), courseId));

function countsOf(db: ReadableDb, { rows, subjects }: OwnRows): RowsByTable {
  const own = Object.entries(rows).map(([table, all]) => [table, all.length] as const);
  const kept = Object.keys(keptTables)
    .filter((table) => hasTable(db, table))
    .map((table) => [table, countKept(db, table, subjects)] as const);
  return Object.fromEntries([...own, ...kept].filter(([, count]) => count > 0));
}

const countKept = (db: ReadableDb, table: string, subjects: readonly string[]): number =>
  db
    .prepare<[string], number>(
      `SELECT count(*) FROM ${table} WHERE subject IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .get(JSON.stringify(subjects)) ?? 0;

/**
 * Takes a course away with all that is its own, and with what the search knows of it; pages that outlive it are untied, and
 * read anew by the search. What is kept of rows that are gone, and may have been hers, goes too. @returns what went, by table
 */
export const eraseCourse = (db: WritableDb, courseId: string): RowsByTable =>
  inTransaction(db, () => {
    const own = ownRows(inNotebook(db), courseId);
    const counts = countsOf(db, own);
    if (hasTable(db, 'draft')) forgetAllDrafts(db, own.subjects);
    if (hasTable(db, 'revision')) forgetRevisions(db, own.subjects);
    const unbin = hasTable(db, 'binned') && db.prepare('DELETE FROM binned WHERE id = ?');
    if (unbin) for (const { id } of own.rows.binned) unbin.run(id);
    if (hasTable(db, 'search_place')) untieFound(db, courseId);
    db.prepare('DELETE FROM course WHERE id = ?').run(courseId);
    forgetOrphans(db);
    return counts;
  });

/** Of a page that outlives its course the search remembers which one it was: it is to be read anew. */
function untieFound(db: WritableDb, courseId: string): void {
  db.prepare(
    `INSERT INTO search_stale (kind, subject)
     SELECT 'reflection', id FROM reflection WHERE id IN (SELECT subject FROM search_place WHERE course_id = ?)
     ON CONFLICT (subject) DO NOTHING`,
  ).run(courseId);
  forgetFound(db, courseId);
}
