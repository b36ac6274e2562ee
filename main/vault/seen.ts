/** How far a notebook had come when it was last seen, kept in `state.json` beside it. */
export type Seen = {
  /** The notebook's id, hex. */
  id: string;
  /** Generations of the database and of the key ring. */
  notebook: number;
  keyring: number;
  /** An older copy has been put in the notebook's place, and the mentor has not yet said that it is right. */
  isOlder: boolean;
  /** A new key was begun and not taken into use, and the mentor has not yet said that she has read so. */
  keyKept?: boolean;
};

export type SeenMemory = { read: () => Seen | null; keep: (seen: Seen) => void };

/** Remembers nothing: for a notebook that nobody has seen before. */
export const forgetful: SeenMemory = { read: () => null, keep: () => undefined };

/** What is changed of it while the notebook is in use; where nothing has been seen yet, there is nothing to change. */
export function createSeen(memory: SeenMemory) {
  const change = (part: Partial<Seen>): void => {
    const known = memory.read();
    if (known) memory.keep({ ...known, ...part });
  };
  return {
    look: (now: Look): void => memory.keep(lookAgain(memory.read(), now)),
    acceptOlder: () => change({ isOlder: false }),
    isKeyKept: (): boolean => memory.read()?.keyKept ?? false,
    noteKeyKept: () => change({ keyKept: true }),
    acceptKeyKept: () => change({ keyKept: false }),
  };
}

type Look = Pick<Seen, 'id' | 'notebook' | 'keyring'>;

/** What is known after looking again. A warning stands until the mentor has answered it. */
function lookAgain(before: Seen | null, now: Look): Seen {
  if (before?.id !== now.id) return { ...now, isOlder: false };
  const isBehind = now.notebook < before.notebook || now.keyring < before.keyring;
  return { ...before, ...now, isOlder: before.isOlder || isBehind };
}
