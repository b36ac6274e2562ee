import type { WritableDb } from './handle.ts';

type Run = <T>(work: () => T) => T;

/** Made once for each connection: the driver takes longer to make one than to begin and end it. */
const known = new WeakMap<WritableDb, Run>();

/** All that the work writes, or where it throws nothing; within another one it is a part of that. */
export function inTransaction<T>(db: WritableDb, work: () => T): T {
  const run = known.get(db) ?? (db.transaction((given: () => unknown) => given()) as unknown as Run);
  known.set(db, run);
  return run(work);
}
