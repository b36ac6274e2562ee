import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';

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

/** The folder that MENTORNOTESBOG_FOLDER names, or the usual one; and where the notebook was moved to from there. */
function findRoot(env: NodeJS.ProcessEnv): string {
  const chosen = env['MENTORNOTESBOG_FOLDER'] ?? homeRoot(env);
  try {
    const moved = JSON.parse(readFileSync(movedFile(chosen), 'utf8')) as { to?: unknown };
    return typeof moved.to === 'string' && isAbsolute(moved.to) ? moved.to : chosen;
  } catch {
    return chosen;
  }
}

/** The bytes of the word left behind, and where it stands. */
export const movedWord = (from: string, to: string): { file: string; bytes: Buffer } => ({
  file: movedFile(from),
  bytes: Buffer.from(`${JSON.stringify({ to })}\n`),
});

/** Makes the folder if need be, readable by its owner alone. */
export function prepareFolder(env: NodeJS.ProcessEnv): NotebookFolder {
  return makeFolder(findRoot(env));
}

export function makeFolder(root: string): NotebookFolder {
  const folder = layOut(root);
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  chmodSync(folder.root, 0o700);
  return folder;
}

const holdsFiles = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;

/**
 * Files beside the notebook's own that look like another version of it, as a sync service leaves them when two
 * machines wrote: their names, for they are never merged and never touched.
 */
export function conflictCopies(folder: NotebookFolder): string[] {
  const own = [folder.database, folder.keyring, folder.keyringCopy].map((file) => basename(file));
  return readdirSync(folder.root).filter(
    (name) => /^(notebook.*\.mndb|keyring.*\.json)$/i.test(name) && !own.includes(name),
  );
}

/** Whether the database is there; an empty file is none, and SQLite would take it for a new one. */
export const hasDatabase = ({ database }: NotebookFolder): boolean =>
  existsSync(database) && statSync(database).size > 0;

/** Whether anything of a notebook lies here: then no new one is ever made. */
export const hasNotebookFiles = (folder: NotebookFolder): boolean =>
  [folder.database, folder.keyring, folder.keyringCopy].some(existsSync) ||
  holdsFiles(folder.backups) ||
  holdsFiles(folder.quarantine);
