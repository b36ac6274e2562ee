import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NotebookFolder } from './notebook-folder.ts';
import { renamePatiently } from './rename-patiently.ts';

/**
 * Where a damaged or replaced file goes: its own name and the moment (ms UTC), or the next that is free, for a clock may
 * have been set back. Nothing of the kind is ever deleted.
 */
export function placeAside(folder: NotebookFolder, file: string, at: number): string {
  mkdirSync(folder.quarantine, { recursive: true, mode: 0o700 });
  const nameAt = (moment: number) => join(folder.quarantine, `${basename(file)}.${moment}`);
  let moment = at;
  while (existsSync(nameAt(moment))) moment += 1;
  return nameAt(moment);
}

export const setAside = (folder: NotebookFolder, file: string, at: number): Promise<void> =>
  renamePatiently(file, placeAside(folder, file, at));
