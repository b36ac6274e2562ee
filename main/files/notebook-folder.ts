import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Every file the program keeps, by purpose. */
export type NotebookFolder = ReturnType<typeof layOut>;

const layOut = (root: string) => ({
  root,
  database: join(root, 'notebook.mndb'),
  keyring: join(root, 'keyring.json'),
  keyringCopy: join(root, 'keyring.prev.json'),
  state: join(root, 'state.json'),
  backups: join(root, 'backups'),
  quarantine: join(root, 'quarantine'),
  /** Chromium's own files; the window's session is in memory, so nothing of the notebook is among them. */
  browser: join(root, 'browser'),
});

/**
 * The folder of local application data: not the roaming profile and not Documents, which are often synced.
 * MENTORNOTESBOG_FOLDER names another.
 */
function findRoot(env: NodeJS.ProcessEnv): string {
  const chosen = env['MENTORNOTESBOG_FOLDER'];
  if (chosen) return chosen;
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

/** Makes the folder if need be, readable by its owner alone. */
export function prepareFolder(env: NodeJS.ProcessEnv): NotebookFolder {
  const folder = layOut(findRoot(env));
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  chmodSync(folder.root, 0o700);
  return folder;
}

const holdsFiles = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;

/** Whether anything of a notebook lies here: then no new one is ever made. */
export const hasNotebookFiles = (folder: NotebookFolder): boolean =>
  [folder.database, folder.keyring, folder.keyringCopy].some(existsSync) ||
  holdsFiles(folder.backups) ||
  holdsFiles(folder.quarantine);
