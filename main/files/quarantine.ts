import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NotebookFolder } from './notebook-folder.ts';

/** Moves a damaged file aside, under its own name and the moment (ms UTC). Nothing damaged is ever deleted. */
export function setAside(folder: NotebookFolder, file: string, at: number): void {
  mkdirSync(folder.quarantine, { recursive: true, mode: 0o700 });
  renameSync(file, join(folder.quarantine, `${basename(file)}.${at}`));
}
