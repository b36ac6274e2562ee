import { setImmediate as nextTurn } from 'node:timers/promises';
import { rowsWritten } from '../../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

/** Work on many rows: it stops at each `yield`, after a few milliseconds. */
export type Pieces<T> = Generator<void, T, void>;

/** Rows that are read in one go: a few milliseconds' work. */
const PIECE = 500;

export type Table = { name: string; type: string; wr: number };

/** A notebook's own tables, in the order of their names. */
export const tablesOf = (db: ReadableDb): Table[] =>
  (db.pragma('table_list') as Table[])
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The rows of a table in the order in which it keeps them, some at a time. */
export function* rowsOf(db: ReadableDb, { name, wr }: Table, columns = '*'): Generator<unknown[][], void> {
  if (wr) {
    // A table without rowids holds little, and is read in the order of its primary key.
    yield db.prepare(`SELECT ${columns} FROM "${name}"`).safeIntegers().raw().all() as unknown[][];
    return;
  }
  const page = db
    .prepare<[bigint, number], [bigint, ...unknown[]]>(
      `SELECT rowid, ${columns} FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .safeIntegers()
    .raw();
  // The least that a rowid may be is left out: no notebook's rows count down to it.
  for (let after: bigint | undefined = -(2n ** 63n); after !== undefined;) {
    const rows = page.all(after, PIECE);
    yield rows.map(([, ...values]) => values);
    after = rows.length < PIECE ? undefined : rows.at(-1)?.[0];
  }
}

/** Does the work in one go. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

export type Still = { since: number; signal?: AbortSignal | undefined };

/**
 * Does the work on an open notebook a piece at a time, so that the window is answered in between. Undefined where it was
 * written in, or its connection ended, since `since` (as `rowsWritten` counts): then it is not what it was.
 */
export async function whileStill<T>(
  db: WritableDb,
  pieces: Pieces<T>,
  { since, signal }: Still,
): Promise<T | undefined> {
  for (;;) {
    signal?.throwIfAborted();
    if (!db.open || rowsWritten(db) !== since) return undefined;
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await nextTurn();
  }
}

/** A row goes in as its values, each by its type and its length, so that none runs into the next. */
export function put(into: { update: (text: string | Buffer) => unknown }, values: unknown[]): void {
  // Text goes in by the row: a call costs more than the text that it takes.
  let text = '';
  for (const value of values) {
    if (Buffer.isBuffer(value)) {
      into.update(`${text}object:${value.length}:`);
      into.update(value);
      text = '';
    } else {
      const own = String(value);
      text += `${value === null ? 'null' : typeof value}:${Buffer.byteLength(own)}:${own}`;
    }
  }
  into.update(text);
}
