import { existsSync, statSync } from 'node:fs';
import { readNotebookId } from '../db/open.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { findBackups } from './backup/find-backups.ts';
import { type KeyringPair, readKeyrings } from './keyring-files.ts';

/**
 * The key rings to try: the two beside the notebook, or, where both are gone or damaged, the one in its newest
 * backup.
 */
export function usableRings(folder: NotebookFolder): KeyringPair {
  const beside = readKeyrings(folder);
  if (beside.rings.length > 0 || !existsSync(folder.database) || statSync(folder.database).size === 0)
    return beside;
  const id = readNotebookId(folder.database).toString('hex');
  const newest = findBackups(folder.backups).find(({ head }) => head?.manifest.id === id);
  return newest?.head ? { rings: [newest.head.manifest.keyring], agree: false } : beside;
}
