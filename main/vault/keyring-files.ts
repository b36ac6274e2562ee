import { existsSync, readFileSync } from 'node:fs';
import { writeFilesAtomically } from '../files/atomic-write.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { setAside } from '../files/quarantine.ts';
import { canonicalBytes } from './canonical.ts';
import { isGenuine, type Keyring, parseKeyring } from './keyring.ts';

/** The readable ones of the two copies, newest generation first, and whether both say the same. */
export type KeyringPair = { rings: Keyring[]; agree: boolean };

type Where = Pick<NotebookFolder, 'keyring' | 'keyringCopy'>;

type Copy = { ring: Keyring | undefined } | { unread: unknown };

/** No ring where there is no file, or a damaged one; `unread` is why the disk does not give the file. */
function read(file: string): Copy {
  if (!existsSync(file)) return { ring: undefined };
  try {
    return { ring: parseKeyring(readFileSync(file)) };
  } catch (unread) {
    return { unread };
  }
}

const ringOf = (copy: Copy): Keyring | undefined => ('ring' in copy ? copy.ring : undefined);

const same = (a: Keyring, b: Keyring) => canonicalBytes(a).equals(canonicalBytes(b));

/** @throws what the disk says of a copy that it does not give, where the other one is no ring */
export function readKeyrings(folder: Where): KeyringPair {
  const copies = [read(folder.keyring), read(folder.keyringCopy)];
  const rings = copies.map(ringOf).filter((ring) => ring !== undefined);
  const [first, second] = rings;
  if (first && second && same(first, second)) return { rings: [first], agree: true };
  for (const copy of copies) if (!first && 'unread' in copy) throw copy.unread;
  return { rings: rings.sort((a, b) => b.generation - a.generation), agree: false };
}

/** Those of the two that the notebook's own key sealed, newest generation first. */
export const ownKeyrings = (folder: Where, key: Buffer): Keyring[] =>
  readKeyrings(folder).rings.filter((ring) => isGenuine(ring, key));

type Replacing = {
  /** The notebook's key-ring key. */
  key: Buffer;
  /** Wall clock, ms UTC. */
  now: () => number;
};

/**
 * Makes both copies this ring. What lies there and was not sealed by the notebook's own key is set aside first, be it
 * damaged, forged or another notebook's: it may be the only one that other notebook has.
 */
export async function replaceKeyrings(
  folder: NotebookFolder,
  ring: Keyring,
  { key, now }: Replacing,
): Promise<void> {
  for (const file of [folder.keyring, folder.keyringCopy]) {
    if (!existsSync(file)) continue;
    const there = ringOf(read(file));
    if (!there || !isGenuine(there, key)) await setAside(folder, file, now());
  }
  await writeKeyrings(folder, ring);
}

/** Writes both copies, each whole or not at all. Where it fails amid the two, the newer one counts. */
export async function writeKeyrings(folder: Where, ring: Keyring): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(ring, null, 2)}\n`, 'utf8');
  await writeFilesAtomically([folder.keyring, folder.keyringCopy], bytes, {
    verify: (written) => {
      if (!parseKeyring(written)) throw new Error('The key ring reads back damaged');
    },
  });
}
