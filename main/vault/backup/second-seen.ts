/** What was last seen of the folder that gets a second copy, kept in `state.json`: it may be away for months. */
export type SecondSeen = {
  folder: string;
  /** When the newest backup known to be in it was made, ms UTC; null where none is. */
  newestAt: number | null;
  /** When the first try since then failed, ms UTC; null where the last one did not. */
  failingSince: number | null;
};

export type SecondMemory = { read: () => SecondSeen | null; keep: (seen: SecondSeen) => void };

/** Remembers for as long as it is itself remembered. */
export function secondHere(): SecondMemory {
  let kept: SecondSeen | null = null;
  return { read: () => kept, keep: (next) => (kept = next) };
}

/** What is remembered of one folder; of another that was used before nothing counts. */
export const seenOf = (memory: SecondMemory, folder: string): SecondSeen => {
  const kept = memory.read();
  return kept?.folder === folder ? kept : { folder, newestAt: null, failingSince: null };
};

/** Keeps what is new of it. */
export function noteSecond(memory: SecondMemory, folder: string, change: Partial<SecondSeen>): void {
  const before = seenOf(memory, folder);
  const after = { ...before, ...change };
  if (after.newestAt !== before.newestAt || after.failingSince !== before.failingSince) memory.keep(after);
}
