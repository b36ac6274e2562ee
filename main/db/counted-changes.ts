import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';

/** Rows written so far that do not count as a change, by connection. */
const uncounted = new WeakMap<ReadableDb, number>();

/** Rows written on this connection since it was opened, those that count as no change among them. */
export const rowsWritten = (db: ReadableDb): number =>
  Number(prepared<[], number>(db, 'SELECT total_changes()').pluck().get());

/** Rows changed on this connection since it was opened. */
export const rowsChanged = (db: ReadableDb): number => rowsWritten(db) - (uncounted.get(db) ?? 0);

/**
 * Writes what is no change of the notebook, such as where one was reading: it is in the next copy, and alone it makes
 * none due.
 */
export function withoutCounting(db: WritableDb, write: () => void): void {
  const before = rowsWritten(db);
  write();
  uncounted.set(db, (uncounted.get(db) ?? 0) + rowsWritten(db) - before);
}
