import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { ExchangeWaits } from '../db/db-errors.ts';
import { codeOf } from '../files/file-errors.ts';
import { logEvent } from '../log.ts';
import { placeAside } from '../files/quarantine.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
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

/** Whether an exchange that failed with this left nothing decided. */
export const isWithdrawn = (error: unknown): boolean =>
  !(error instanceof Undecided || error instanceof ExchangeWaits);

/**
 * The moment of decision: before it the old notebook stands, after it the new one, whatever is killed when. What
 * is staged must have been flushed to the disk.
 * @throws the system's error where nothing was decided, `ExchangeWaits` where the mark cannot be taken away again, and `Undecided`
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
    throw isDecided(folder) ? new ExchangeWaits(nextOf(folder), error) : new Undecided(error);
  }
}

const isForNewKey = (folder: NotebookFolder): boolean => existsSync(newKeyMark(folder));
const nextOf = (folder: NotebookFolder): 'backup' | 'new-key' => (isForNewKey(folder) ? 'new-key' : 'backup');

/** Whether another notebook is decided for and lies in the stage still: the next unlock completes it. */
export const isDecided = (folder: NotebookFolder): boolean => existsSync(readyMark(folder));
/** Whether it is this one under a new key. */
export const isNewKeyDecided = (folder: NotebookFolder): boolean => isDecided(folder) && isForNewKey(folder);

/** Which key holds where giving a new one was cut short. */
export type KeyOutcome = 'key-kept' | 'key-given';

/**
 * At the start: puts what was decided for in its place, and the files it replaces into `quarantine/`. A kill at any point leaves
 * what the next call completes; without a decision the stage is cleared and nothing else is touched. The notebook is shut meanwhile.
 * @returns which key holds where it was about a new one: then the stage is left, for the caller to drop once the mentor will be told
 */
export function finishReplacement(folder: NotebookFolder, now: () => number): KeyOutcome | undefined {
  if (!existsSync(stageOf(folder))) return undefined;
  if (!isDecided(folder)) return letGo(folder, 'key-kept');
  for (const { from, to } of movesLeft(folder, now())) renameSync(from, to);
  syncFolderNow(folder.root);
  return letGo(folder, 'key-given');
}

/**
 * The same of what was decided for and the disk then cut short; a file that another program holds is waited for, and a stage that is being
 * made ready is left alone.
 * @throws `ExchangeWaits` where the disk does not take it now either
 */
export async function completeReplacement(
  folder: NotebookFolder,
  now: () => number,
): Promise<KeyOutcome | undefined> {
  if (!isDecided(folder)) return undefined;
  try {
    await move(folder, movesLeft(folder, now()));
  } catch (error) {
    logEvent('exchange-not-completed');
    throw new ExchangeWaits(nextOf(folder), error);
  }
  return letGo(folder, 'key-given');
}

/**
 * The same right after the decision. Where the disk does not take it, all is moved back and the decision is taken back.
 * @throws the system's error where the old notebook stands as it did, `ExchangeWaits` where that could not be, and `Undecided`
 */
export async function replaceOrTakeBack(folder: NotebookFolder, now: () => number): Promise<void> {
  const moved: Move[] = [];
  try {
    await move(folder, movesLeft(folder, now()), moved);
  } catch (error) {
    logEvent('exchange-not-completed');
    await takeBack(folder, moved);
    clearStage(folder);
    throw error;
  }
  letGo(folder, 'key-given');
}

type Move = { from: string; to: string };

/** What has still to be moved, each found once the one before it has been. */
function* movesLeft(folder: NotebookFolder, at: number): Generator<Move> {
  const aside = (file: string): Move => ({ from: file, to: placeAside(folder, file, at) });
  const stage = stagedFiles(folder);
  voidShutMark(folder); // of the file that goes
  // The old database's journal must never lie beside the new one; where that stands already, the journal is its own.
  const journal = `${folder.database}-journal`;
  if (existsSync(stage.database) && holdsSomething(journal)) yield aside(journal);
  for (const name of ['database', 'keyring', 'keyringCopy'] as const) {
    if (!existsSync(stage[name])) continue;
    if (existsSync(folder[name])) yield aside(folder[name]);
    yield { from: stage[name], to: folder[name] };
  }
}

/** An empty journal says nothing, and is deleted. */
function holdsSomething(journal: string): boolean {
  if (existsSync(journal) && statSync(journal).size > 0) return true;
  rmSync(journal, { force: true });
  return false;
}

/** What `moved` is given has been moved, also where it fails after that. */
async function move(folder: NotebookFolder, moves: Iterable<Move>, moved: Move[] = []): Promise<void> {
  for (const each of moves) {
    await renamePatiently(each.from, each.to);
    moved.push(each);
  }
  syncFolderNow(folder.root);
}

/** The decision goes last, and once the disk has all that was moved back: until then the next start completes it. */
async function takeBack(folder: NotebookFolder, moved: readonly Move[]): Promise<void> {
  try {
    for (const { from, to } of moved.toReversed()) await renamePatiently(to, from);
    syncFolderNow(stageOf(folder));
    syncFolderNow(folder.root);
    rmSync(readyMark(folder));
    syncFolderNow(stageOf(folder));
  } catch (error) {
    keepDecision(folder);
    throw isDecided(folder) ? new ExchangeWaits(nextOf(folder), error) : new Undecided(error);
  }
}

/** The disk may have the mark still, though it is not seen any more: what is told must be what the next start finds. */
function keepDecision(folder: NotebookFolder): void {
  try {
    closeSync(openSync(readyMark(folder), 'a', 0o600));
  } catch {
    logEvent('exchange-undecided');
  }
}

/** Clears the stage; not where it is about a new key, which the mentor has to be told of first. */
function letGo(folder: NotebookFolder, outcome: KeyOutcome): KeyOutcome | undefined {
  if (isForNewKey(folder)) return outcome;
  clearStage(folder);
  return undefined;
}
