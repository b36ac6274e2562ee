import type { LeftPart } from '../../../shared/removed-copies.ts';
import type { Ledger } from '../../removed/ledger.repo.ts';

/** Which copies were seen to hold nothing of what a ledger says was removed; kept in `state.json`, to be made anew without it. */
export type Cleaned = {
  /** Which ledger that was. */
  ledger: string;
  /** Backups by their checksum, other files by name, length and moment. */
  marks: string[];
  /** What the last round did not get done. */
  left?: LeftPart[];
};

export type CleanedMemory = { read: () => Cleaned | null; keep: (cleaned: Cleaned) => void };

/** Remembers for as long as it is itself remembered. */
export function cleanedHere(): CleanedMemory {
  let kept: Cleaned | null = null;
  return { read: () => kept, keep: (next) => (kept = next) };
}

/** A ledger only grows. */
const nameOfLedger = ({ removed }: Ledger): string =>
  `${removed.length} ${Math.max(0, ...removed.map(({ at }) => at))}`;

export type Round = ReturnType<typeof beginRound>;

/** What is remembered of one round through all copies, as it goes on. */
export function beginRound(memory: CleanedMemory, of: Ledger) {
  const ledger = nameOfLedger(of);
  const before = memory.read();
  const known = new Set(before?.ledger === ledger ? before.marks : []);
  const marks = new Set<string>();
  let left = before?.left ?? [];
  const keep = (): void => memory.keep({ ledger, marks: [...new Set([...known, ...marks])], left });
  return {
    /** Whether it has been seen to, in this round or an earlier one. */
    isKnown: (mark: string): boolean => known.has(mark) || marks.has(mark),
    note(mark: string): void {
      marks.add(mark);
      keep();
    },
    /** So much is not done. */
    leave(parts: LeftPart[]): void {
      left = parts;
      keep();
    },
    /** It has come to its end: what it did not meet with is there no more. */
    end(parts: LeftPart[]): void {
      memory.keep({ ledger, marks: [...marks], left: parts });
    },
  };
}

/** Nothing has been removed: nothing is left to be done. */
export function forgetLeft(memory: CleanedMemory): void {
  const before = memory.read();
  if (before?.left?.length) memory.keep({ ...before, left: [] });
}
