import { readNotebookId } from '../db/open.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { BackupManifest } from './backup/backup-file.ts';
import { tryFindBackups } from './backup/find-backups.ts';
import { type KeyringPair, readKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';

export type UsableRings = KeyringPair & {
  /** The backups that the rings were taken from, where they were, newest first as they tell; anyone may have written one. */
  from: BackupManifest[];
  /** Why there is none, where there is none: the key files are gone or damaged, or they are another notebook's. */
  lack: 'keys' | 'other-keys';
  /** What the backups tell of themselves, newest first; read once, when it is first asked for. */
  backups: () => readonly BackupManifest[];
};

/**
 * The key rings to try: those of this notebook's id beside it, or, where there is none, those in its backups, each once.
 * Beside a database whose head is damaged whichever may be its own are tried: what opens one is told that it is damaged.
 * @param head the id that the database tells; an open notebook gives its own, for reading its file would end SQLite's lock on it
 */
export function usableRings(folder: NotebookFolder, head = readNotebookId(folder.database)): UsableRings {
  const { rings: beside, agree } = readKeyrings(folder);
  const backups = manifestsIn(folder);
  const lack = beside.length > 0 ? 'other-keys' : 'keys';
  const id = head.toString('hex');
  const useOnly = (isOwn: (ring: Keyring) => boolean): UsableRings | undefined => {
    const own = beside.filter(isOwn);
    return own.length > 0 ? { rings: own, agree, from: [], lack, backups } : undefined;
  };
  const near = useOnly((ring) => ring.id === id) ?? useOnly((ring) => mayHaveBeen(ring, head));
  if (near) return near;
  const from = backups().filter((manifest) => manifest.id === id && manifest.keyring.id === id);
  // Backups of the ring's notebook and none of the database's: it is the database's head that is not its own any more.
  const kept = from.length === 0 && useOnly((ring) => backups().some((manifest) => manifest.id === ring.id));
  if (kept) return kept;
  const rings = new Map<string, Keyring>();
  for (const { keyring } of from) if (!rings.has(keyring.checksum)) rings.set(keyring.checksum, keyring);
  return { rings: [...rings.values()], agree: false, from, lack, backups };
}

/**
 * The key rings that tell whether a key is that of a database which it does not open: those to try, and those of backups
 * whose notebook the database may be. A ring counts for the id that it has itself.
 */
export function tellingRings(folder: NotebookFolder, head: Buffer): Keyring[] {
  const { rings, backups } = usableRings(folder, head);
  const inBackups = backups().map(({ keyring }) => keyring);
  return [...rings, ...inBackups.filter((ring) => mayHaveBeen(ring, head))];
}

function manifestsIn({ backups }: NotebookFolder): () => readonly BackupManifest[] {
  const read = () => (tryFindBackups(backups) ?? []).flatMap(({ head }) => (head ? [head.manifest] : []));
  let manifests: BackupManifest[] | undefined;
  return () => (manifests ??= read());
}

const ID_BYTES = 16;

/** Whether a ring's id is what this head was before it was damaged: it is blank, or half of it stands; chance makes no such pair. */
function mayHaveBeen(ring: Keyring, head: Buffer): boolean {
  const id = Buffer.from(ring.id, 'hex');
  const standing = head.filter((byte, at) => byte === id[at]).length;
  return head.every((byte) => byte === 0) || standing >= ID_BYTES / 2;
}
