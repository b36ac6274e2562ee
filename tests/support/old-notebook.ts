import { chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb, WritableDb } from '../../main/db/handle.ts';
import type { NotebookFolder } from '../../main/files/notebook-folder.ts';
import { vectors } from './vectors.ts';

type Rows = Record<string, Record<string, string | number | null>[]>;

const fixtures = join(import.meta.dirname, '../fixtures');
const fixture = (version: number, name: string) => join(fixtures, `schema-${version}`, name);

/** The schema versions of which a notebook is kept. */
export const keptVersions = readdirSync(fixtures)
  .flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

/** What each table of the notebook of that schema version held when it was made. */
export const oldRows = (version: number): Rows =>
  JSON.parse(readFileSync(fixture(version, 'rows.json'), 'utf8')) as Rows;

/** The tables of the search whose rows a later version makes anew, by the beginning of their names. */
const madeAnew = (version: number): string | undefined =>
  version < 7 ? 'search_' : version < 8 ? 'search_stale' : undefined;

/** What each table held that the newest version keeps as it was. */
export function stillKept(version: number): Rows {
  const anew = madeAnew(version);
  return Object.fromEntries(
    Object.entries(oldRows(version)).filter(([table]) => !anew || !table.startsWith(anew)),
  );
}

export const oldKeys = {
  key: Buffer.from(vectors.databaseKey, 'hex'),
  id: Buffer.from(vectors.id, 'hex'),
};

/** Lays the notebook of a schema version into a folder, as a mentor's program of that time left it. */
export function layOldNotebook(folder: NotebookFolder, version: number): void {
  copyFileSync(fixture(version, 'notebook.mndb'), folder.database);
  for (const ring of [folder.keyring, folder.keyringCopy])
    copyFileSync(fixture(version, 'keyring.json'), ring);
  for (const file of [folder.database, folder.keyring, folder.keyringCopy]) chmodSync(file, 0o600);
}

/** Of the tables without rowids. */
const orders: Record<string, string> = {
  draft: 'subject, field',
  pack_file: 'name',
  setting: 'name',
  declined_review: 'meeting_id, kind',
};

/** Up to version 9 a list with nothing in it was written as one. */
const asWritten = (column: string): string => `coalesce(${column}, '[]')`;
const isOfThen = (rows: Rows[string], column: string): boolean =>
  /^(sheets|questions|principles|parameters|roles|roles_planned)$/.test(column) &&
  rows.every((row) => row[column] !== null);

/** The rows as they stand now, in the tables and columns that they had then. */
export const rowsAsThen = (db: ReadableDb, then: Rows): Rows =>
  Object.fromEntries(
    Object.entries(then).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const written = columns.map((column) =>
        isOfThen(rows, column) ? `${asWritten(column)} AS ${column}` : column,
      );
      const order = orders[table] ?? 'rowid';
      return [
        table,
        db.prepare(`SELECT ${written.join(', ')} FROM ${table} ORDER BY ${order}`).all() as Rows[string],
      ];
    }),
  );

/** Runs `look` on the notebook without what later versions added, and leaves it as it was. */
export function asThen<T>(db: WritableDb, then: Rows, look: () => T): T {
  db.exec('BEGIN');
  try {
    for (const name of db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all())
      db.exec(`DROP TRIGGER ${name}`);
    for (const { name, type } of db.pragma('table_list') as { name: string; type: string }[]) {
      if (name.startsWith('sqlite_') || type === 'shadow') continue;
      const known = then[name]?.[0];
      if (!known) db.exec(`DROP TABLE ${name}`);
      for (const column of known ? (db.pragma(`table_info(${name})`) as { name: string }[]) : [])
        if (!(column.name in (known ?? {}))) db.exec(`ALTER TABLE ${name} DROP COLUMN ${column.name}`);
    }
    putListsBack(db, then['meeting'] ?? []);
    return look();
  } finally {
    db.exec('ROLLBACK');
  }
}

/** Lists as they were written then, and they and all after them in the order that the columns had. */
function putListsBack(db: WritableDb, rows: Rows[string]): void {
  const columns = Object.keys(rows[0] ?? {});
  const first = columns.findIndex((column) => isOfThen(rows, column));
  for (const column of first === -1 ? [] : columns.slice(first)) {
    const value = isOfThen(rows, column) ? asWritten(column) : column;
    db.exec(`
      ALTER TABLE meeting ADD COLUMN then_${column} ANY;
      UPDATE meeting SET then_${column} = ${value};
      ALTER TABLE meeting DROP COLUMN ${column};
      ALTER TABLE meeting RENAME COLUMN then_${column} TO ${column};`);
  }
}
