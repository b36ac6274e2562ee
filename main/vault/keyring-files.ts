import { existsSync, readFileSync } from 'node:fs';
import { writeFilesAtomically } from '../files/atomic-write.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { setAside } from '../files/quarantine.ts';
import { canonicalBytes } from './canonical.ts';
import { isGenuine, type Keyring, parseKeyring } from './keyring.ts';

/** The readable ones of the two copies, newest generation first, and whether both say the same. */
export type KeyringPair = { rings: Keyring[]; agree: boolean };

const read = (file: string): Keyring | undefined =>
  existsSync(file) ? parseKeyring(readFileSync(file)) : undefined;

const same = (a: Keyring, b: Keyring) => canonicalBytes(a).equals(canonicalBytes(b));

export function readKeyrings(folder: NotebookFolder): KeyringPair {
  const [first, second] = [read(folder.keyring), read(folder.keyringCopy)];
  if (first && second && same(first, second)) return { rings: [first], agree: true };
  const rings = [first, second].filter((ring) => ring !== undefined);
  return { rings: rings.sort((a, b) => b.generation - a.generation), agree: false };
}

/** Those of the two that the notebook's own key sealed, newest generation first. */
export const ownKeyrings = (folder: NotebookFolder, key: Buffer): Keyring[] =>
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
    const there = read(file);
    if (!there || !isGenuine(there, key)) setAside(folder, file, now());
  }
  await writeKeyrings(folder, ring);
}

/** Writes both copies, each whole or not at all. Where it fails amid the two, the newer one counts. */
export async function writeKeyrings(
  folder: Pick<NotebookFolder, 'keyring' | 'keyringCopy'>,
  ring: Keyring,
): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(ring, null, 2)}\n`, 'utf8');
  await writeFilesAtomically([folder.keyring, folder.keyringCopy], bytes, {
    verify: (written) => {
      if (!parseKeyring(written)) throw new Error('The key ring reads back damaged');
    },
  });
}
