import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../main/db/handle.ts';
import type { Stack } from './stack.ts';

/** Every value of every row but the generation, which tells how far the notebook has come and not what is in it. */
export function digestOf({ vault }: Stack): string {
  const db: ReadableDb | undefined = vault.open();
  if (!db) throw new Error('The notebook is shut');
  const hash = createHash('sha256');
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
  if (!tables.includes('meeting')) throw new Error('The notebook has no meetings');
  for (const table of tables) {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const own = columns.filter((name) => table !== 'notebook' || name !== 'generation');
    const rows = db
      .prepare(`SELECT ${own.join(', ')} FROM "${table}"`)
      .raw()
      .all() as unknown[][];
    hash.update(JSON.stringify([table, own, rows.map((row) => JSON.stringify(row)).sort()]));
  }
  return hash.digest('hex');
}
