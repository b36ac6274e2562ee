import type { ReadableDb } from './handle.ts';
import { prepared } from './prepared.ts';

export type Reference = { table: string; column: string; to: string; goesAlong: boolean; isNeeded: boolean };

/** Every reference of the notebook's tables to one another, as its own schema has them. */
export const referencesOf = (db: ReadableDb): Reference[] =>
  prepared<[], { table: string; column: string; to: string; onDelete: string; needed: number }>(
    db,
    `SELECT m.name AS "table", f."from" AS "column", f."table" AS "to", f.on_delete AS onDelete, c."notnull" AS needed
     FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f, pragma_table_info(m.name) AS c
     WHERE m.type = 'table' AND c.name = f."from" ORDER BY m.name, f.id`,
  )
    .all()
    .map(({ onDelete, needed, ...reference }) => ({
      ...reference,
      goesAlong: onDelete === 'CASCADE',
      isNeeded: needed === 1,
    }));

export const hasTable = (db: ReadableDb, name: string): boolean =>
  prepared<[string]>(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
  undefined;
