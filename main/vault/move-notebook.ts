import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { rowsWritten } from '../db/counted-changes.ts';
import { Locked } from '../db/db-errors.ts';
import { syncFile, writeFileAtomically } from '../files/atomic-write.ts';
import { copyFileNow } from '../files/copy-file.ts';
import { mirrorFolder } from '../files/mirror-folder.ts';
import { hasNotebookFiles, makeFolder, movedWord, type NotebookFolder } from '../files/notebook-folder.ts';
import { syncFolderNow } from '../files/sync-folder.ts';
import { logEvent } from '../log.ts';
import type { Backups } from './backup/backups.ts';
import { checkCopyOf, copyNotebook } from './backup/make-backup.ts';
import type { Checker } from './checker.ts';
import { Undecided } from './replace-notebook.ts';
import type { Vault } from './vault.ts';

/** What the window has to do with it. */
export type Moving = {
  /** Has the window save what is typed. @returns whether all of it is saved */
  lastWords: () => Promise<boolean>;
  /** Shuts the notebook and takes away what shows of it, at once. */
  shut: () => void;
};

type Parts = Moving & {
  folder: NotebookFolder;
  vault: Vault;
  checker: Checker;
  backups: Pick<Backups, 'untilMade'>;
};

export type Moved = {
  /** The folder moved from, where something of it could not be taken away. */
  left: string | null;
};

/** Text saved while the copies were made sends it round again; a mentor who moves her notebook does not type. */
const ROUNDS = 3;
/** For a file that another program holds for a moment. */
const PATIENCE = { maxRetries: 5, retryDelay: 200 };

/**
 * Moves the open notebook, its key rings and its backups to another folder, such as one that nothing syncs. Every
 * copy is proved before the word that decides is written; the old files are taken away only after it. What was saved
 * before the word is in the new place, and nothing is saved in the old one after it. The program must start anew
 * afterwards. A kill leaves the notebook in one folder or the other, whole; after the word its old files may still lie
 * in the first, where nothing opens them.
 */
export async function moveNotebook(root: string, parts: Parts): Promise<Result<Moved>> {
  const { folder, vault, backups } = parts;
  const moved = await vault.inTurn(() => copyAndDecide(root, parts));
  if (!moved.ok) return moved;
  // What is still being written there goes with the rest.
  await vault.noting();
  await backups.untilMade();
  // The word stands: what cannot be taken away now is no longer the notebook, and nothing that keeps its mark is half of a move.
  let left: string | null = null;
  for (const old of [markOf(moved.value), ...movedFiles(folder)])
    await rm(old, { recursive: true, force: true, ...PATIENCE }).catch(() => {
      logEvent('half-move-left');
      left = folder.root;
    });
  return ok({ left });
}

async function copyAndDecide(root: string, parts: Parts): Promise<Result<NotebookFolder>> {
  const { folder, vault, backups } = parts;
  const signal = vault.opened()?.signal;
  if (!signal) return fail({ kind: 'locked' });
  const target = makeFolder(root);
  clearHalfMove(target, folder);
  if (hasNotebookFiles(target)) return fail({ kind: 'already-exists' });
  if (!(await parts.lastWords())) return fail({ kind: 'busy-writing' }); // before the copies, which take longer
  let mayBeMoved = false;
  try {
    await writeFileAtomically(markOf(target), Buffer.from('{}\n'));
    const mirrors = [
      mirrorFolder(folder.quarantine, target.quarantine),
      mirrorFolder(folder.backups, target.backups),
    ];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await backups.untilMade();
      for (const mirror of mirrors) await mirror.copy(signal);
      const isCurrent = await copyDatabase(target, parts);
      const isSaved = await parts.lastWords();
      signal.throwIfAborted();
      // From this look until the notebook is shut nothing waits, so that nothing can be written in between.
      if (!isSaved || !isCurrent() || !mirrors.every((mirror) => mirror.isCurrent())) continue;
      copySmallFiles(folder, target);
      const doubt = leaveWord(folder, target);
      mayBeMoved = true;
      vault.leave();
      parts.shut();
      if (doubt) throw doubt;
      return ok(target);
    }
    return fail({ kind: 'busy-writing' });
  } finally {
    if (!mayBeMoved) giveUp(target, folder);
  }
}

/** A proved copy on the disk. @returns whether the notebook is still what was copied */
async function copyDatabase(target: NotebookFolder, { vault, checker }: Parts): Promise<() => boolean> {
  const opened = vault.opened();
  if (!opened) throw new Locked();
  const { db, secrets, signal, generation } = opened;
  const file = target.database;
  for (const before of [file, `${file}-journal`]) await rm(before, { force: true });
  generation.seal();
  const source = copyNotebook(db, file);
  const job = {
    file,
    secret: { key: secrets.keys.database, id: secrets.id },
    backupKey: secrets.keys.backup,
  };
  const copy = await checkCopyOf(source, opened, () => checker.copy(job, signal), job.backupKey);
  signal.throwIfAborted();
  if (!copy.whole) throw new Error('The copy is not whole');
  await syncFile(file);
  // Of a connection made anew nobody knows what was written before it.
  return () => vault.opened()?.db === db && rowsWritten(db) === source.written;
}

/** What is written without the notebook's own connection, as it is at the decision; with the names of all that was copied. */
function copySmallFiles(folder: NotebookFolder, target: NotebookFolder): void {
  for (const file of [folder.state, folder.keyring, folder.keyringCopy].filter((one) => existsSync(one)))
    copyFileNow(file, join(target.root, basename(file)));
  for (const holding of [target.root, dirname(target.root)]) syncFolderNow(holding);
}

/**
 * The moment of decision. A word that is not there whole is none. @returns why it is not known whether the word stands:
 * then the next start finds out
 * @throws the system's error where nothing was decided
 */
function leaveWord({ root }: NotebookFolder, target: NotebookFolder): Undecided | undefined {
  const { file, bytes } = movedWord(root, target.root);
  try {
    writeFileSync(file, bytes, { mode: 0o600, flush: true });
    syncFolderNow(root);
    return undefined;
  } catch (error) {
    try {
      rmSync(file, { force: true });
      syncFolderNow(root);
    } catch {
      return new Undecided(error);
    }
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
export function finishMove(folder: NotebookFolder): void {
  try {
    rmSync(markOf(folder), { force: true });
  } catch {
    logEvent('half-move-left');
  }
}

/** Takes away what a move that was cut short left in the new folder; the mark goes last. */
function clearHalfMove(target: NotebookFolder, from: NotebookFolder): void {
  if (target.root === from.root || !existsSync(markOf(target))) return;
  for (const file of movedFiles(target)) rmSync(file, { recursive: true, force: true });
  rmSync(markOf(target), { force: true });
}

/** What cannot be taken away now the next move takes away; why this one ended is the thing to tell. */
function giveUp(target: NotebookFolder, from: NotebookFolder): void {
  try {
    clearHalfMove(target, from);
  } catch {
    logEvent('half-move-left');
  }
}
