import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb, WritableDb } from '../../main/db/handle.ts';
import type { NotebookFolder } from '../../main/files/notebook-folder.ts';
import { vectors } from './vectors.ts';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/schema-1', name);

type Rows = Record<string, Record<string, string | number | null>[]>;

/** What each table of the notebook of schema version 1 held when it was made. */
export const oldRows = JSON.parse(readFileSync(fixture('rows.json'), 'utf8')) as Rows;

export const oldKeys = {
  key: Buffer.from(vectors.databaseKey, 'hex'),
  id: Buffer.from(vectors.id, 'hex'),
};

/** Lays the notebook of schema version 1 into a folder, as a mentor's program of that time left it. */
export function layOldNotebook(folder: NotebookFolder): void {
  copyFileSync(fixture('notebook.mndb'), folder.database);
  for (const ring of [folder.keyring, folder.keyringCopy]) copyFileSync(fixture('keyring.json'), ring);
  for (const file of [folder.database, folder.keyring, folder.keyringCopy]) chmodSync(file, 0o600);
}

/** The rows as they stand now, in the columns that they had then. */
export const rowsAsThen = (db: ReadableDb): Rows =>
  Object.fromEntries(
    Object.entries(oldRows).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      const order = table === 'draft' ? 'subject, field' : 'rowid';
      return [table, db.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).all() as Rows[string]];
    }),
  );

/** Runs `look` on the notebook without what later versions added, and leaves it as it was. */
export function asThen<T>(db: WritableDb, look: () => T): T {
  db.exec('BEGIN');
  try {
    for (const { name } of db.pragma('table_list') as { name: string }[]) {
      if (name.startsWith('sqlite_')) continue;
      const known = oldRows[name]?.[0];
      if (!known) db.exec(`DROP TABLE ${name}`);
      for (const column of known ? (db.pragma(`table_info(${name})`) as { name: string }[]) : [])
        if (!(column.name in (known ?? {}))) db.exec(`ALTER TABLE ${name} DROP COLUMN ${column.name}`);
    }
    return look();
  } finally {
    db.exec('ROLLBACK');
  }
}
