import type { NotebookFolder } from '../files/notebook-folder.ts';
import { tryFindGenuine } from './backup/find-backups.ts';
import { ownKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';
import type { Secrets } from './secrets.ts';

/** A notebook's own rings beside it and in its backups, newest first: the next one is on from all of them, so that none comes back. */
export function knownRings(folder: NotebookFolder, { keys }: Pick<Secrets, 'keys'>): Keyring[] {
  const inBackups = tryFindGenuine(folder.backups, keys.backup).map(({ manifest }) => manifest.keyring);
  const known = [...ownKeyrings(folder, keys.keyring), ...inBackups];
  return known.sort((a, b) => b.generation - a.generation);
}
