import { existsSync, statSync } from 'node:fs';
import { readNotebookId } from '../db/open.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { BackupManifest } from './backup/backup-file.ts';
import { findBackups } from './backup/find-backups.ts';
import { type KeyringPair, readKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';

export type UsableRings = KeyringPair & {
  /** The backups that the rings were taken from, where they were, newest first as they tell; anyone may have written one. */
  from: BackupManifest[];
};

/**
 * The key rings to try: the two beside the notebook, or, where both are gone or damaged, those in its backups, each
 * once.
 */
export function usableRings(folder: NotebookFolder): UsableRings {
  const beside = { ...readKeyrings(folder), from: [] };
  if (beside.rings.length > 0 || !existsSync(folder.database) || statSync(folder.database).size === 0)
    return beside;
  const id = readNotebookId(folder.database).toString('hex');
  const from = findBackups(folder.backups).flatMap(({ head }) =>
    head?.manifest.id === id && head.manifest.keyring.id === id ? [head.manifest] : [],
  );
  const rings = new Map<string, Keyring>();
  for (const { keyring } of from) if (!rings.has(keyring.checksum)) rings.set(keyring.checksum, keyring);
  return { rings: [...rings.values()], agree: false, from };
}
