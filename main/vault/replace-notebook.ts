import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { codeOf } from '../files/file-errors.ts';
import { logEvent } from '../log.ts';
import { setAside } from '../files/quarantine.ts';
import { syncFolderNow } from '../files/sync-folder.ts';
import { voidShutMark } from './shut-mark.ts';

/** Where another notebook is made ready before it takes the present one's place. */
const stageOf = (folder: NotebookFolder) => join(folder.root, '.replacing');
const readyMark = (folder: NotebookFolder) => join(stageOf(folder), 'ready');
/** Lies in the stage of a new key. */
const newKeyMark = (folder: NotebookFolder) => join(stageOf(folder), 'new-key');

/** The notebook's files as they lie in the stage. */
export function stagedFiles(folder: NotebookFolder): Stage {
  const inStage = (file: string) => join(stageOf(folder), basename(file));
  return {
    database: inStage(folder.database),
    keyring: inStage(folder.keyring),
    keyringCopy: inStage(folder.keyringCopy),
  };
}

type Stage = Pick<NotebookFolder, 'database' | 'keyring' | 'keyringCopy'>;

/** An empty stage: what an earlier, unfinished one left is cleared, but never what is decided for and has still to take its place. */
export function openStage(folder: NotebookFolder, what?: 'new-key'): Stage {
  if (isDecided(folder) && Object.values(stagedFiles(folder)).some((file) => existsSync(file)))
    throw new Error('Another notebook is decided for');
  dropStage(folder);
  mkdirSync(stageOf(folder), { recursive: true, mode: 0o700 });
  if (what) closeSync(openSync(newKeyMark(folder), 'wx', 0o600));
  return stagedFiles(folder);
}

/** Clears the stage, the marks first: a stage half cleared must never count as decided for, nor as never decided for. */
export function dropStage(folder: NotebookFolder): void {
  rmSync(newKeyMark(folder), { force: true });
  rmSync(readyMark(folder), { force: true });
  rmSync(stageOf(folder), { recursive: true, force: true });
}

/** Clears the stage, or leaves to `openStage` and the next start what cannot be taken away now. */
export function clearStage(folder: NotebookFolder): void {
  try {
    dropStage(folder);
  } catch {
    logEvent('stage-not-cleared');
  }
}

/** The disk neither took the decision nor let it be withdrawn: the next start finds out which notebook it is. */
export class Undecided extends Error {
  override name = 'Undecided';
  declare protected readonly itself: true;
  /** The system's, such as `EIO`. */
  readonly code: string;
  constructor(cause: unknown) {
    super('The decision can neither be kept nor withdrawn', { cause });
    this.code = codeOf(cause);
  }
}

/**
 * The moment of decision: before it the old notebook stands, after it the new one, whatever is killed when. What
 * is staged must have been flushed to the disk.
 * @throws the system's error where nothing was decided, and `Undecided`
 */
export function decideForStage(folder: NotebookFolder): void {
  syncFolderNow(folder.root);
  syncFolderNow(stageOf(folder));
  try {
    closeSync(openSync(readyMark(folder), 'wx', 0o600));
    syncFolderNow(stageOf(folder));
  } catch (error) {
    withdraw(folder);
    throw error;
  }
}

function withdraw(folder: NotebookFolder): void {
  try {
    rmSync(readyMark(folder), { force: true });
    syncFolderNow(stageOf(folder));
  } catch (error) {
    throw new Undecided(error);
  }
}

/** Whether another notebook is decided for and lies in the stage still: the next unlock completes it. */
export const isDecided = (folder: NotebookFolder): boolean => existsSync(readyMark(folder));
/** Whether it is this one under a new key. */
export const isNewKeyDecided = (folder: NotebookFolder): boolean =>
  isDecided(folder) && existsSync(newKeyMark(folder));

/** Completes what was decided for and the disk then cut short; a stage that is being made ready is left alone. */
export const completeReplacement = (folder: NotebookFolder, now: () => number): KeyOutcome | undefined =>
  isDecided(folder) ? finishReplacement(folder, now) : undefined;

/** Which key holds where giving a new one was cut short. */
export type KeyOutcome = 'key-kept' | 'key-given';

/**
 * Puts what was decided for in its place, and the files it replaces into `quarantine/`. A kill at any point leaves
 * what the next call completes; without a decision the stage is cleared and nothing else is touched. The notebook is shut meanwhile.
 * @returns which key holds where it was about a new one: then the stage is left, for the caller to drop once the mentor will be told
 */
export function finishReplacement(folder: NotebookFolder, now: () => number): KeyOutcome | undefined {
  if (!existsSync(stageOf(folder))) return undefined;
  const takesPlace = isDecided(folder);
  const isForNewKey = existsSync(newKeyMark(folder));
  if (takesPlace) {
    const at = now();
    voidShutMark(folder); // of the file that goes
    // Where the new database stands already, the journal is its own.
    if (existsSync(stagedFiles(folder).database)) setJournalAside(folder, at);
    for (const file of [folder.database, folder.keyring, folder.keyringCopy]) {
      const staged = join(stageOf(folder), basename(file));
      if (!existsSync(staged)) continue;
      if (existsSync(file)) setAside(folder, file, at);
      renameSync(staged, file);
    }
    syncFolderNow(folder.root);
  }
  if (isForNewKey) return takesPlace ? 'key-given' : 'key-kept';
  clearStage(folder);
  return undefined;
}

/** Goes first: the old database's journal must never lie beside the new database. Empty, it says nothing. */
function setJournalAside(folder: NotebookFolder, at: number): void {
  const journal = `${folder.database}-journal`;
  if (existsSync(journal) && statSync(journal).size > 0) setAside(folder, journal, at);
  else rmSync(journal, { force: true });
}
