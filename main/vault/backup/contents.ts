import { createHmac } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackupPreview } from '../../../shared/backup.ts';
import { rowsWritten } from '../../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

/** How many rows each table has, by its name. */
export type RowCounts = Record<string, number>;

/** Rows that are read in one go: a few milliseconds' work. */
const PIECE = 500;

type Table = { name: string; type: string; wr: number };

/** A notebook's own tables, in the order of their names. */
const tablesOf = (db: ReadableDb): Table[] =>
  (db.pragma('table_list') as Table[])
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export const countRows = (db: ReadableDb): RowCounts =>
  Object.fromEntries(
    tablesOf(db).map(({ name }) => [
      name,
      Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
    ]),
  );

/** How much is in a notebook, for a mentor to recognise it by; one of an older schema lacks what came later. */
export const countsOf = (rows: RowCounts): BackupPreview['then'] => ({
  courses: rows['course'] ?? 0,
  meetings: rows['meeting'] ?? 0,
  agreements: rows['agreement'] ?? 0,
  worksheets: rows['worksheet'] ?? 0,
});

export const sameRows = (a: RowCounts, b: RowCounts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) => a[table] === b[table]);

/**
 * HMAC-SHA256 over the rows of every table, in hex. Keyed, so that nobody without the notebook's key can try
 * guesses at its content. A value goes in as its type and its text with their length, so that none runs into the next.
 */
export function digestRows(db: ReadableDb, key: Buffer): string {
  const pieces = digestPieces(db, key);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/**
 * The same over an open notebook, a piece at a time, so that the window is answered in between. Undefined where it was
 * written in, or its connection ended, since `since` (as `rowsWritten` counts): then it is not what it was.
 */
export async function digestWhileStill(
  db: WritableDb,
  key: Buffer,
  { since, signal }: { since: number; signal?: AbortSignal | undefined },
): Promise<string | undefined> {
  const pieces = digestPieces(db, key);
  for (;;) {
    signal?.throwIfAborted();
    if (!db.open || rowsWritten(db) !== since) return undefined;
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await nextTurn();
  }
}

function* digestPieces(db: ReadableDb, key: Buffer): Generator<void, string, void> {
  const hmac = createHmac('sha256', key);
  for (const { name, wr } of tablesOf(db)) {
    put(hmac, [name]);
    if (wr) {
      // A table without rowids holds little, and is read in the order of its primary key.
      for (const row of db.prepare(`SELECT * FROM "${name}"`).safeIntegers().raw().iterate())
        put(hmac, row as unknown[]);
      continue;
    }
    const page = db
      .prepare<[bigint, number], [bigint, ...unknown[]]>(
        `SELECT rowid, * FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
      )
      .safeIntegers()
      .raw();
    // The least that a rowid may be is left out: no notebook's rows count down to it.
    for (let after: bigint | undefined = -(2n ** 63n); after !== undefined;) {
      const rows = page.all(after, PIECE);
      for (const [, ...values] of rows) put(hmac, values);
      after = rows.length < PIECE ? undefined : rows.at(-1)?.[0];
      if (after !== undefined) yield;
    }
  }
  return hmac.digest('hex');
}

/** Text goes in by the row: a call costs more than the text that it takes. */
function put(hmac: ReturnType<typeof createHmac>, values: unknown[]): void {
  let text = '';
  for (const value of values) {
    if (Buffer.isBuffer(value)) {
      hmac.update(`${text}object:${value.length}:`).update(value);
      text = '';
    } else {
      const own = String(value);
      text += `${value === null ? 'null' : typeof value}:${Buffer.byteLength(own)}:${own}`;
    }
  }
  hmac.update(text);
}
