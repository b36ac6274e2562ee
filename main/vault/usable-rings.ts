import { existsSync } from 'node:fs';
import { readNotebookId } from '../db/open.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { BackupManifest } from './backup/backup-file.ts';
import { findBackups } from './backup/find-backups.ts';
import { type KeyringPair, readKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';

export type UsableRings = KeyringPair & {
  /** The backups that the rings were taken from, where they were, newest first as they tell; anyone may have written one. */
  from: BackupManifest[];
  /** Why there is none, where there is none: the key files are gone or damaged, or they are another notebook's. */
  lack: 'keys' | 'other-keys';
};

/**
 * The key rings to try: those of this notebook's id beside it, or, where there is none, those in its backups, each once.
 * Beside a database whose head is damaged whichever may be its own are tried: what opens one is told that it is damaged.
 */
export function usableRings(folder: NotebookFolder): UsableRings {
  const { rings: beside, agree } = readKeyrings(folder);
  const lack = beside.length > 0 ? 'other-keys' : 'keys';
  const head = headIn(folder.database);
  const id = head.toString('hex');
  const exact = beside.filter((ring) => ring.id === id);
  const own = exact.length > 0 ? exact : beside.filter((ring) => isDamaged(head, ring));
  if (own.length > 0) return { rings: own, agree, from: [], lack };
  const from = findBackups(folder.backups).flatMap(({ head }) =>
    head?.manifest.id === id && head.manifest.keyring.id === id ? [head.manifest] : [],
  );
  const rings = new Map<string, Keyring>();
  for (const { keyring } of from) if (!rings.has(keyring.checksum)) rings.set(keyring.checksum, keyring);
  return { rings: [...rings.values()], agree: false, from, lack };
}

const ID_BYTES = 16;

/** The id that a database tells; zeros where there is none. */
const headIn = (file: string): Buffer => (existsSync(file) ? readNotebookId(file) : Buffer.alloc(ID_BYTES));

/** Whether a head that was this ring's id may have become this one: it is blank, or half of it stands; chance makes no such pair. */
function isDamaged(head: Buffer, ring: Keyring): boolean {
  const id = Buffer.from(ring.id, 'hex');
  const standing = head.filter((byte, at) => byte === id[at]).length;
  return head.every((byte) => byte === 0) || standing >= ID_BYTES / 2;
}
