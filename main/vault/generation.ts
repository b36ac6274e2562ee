import { rowsChanged } from '../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';

/** What the file says, whatever schema it has by now. */
export const readGeneration = (db: ReadableDb): number =>
  Number(db.prepare('SELECT generation FROM notebook').pluck().get());

export type Generation = ReturnType<typeof countGenerations>;

/**
 * The notebook's generation: a number in it that only grows, once for the first change after each moment at which
 * a copy may have been taken. A file with a lower one than was seen before is an old copy put back.
 */
export function countGenerations(db: WritableDb, tell: (generation: number) => void) {
  const read = db.prepare<[], number>('SELECT generation FROM notebook').pluck();
  const bump = db.prepare('UPDATE notebook SET generation = generation + 1');
  const now = (): number => Number(read.get());
  /** Rows changed at the last count, and when last looked at. */
  let counted = rowsChanged(db);
  let seen = counted;
  /** Whether the changes since the last seal have a number already. */
  let isNoted = false;

  function count(): void {
    bump.run();
    seen = counted = rowsChanged(db);
    tell(now());
  }

  return {
    now,
    /** What belongs to the notebook has been changed beside its file: that has a number, and is told by the next `note`. */
    raise(): void {
      count();
      isNoted = true;
      seen = 0;
    },
    /** Called after each answered call. @returns whether it changed anything */
    note(): boolean {
      const changed = rowsChanged(db);
      if (changed === seen) return false;
      seen = changed;
      if (!isNoted) count();
      isNoted = true;
      return true;
    },
    /** Called before the file is copied or closed: what comes after it has another number. */
    seal(): number {
      if (rowsChanged(db) !== counted) count();
      isNoted = false;
      return now();
    },
  };
}
