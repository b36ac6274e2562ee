import { existsSync, readFileSync } from 'node:fs';
import { writeFilesAtomically } from '../files/atomic-write.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { canonicalBytes } from './canonical.ts';
import { type Keyring, parseKeyring } from './keyring.ts';

/** The readable ones of the two copies, newest generation first, and whether both say the same. */
export type KeyringPair = { rings: Keyring[]; agree: boolean };

const read = (file: string): Keyring | undefined =>
  existsSync(file) ? parseKeyring(readFileSync(file)) : undefined;

const same = (a: Keyring, b: Keyring) => canonicalBytes(a).equals(canonicalBytes(b));

/** The copies that are there and cannot be read as a key ring. */
export const unreadableKeyrings = (folder: NotebookFolder): string[] =>
  [folder.keyring, folder.keyringCopy].filter((file) => existsSync(file) && !read(file));

export function readKeyrings(folder: NotebookFolder): KeyringPair {
  const [first, second] = [read(folder.keyring), read(folder.keyringCopy)];
  if (first && second && same(first, second)) return { rings: [first], agree: true };
  const rings = [first, second].filter((ring) => ring !== undefined);
  return { rings: rings.sort((a, b) => b.generation - a.generation), agree: false };
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
