import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { logEvent } from '../log.ts';
import { codeOf } from './file-errors.ts';

/** Every file the program keeps, by purpose. */
export type NotebookFolder = ReturnType<typeof layOut>;

const layOut = (root: string) => ({
  root,
  database: join(root, 'notebook.mndb'),
  keyring: join(root, 'keyring.json'),
  keyringCopy: join(root, 'keyring.prev.json'),
  state: join(root, 'state.json'),
  /** What the database's file was when it was last shut. */
  shutMark: join(root, 'shut.json'),
  backups: join(root, 'backups'),
  quarantine: join(root, 'quarantine'),
  /** Chromium's own files; the window's session is in memory, so nothing of the notebook is among them. */
  browser: join(root, 'browser'),
});

/** The folder of local application data: not the roaming profile and not Documents, which are often synced. */
export function homeRoot(env: NodeJS.ProcessEnv): string {
  const local = {
    win32: () => env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'),
    darwin: () => join(homedir(), 'Library', 'Application Support'),
  };
  const base =
    process.platform === 'win32' || process.platform === 'darwin'
      ? local[process.platform]()
      : (env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'));
  return join(base, 'Mentornotesbog');
}

/** Says in a folder that the notebook was moved away from, where it lies now. */
const movedFile = (root: string) => join(root, 'moved.json');

/** The folder that MENTORNOTESBOG_FOLDER names, or the usual one. */
const chosenRoot = (env: NodeJS.ProcessEnv): string => env['MENTORNOTESBOG_FOLDER'] ?? homeRoot(env);

/**
 * The chosen folder, or where the notebook was moved to from there; not where none lies: a sync service may have carried the
 * word to another computer.
 * @throws the system's error where it does not let on whether the notebook was moved, or whether it lies there
 */
function findRoot(env: NodeJS.ProcessEnv): string {
  const chosen = chosenRoot(env);
  const word = unlessAbsent(() => readFileSync(movedFile(chosen), 'utf8')); // a folder of that name is none
  const to = word === undefined ? undefined : targetIn(word);
  if (to === undefined || unlessAbsent(() => readdirSync(to)) === undefined) return chosen;
  return hasNotebookFiles(layOut(to)) ? to : chosen;
}

function unlessAbsent<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** A word that is not there whole is none. */
function targetIn(word: string): string | undefined {
  try {
    const { to } = JSON.parse(word) as { to?: unknown };
    return typeof to === 'string' && isAbsolute(to) ? to : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of the word left behind, and where it stands. */
export const movedWord = (from: string, to: string): { file: string; bytes: Buffer } => ({
  file: movedFile(from),
  bytes: Buffer.from(`${JSON.stringify({ to })}\n`),
});

/** Finds the folder, and makes it if need be. @throws the system's error where it can neither be found nor made, nor read */
export const prepareFolder = (env: NodeJS.ProcessEnv): NotebookFolder => makeFolder(findRoot(env));

/** As `prepareFolder`; where that fails nothing may be kept in the folder, and a window has to say so. */
export function tryPrepareFolder(env: NodeJS.ProcessEnv): { folder: NotebookFolder; isUsable: boolean } {
  try {
    return { folder: prepareFolder(env), isUsable: true };
  } catch {
    logEvent('folder-not-usable');
    return { folder: layOut(chosenRoot(env)), isUsable: false };
  }
}

/** Readable by its owner alone, where the disk knows owners and the folder is the mentor's own. */
export function makeFolder(root: string): NotebookFolder {
  const folder = layOut(root);
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  try {
    chmodSync(folder.root, 0o700);
  } catch {
    logEvent('folder-not-closed');
  }
  readdirSync(folder.root);
  return folder;
}

/** What cannot be read may hold some. */
function mayHoldFiles(folder: string): boolean {
  try {
    return existsSync(folder) && readdirSync(folder).length > 0;
  } catch {
    return true;
  }
}

/**
 * Files beside the notebook's own that look like another version of it, as a sync service leaves them when two
 * machines wrote: their names, for they are never merged and never touched.
 */
export function conflictCopies(folder: NotebookFolder): string[] {
  const own = [folder.database, folder.keyring, folder.keyringCopy].map((file) => basename(file));
  return (unlessAbsent(() => readdirSync(folder.root)) ?? []).filter(
    (name) => /^(notebook.*\.mndb|keyring.*\.json)$/i.test(name) && !own.includes(name),
  );
}

/** Whether the database is there; an empty file is none, and SQLite would take it for a new one. */
export const hasDatabase = ({ database }: NotebookFolder): boolean =>
  existsSync(database) && statSync(database).size > 0;

/** Whether anything of a notebook lies here: then no new one is ever made. */
export const hasNotebookFiles = (folder: NotebookFolder): boolean =>
  [folder.database, folder.keyring, folder.keyringCopy].some(existsSync) ||
  mayHoldFiles(folder.backups) ||
  mayHoldFiles(folder.quarantine) ||
  conflictCopies(folder).length > 0;
