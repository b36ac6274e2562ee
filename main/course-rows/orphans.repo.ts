import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { hasTable } from '../db/references.ts';
import { subjectsIn, takenIn } from './binned.ts';
import { forgetAllDrafts, forgetRevisions } from './kept-texts.repo.ts';
import { keptTables, type KeptTable } from './tables.ts';

/** The id that a subject is, or ends with; one without an id is a name, such as `rhythm`, and belongs to no row. */
const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Forgets drafts and earlier texts of which the row is in no table and not in the bin: earlier programs left some behind, and
 * nobody can see whose course they were of. @returns of how many rows there were some
 */
export function forgetOrphans(db: WritableDb): number {
  const kept = Object.keys(keptTables).filter((table) => hasTable(db, table)) as KeptTable[];
  const subjects = new Set(kept.flatMap((table) => strings(db, `SELECT DISTINCT subject FROM ${table}`)));
  if (subjects.size === 0) return 0;
  const known = knownIds(db);
  const orphans = [...subjects].filter((subject) => {
    const id = ID.exec(subject)?.[0];
    return id !== undefined && !known.has(id);
  });
  if (kept.includes('draft')) forgetAllDrafts(db, orphans);
  if (kept.includes('revision')) forgetRevisions(db, orphans);
  return orphans.length;
}

/** Of every row that has an id of its own, in whatever table, and of what lies in the bin; the ledger has ids of what is gone. */
function knownIds(db: ReadableDb): Set<string> {
  const tables = strings(
    db,
    `SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
     WHERE m.type = 'table' AND c.name = 'id' AND c.type = 'TEXT' AND m.name <> 'deletion_ledger'`,
  );
  const binned = hasTable(db, 'binned') ? strings(db, 'SELECT rows FROM binned') : [];
  return new Set([
    ...tables.flatMap((table) => strings(db, `SELECT id FROM ${table}`)),
    ...binned.flatMap((rows) => subjectsIn(takenIn({ rows }))),
  ]);
}

const strings = (db: ReadableDb, sql: string): string[] => db.prepare<[], string>(sql).pluck().all();
