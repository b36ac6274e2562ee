import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

type Value = string | number | null;
export type Row = Record<string, Value>;

/** Rows as they stood, in the order in which they are put back, and what pointed to them and was left without. */
export type Taken = {
  rows: { table: string; row: Row }[];
  links: { table: string; id: Value; column: string; value: Value }[];
};

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
