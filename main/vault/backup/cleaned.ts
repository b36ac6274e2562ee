import type { Ledger } from '../../removed/ledger.repo.ts';

/** Which copies were seen to hold nothing of what a ledger says was removed; kept in `state.json`, to be made anew without it. */
export type Cleaned = {
  /** Which ledger that was. */
  ledger: string;
  /** Backups by their checksum, other files by name, length and moment. */
  marks: string[];
};

export type CleanedMemory = { read: () => Cleaned | null; keep: (cleaned: Cleaned) => void };

/** Remembers for as long as it is itself remembered. */
export function cleanedHere(): CleanedMemory {
  let kept: Cleaned | null = null;
  return { read: () => kept, keep: (next) => (kept = next) };
}

/** A ledger only grows. */
export const nameOfLedger = ({ removed }: Ledger): string =>
  `${removed.length} ${Math.max(0, ...removed.map(({ at }) => at))}`;
