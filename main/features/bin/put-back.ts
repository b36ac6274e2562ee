import type { Taken } from '../../course-rows/binned.ts';
import type { Row } from '../../course-rows/tables.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { type Reference, referencesOf } from '../../db/references.ts';
import { inTransaction } from '../../db/transaction.ts';

const columnsOf = (db: ReadableDb, table: string): string[] =>
  prepared<[string], string>(db, 'SELECT name FROM pragma_table_info(?)').pluck().all(table);

const isThere = (db: ReadableDb, table: string, id: Row[string] | undefined): boolean =>
  prepared<[unknown]>(db, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;

/**
 * Puts rows back where they stood. False, with nothing changed, where one belongs to something that is not there; what
 * it merely pointed to, and is not there, it points to no more. Columns that the notebook has got since take what is usual.
 */
export function putBack(db: WritableDb, { rows, links }: Taken): boolean {
  const references = referencesOf(db);
  try {
    inTransaction(db, () => {
      for (const { table, row } of rows) putRow(db, table, row, references);
      for (const { table, id, column, value } of links)
        if (columnsOf(db, table).includes(column))
          db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} IS NULL`).run(value, id);
    });
    return true;
  } catch (error) {
    if (error instanceof NoPlace) return false;
    throw error;
  }
}

class NoPlace extends Error {
  declare protected readonly itself: true;
}

function putRow(db: WritableDb, table: string, row: Row, references: readonly Reference[]): void {
  const known = columnsOf(db, table).filter((column) => column in row);
  const values: Row = Object.fromEntries(known.map((column) => [column, row[column] ?? null]));
  for (const { column, to, isNeeded } of references.filter((one) => one.table === table)) {
    if (values[column] == null || isThere(db, to, values[column])) continue;
    if (isNeeded) throw new NoPlace();
    values[column] = null;
  }
  db.prepare(
    `INSERT INTO ${table} (${known.join(', ')}) VALUES (${known.map((name) => `@${name}`).join(', ')})`,
  ).run(values);
}
