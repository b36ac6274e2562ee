import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { isOnAnotherDisk } from './mounts.ts';

/**
 * What a folder means for a file that lies in it. 'synced': a service copies it to other machines. 'removable':
 * not on the computer's own disk, so on a memory stick, a network drive or a second disk.
 */
export type PlaceRisk = 'synced' | 'removable' | 'ordinary';

/** What the table below needs to know of the computer. */
export type Machine = {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
};

/** Folder names that only a sync service gives, with what it may add: "OneDrive - Randers Kommune". */
const syncedNames = [
  /^onedrive( - .+)?$/,
  /^dropbox( \(.+\))?$/,
  /^icloud ?drive$/,
  /^com~apple~clouddocs$/,
  /^google ?drive(-.+)?$/,
  /^box sync$/,
  /^nextcloud[0-9]*$/,
  /^owncloud[0-9]*$/,
  /^proton ?drive$/,
  /^pcloud ?drive$/,
  /^synologydrive$/,
  /^sharepoint$/,
];
/** Ordinary words that a sync service also uses: they count only right in the home folder or on top of a drive. */
const syncedOnTop = [/^box$/, /^mega(sync)?$/, /^sync$/, /^seafile$/, /^my drive$/, /^mit drev$/];

/** Where each system shows what is plugged in or lies on the network. */
const removableRoots = [/^\/volumes\/(?!macintosh hd(\/|$))/, /^\/media\//, /^\/mnt\//, /^\/run\/media\//];
const networkRoots = /^\/run\/user\/\d+\/gvfs\//;

/**
 * Judges a file or folder by its absolute path alone: nothing is opened. Links are not followed, so resolve
 * them before.
 */
export function riskOf(path: string, machine: Machine): PlaceRisk {
  if (isSynced(path, machine)) return 'synced';
  return isRemovable(path, machine) ? 'removable' : 'ordinary';
}

/** As `riskOf` on this machine, behind links too: Documents is often a link into a synced folder. */
export async function riskOfFolder(folder: string): Promise<PlaceRisk> {
  const machine = { platform: process.platform, home: homedir(), env: process.env };
  const asNamed = riskOf(folder, machine);
  if (asNamed !== 'ordinary') return asNamed;
  // A folder that is not there is told by the write itself.
  const real = await realpath(folder).catch(() => folder);
  const risk = riskOf(real, machine);
  if (risk !== 'ordinary' || machine.platform !== 'linux') return risk;
  return (await isOnAnotherDisk(real)) ? 'removable' : 'ordinary';
}

/** Paths are compared as Windows and macOS do, whatever the case; on Linux that is only the more careful. */
const plain = (path: string): string => path.normalize('NFC').toLowerCase();

const partsOf = (path: string): string[] =>
  plain(path)
    .split(/[\\/]+/)
    .filter(Boolean);

function isSynced(path: string, { platform, home, env }: Machine): boolean {
  const parts = partsOf(path);
  if (parts.some((part) => syncedNames.some((name) => name.test(part)))) return true;
  const roots = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].map((name) => env[name]);
  if (roots.some((root) => root && startsWith(parts, partsOf(root)))) return true;
  const top = startsWith(parts, partsOf(home)) ? partsOf(home).length : platform === 'win32' ? 1 : 0;
  const first = parts[top] ?? '';
  if (syncedOnTop.some((name) => name.test(first))) return true;
  const library = parts.slice(top, top + 2).join('/');
  if (platform === 'darwin') return ['library/cloudstorage', 'library/mobile documents'].includes(library);
  return networkRoots.test(plain(path)) && /gvfs\/(google-drive|onedrive|dav)/.test(plain(path));
}

function isRemovable(path: string, { platform, env }: Machine): boolean {
  if (platform === 'win32') {
    const drive = plain(win32.parse(path).root).slice(0, 2);
    return drive !== plain(env['SystemDrive'] ?? 'C:');
  }
  const whole = plain(posix.normalize(path));
  return networkRoots.test(whole) || removableRoots.some((root) => root.test(whole));
}

const startsWith = (parts: readonly string[], root: readonly string[]): boolean =>
  root.length > 0 && root.every((part, index) => parts[index] === part);
