import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { syncFile, writeFileAtomically } from '../files/atomic-write.ts';
import { copyFileWhole } from '../files/copy-file.ts';
import { hasNotebookFiles, makeFolder, movedWord, type NotebookFolder } from '../files/notebook-folder.ts';
import { checkCopyOf, copyNotebook } from './backup/make-backup.ts';
import type { Checker } from './checker.ts';
import type { Vault } from './vault.ts';

type Parts = { folder: NotebookFolder; vault: Vault; checker: Checker };

/**
 * Moves the open notebook, its key rings and its backups to another folder, such as one that nothing syncs. Every
 * copy is proved before the word that decides is written; the old files are taken away only after it. The program must start
 * anew afterwards. A kill leaves the notebook in one folder or the other, whole.
 */
export async function moveNotebook(root: string, { folder, vault, checker }: Parts): Promise<Result<void>> {
  const opened = vault.opened();
  if (!opened) return fail({ kind: 'locked' });
  const target = makeFolder(root);
  clearHalfMove(target, folder);
  if (hasNotebookFiles(target)) return fail({ kind: 'already-exists' });
  const { db, secrets, signal } = opened;
  try {
    await writeFileAtomically(markOf(target), Buffer.from('{}\n'));
    opened.generation.seal();
    const source = copyNotebook(db, target.database);
    const job = {
      file: target.database,
      secret: { key: secrets.keys.database, id: secrets.id },
      backupKey: secrets.keys.backup,
    };
    const copy = await checkCopyOf(source, opened, () => checker.copy(job, signal), job.backupKey);
    signal.throwIfAborted();
    if (!copy.whole) throw new Error('The copy is not whole');
    if (copy.generation !== opened.generation.seal()) {
      clearHalfMove(target, folder);
      return fail({ kind: 'busy-writing' });
    }
    await syncFile(target.database);
    // The key rings last: with them the folder itself is flushed, and the names of all that lies in it.
    for (const file of [folder.quarantine, folder.backups, folder.state, folder.keyring, folder.keyringCopy])
      await copyTree(file, join(root, basename(file)));
    signal.throwIfAborted();
    await leaveWord(folder, root, vault);
  } catch (error) {
    if (vault.isOpen()) clearHalfMove(target, folder);
    throw error;
  }
  vault.lock('asked');
  await vault.noting(); // it goes with the rest
  finishMove(target);
  // The word stands: what cannot be taken away now is no longer the notebook.
  for (const old of movedFiles(folder))
    await rm(old, { recursive: true, force: true }).catch(() => undefined);
  return ok(undefined);
}

/** Where the word can neither be written nor taken back, the notebook is shut: the next start goes by what stands. */
async function leaveWord(folder: NotebookFolder, root: string, vault: Vault): Promise<void> {
  const { file, bytes } = movedWord(folder.root, root);
  try {
    await writeFileAtomically(file, bytes);
  } catch (error) {
    await rm(file, { force: true }).catch(() => vault.lock('asked'));
    throw error;
  }
}

const movedFiles = (folder: NotebookFolder): string[] => [
  folder.shutMark,
  folder.database,
  `${folder.database}-journal`,
  folder.keyring,
  folder.keyringCopy,
  folder.backups,
  folder.quarantine,
];

/** Lies in the new folder from before the first copy until the word that decides stands. */
const markOf = ({ root }: NotebookFolder): string => join(root, 'moving.json');

/** Called for the folder that the notebook is found in: whatever lies there is the notebook, not half of a move. */
export const finishMove = (folder: NotebookFolder): void => rmSync(markOf(folder), { force: true });

/** Takes away what a move that was cut short left in the new folder; the mark goes last. */
function clearHalfMove(target: NotebookFolder, from: NotebookFolder): void {
  if (target.root === from.root || !existsSync(markOf(target))) return;
  for (const file of movedFiles(target)) rmSync(file, { recursive: true, force: true });
  finishMove(target);
}

/** Copies a file, or a folder with all in it, each file proved and flushed. What is not there is left out. */
async function copyTree(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  if (!statSync(from).isDirectory()) {
    await copyFileWhole(from, to);
    return;
  }
  await mkdir(to, { mode: 0o700 });
  for (const name of await readdir(from)) await copyTree(join(from, name), join(to, name));
}
