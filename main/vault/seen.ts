/** How far a notebook had come when it was last seen, kept in `state.json` beside it. */
export type Seen = {
  /** The notebook's id, hex. */
  id: string;
  /** Generations of the database and of the key ring. */
  notebook: number;
  keyring: number;
  /** An older copy has been put in the notebook's place, and the mentor has not yet said that it is right. */
  isOlder: boolean;
  /** The file was changed while it was shut, and the mentor has not yet said that it is right. */
  isChanged?: boolean;
  /** A new key was begun and not taken into use, and the mentor has not yet said that she has read so. */
  keyKept?: boolean;
  /** One was cut short after it was decided for: it holds, and the mentor has not yet opened the notebook with it. */
  keyGiven?: boolean;
};

/** What `keep` returns is done when the disk has it, or cannot take it. */
export type SeenMemory = { read: () => Seen | null; keep: (seen: Seen) => void | Promise<void> };

/** Remembers nothing: for a notebook that nobody has seen before. */
export const forgetful: SeenMemory = { read: () => null, keep: () => undefined };

/** No mentor changes her passphrase so often: the file that tells it can be written by anyone. */
const MOST_RINGS = 1_000_000;

/** What was last seen of the notebook with this id (hex), where that can be. */
export function seenOf(id: string, memory: SeenMemory): Seen | undefined {
  const seen = memory.read();
  return seen?.id === id && seen.keyring < MOST_RINGS ? seen : undefined;
}

/** What is changed of it while the notebook is in use; where nothing has been seen yet, there is nothing to change. */
export function createSeen(memory: SeenMemory) {
  const change = async (part: Partial<Seen>): Promise<void> => {
    const known = memory.read();
    if (known) await memory.keep({ ...known, ...part });
  };
  const is = (what: 'isOlder' | 'isChanged' | 'keyKept' | 'keyGiven') => (): boolean =>
    memory.read()?.[what] ?? false;
  return {
    look: (now: Look): void => void memory.keep(lookAgain(memory.read(), now)),
    /** The file that was opened had been changed while it was shut. Of an older one that is all there is to say. */
    lookAtChanged: async (now: Look): Promise<void> => {
      const before = memory.read();
      await memory.keep({ ...lookAgain(before, now), isChanged: !isBehind(before, now) });
    },
    /** The key ring is another one now, of this generation. */
    noteKeyring: (keyring: number) => change({ keyring }),
    /** The mentor says that the notebook is as it should be, though it is an older one. */
    acceptOlder: () => change({ isOlder: false }),
    isChanged: is('isChanged'),
    acceptChanged: () => change({ isChanged: false }),
    /** A new key was begun and came to nothing without a word to the mentor: to be told until she has read it. */
    isKeyKept: is('keyKept'),
    noteKeyKept: () => change({ keyKept: true }),
    acceptKeyKept: () => change({ keyKept: false }),
    /** A new key was begun and came into use without a word: to be told until the notebook has been opened with it. */
    isKeyGiven: is('keyGiven'),
    noteKeyGiven: () => change({ keyGiven: true }),
    acceptKeyGiven: () => change({ keyGiven: false }),
    /** Another notebook has taken the place, and she has chosen it. */
    acceptAll: () => change({ isOlder: false, isChanged: false }),
  };
}

type Look = Pick<Seen, 'id' | 'notebook' | 'keyring'>;

const isBehind = (before: Seen | null, now: Look): boolean =>
  before?.id === now.id && now.notebook < before.notebook;

/** What is known after looking again. A warning stands until the mentor has answered it, or an older file has come in its place. */
function lookAgain(before: Seen | null, now: Look): Seen {
  if (before?.id !== now.id) return { ...now, isOlder: false };
  const isOld = isBehind(before, now);
  const isOlder = before.isOlder || isOld || now.keyring < before.keyring;
  return { ...before, ...now, isOlder, ...(isOld && { isChanged: false }) };
}
