import type { AppError } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import { readKeyrings } from '../keyring-files.ts';

type Parts = {
  folder: NotebookFolder;
  /** The notebook that was to be backed up; it throws where that cannot be connected to any more. */
  db: () => ReadableDb | undefined;
};

/**
 * Whether no backup could be made since the notebook itself cannot be read whole. Where the disk failed and all of the notebook can be read,
 * it failed where the backup was written.
 */
export const isUnread = (error: AppError, parts: Parts): boolean =>
  error.kind === 'damaged' || (error.kind === 'disk-failing' && !isReadable(parts));

function isReadable({ folder, db }: Parts): boolean {
  try {
    readKeyrings(folder);
    return db()?.pragma('quick_check', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}
