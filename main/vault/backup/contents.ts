import { createHmac } from 'node:crypto';
import type { BackupPreview } from '../../../shared/backup.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { atOnce, type Pieces, put, rowsOf, type Still, tablesOf, whileStill } from './read-rows.ts';

/** How many rows each table has, by its name. */
export type RowCounts = Record<string, number>;

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
  results: rows['result'] ?? 0,
  reflections: rows['reflection'] ?? 0,
});

export const sameRows = (a: RowCounts, b: RowCounts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) => a[table] === b[table]);

/**
 * HMAC-SHA256 over the rows of every table, in hex. Keyed, so that nobody without the notebook's key can try
 * guesses at its content. A value goes in as its type and its text with their length, so that none runs into the next.
 */
export const digestRows = (db: ReadableDb, key: Buffer): string => atOnce(digestPieces(db, key));

/** The same over an open notebook, as `whileStill` reads it. */
export const digestWhileStill = (db: WritableDb, key: Buffer, still: Still): Promise<string | undefined> =>
  whileStill(db, digestPieces(db, key), still);

function* digestPieces(db: ReadableDb, key: Buffer): Pieces<string> {
  const hmac = createHmac('sha256', key);
  for (const table of tablesOf(db)) {
    put(hmac, [table.name]);
    for (const rows of rowsOf(db, table)) {
      for (const values of rows) put(hmac, values);
      yield;
    }
  }
  return hmac.digest('hex');
}
