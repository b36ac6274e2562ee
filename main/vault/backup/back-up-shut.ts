import { ok, type Result } from '../../../shared/result.ts';
import type { WritableDb } from '../../db/handle.ts';
import { openNotebookFile } from '../../db/open.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import { ownKeyrings } from '../keyring-files.ts';
import { stagedFiles } from '../replace-notebook.ts';
import type { Secrets } from '../secrets.ts';
import type { OpenNotebookFile } from './make-backup.ts';

export type BackUp = (file: OpenNotebookFile) => Promise<Result<unknown>>;

/**
 * Backs the shut notebook up before a backup of the same key takes its place. Of another key, or too damaged to be opened, it is not,
 * and goes to `quarantine/` as it is.
 */
export async function backUpShut(
  folder: NotebookFolder,
  { secrets, signal }: { secrets: Secrets; signal: AbortSignal },
  backUp: BackUp,
): Promise<Result<unknown>> {
  const db = tryOpen(folder, secrets);
  if (!db) return ok(undefined);
  try {
    const [keyring] = ownKeyrings(stagedFiles(folder), secrets.keys.keyring);
    return await backUp({ db, secrets, signal, ...(keyring && { keyring }) });
  } finally {
    db.close();
  }
}

/** Nobody is kept from a backup by what is wrong with the notebook. */
function tryOpen(folder: NotebookFolder, { id, keys }: Secrets): WritableDb | undefined {
  try {
    return openNotebookFile(folder.database, { key: keys.database, id });
  } catch {
    return undefined;
  }
}
