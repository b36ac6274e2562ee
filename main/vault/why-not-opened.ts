import type { NotebookStatus } from '../../shared/notebook.ts';
import {
  conflictCopies,
  hasDatabase,
  hasNotebookFiles,
  type NotebookFolder,
} from '../files/notebook-folder.ts';
import { usableRings } from './usable-rings.ts';

/** Why no passphrase opens what lies in a folder; undefined where one may. */
export function whyNotOpened(
  folder: NotebookFolder,
): Extract<NotebookStatus, { state: 'absent' | 'damaged' }> | undefined {
  if (!hasNotebookFiles(folder)) return { state: 'absent' };
  if (!hasDatabase(folder))
    return { state: 'damaged', what: conflictCopies(folder).length > 0 ? 'conflict' : 'notebook' };
  const { rings, lack } = usableRings(folder);
  return rings.length === 0 ? { state: 'damaged', what: lack } : undefined;
}
