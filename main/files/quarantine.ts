import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NotebookFolder } from './notebook-folder.ts';

/**
 * Moves a damaged or replaced file aside, under its own name and the moment (ms UTC), or the next that is free: a clock
 * may have been set back. Nothing of the kind is ever deleted.
 */
export function setAside(folder: NotebookFolder, file: string, at: number): void {
  mkdirSync(folder.quarantine, { recursive: true, mode: 0o700 });
  const nameAt = (moment: number) => join(folder.quarantine, `${basename(file)}.${moment}`);
  let moment = at;
  while (existsSync(nameAt(moment))) moment += 1;
  renameSync(file, nameAt(moment));
}
