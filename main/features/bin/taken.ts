import type { Taken } from '../../course-rows/binned.ts';
import type { Row } from '../../course-rows/tables.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { type Reference, referencesOf } from '../../db/references.ts';

/** A row with all that goes along with it; nothing is taken away yet. */
export function take(db: ReadableDb, table: string, id: string): Taken {
  const references = referencesOf(db);
  const taken: Taken = { rows: [], links: [] };
  const [first] = rowsWhere(db, table, 'id', id);
  if (first) takeAlong(db, { table, row: first }, references, taken);
  const own = new Set(taken.rows.map(({ table: of, row }) => `${of} ${String(row['id'])}`));
  return { ...taken, links: taken.links.filter((link) => !own.has(`${link.table} ${String(link.id)}`)) };
}

function takeAlong(
  db: ReadableDb,
  one: Taken['rows'][number],
  references: readonly Reference[],
  taken: Taken,
): void {
  taken.rows.push(one);
  const { id } = one.row;
  if (typeof id !== 'string') return; // only rows with an id of their own are pointed to
  for (const { table, column, goesAlong } of references.filter(({ to }) => to === one.table))
    for (const row of rowsWhere(db, table, column, id))
      if (goesAlong) takeAlong(db, { table, row }, references, taken);
      else taken.links.push({ table, id: row['id'] ?? null, column, value: id });
}

/** Table and column come from the schema, never from a caller. */
const rowsWhere = (db: ReadableDb, table: string, column: string, value: string): Row[] =>
  prepared<[string], Row>(db, `SELECT * FROM ${table} WHERE ${column} = ?`).all(value);
