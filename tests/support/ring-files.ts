import { writeFileSync } from 'node:fs';
import type { NotebookFolder } from '../../main/files/notebook-folder.ts';

/** The key file and its copy. */
export const ringFiles = ({ keyring, keyringCopy }: NotebookFolder): [string, string] => [
  keyring,
  keyringCopy,
];

/** Lays the same bytes in the place of both. */
export const layRings = (folder: NotebookFolder, bytes: Buffer): void =>
  ringFiles(folder).forEach((file) => writeFileSync(file, bytes));
