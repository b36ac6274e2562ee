/** How far a notebook had come when it was last seen, kept in `state.json` beside it. */
export type Seen = {
  /** The notebook's id, hex. */
  id: string;
  /** Generations of the database and of the key ring. */
  notebook: number;
  keyring: number;
  /** An older copy has been put in the notebook's place, and the mentor has not yet said that it is right. */
  isOlder: boolean;
};

export type SeenMemory = { read: () => Seen | null; keep: (seen: Seen) => void };

/** Remembers nothing: for a notebook that nobody has seen before. */
export const forgetful: SeenMemory = { read: () => null, keep: () => undefined };

/** What is known after looking again. A warning stands until the mentor has answered it. */
export function lookAgain(before: Seen | null, now: Omit<Seen, 'isOlder'>): Seen {
  if (before?.id !== now.id) return { ...now, isOlder: false };
  const isBehind = now.notebook < before.notebook || now.keyring < before.keyring;
  return { ...now, isOlder: before.isOlder || isBehind };
}
