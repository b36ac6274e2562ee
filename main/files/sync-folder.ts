import { closeSync, fsyncSync, openSync } from 'node:fs';
import { codeOf } from './file-errors.ts';

/** Some network folders cannot be synced at all; the files in them have been, and they stand. */
export const isUnsyncable = (error: unknown): boolean =>
  ['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes(codeOf(error));

/** Flushes a folder's names to the disk before anything else is done. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return; // folders have no sync there; a rename is in the file system's own journal
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!isUnsyncable(error)) throw error;
  }
}
