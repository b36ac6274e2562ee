import { listIn } from '../../db/columns.ts';
import type { Row } from '../../course-rows/tables.ts';
import type { ReadableDb } from '../../db/handle.ts';

/** Every row of every table of the mentor's, as it stands in the database, by table. */
export type Snapshot = Readonly<Record<string, readonly Row[]>>;

/** Made of what the others hold, for the search alone, and SQLite's own. */
const isDerived = (table: string): boolean => /^(search_.+|sqlite_.+)$/.test(table);

/** Columns that hold JSON, which is told as such and not as a text. */
const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  meeting: ['principles', 'parameters', 'roles', 'roles_planned', 'sheets', 'questions'],
  worksheet: ['answers'],
  setting: ['value'],
  binned: ['rows'],
};

/** The tables that are told; a new one is among them by itself. */
export const exportedTables = (db: ReadableDb): string[] =>
  db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    .pluck()
    .all()
    .filter((table) => !isDerived(table));

/** All at once, so that what is saved meanwhile is either in it everywhere or nowhere. */
export const snapshotOf = (db: ReadableDb): Snapshot =>
  Object.fromEntries(
    exportedTables(db).map((table) => [table, db.prepare<[], Row>(`SELECT * FROM "${table}"`).all()]),
  );

/** A row as JSON. */
export function rowJson(table: string, row: Row): string {
  const open = (jsonColumns[table] ?? []).filter((column) => column in row);
  const parsed = open.map((column) => [column, listIn(row[column] ?? null)] as const);
  return JSON.stringify({ ...row, ...Object.fromEntries(parsed) });
}

export const schemaOf = (db: ReadableDb): number => Number(db.pragma('user_version', { simple: true }));
