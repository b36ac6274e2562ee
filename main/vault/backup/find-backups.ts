import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BackupHead, type BackupManifest, isGenuineManifest, readHead } from './backup-file.ts';

export const BACKUP_ENDING = '.mnbak';

/** A file that calls itself a backup; without a head it is damaged, or none of ours. */
export type FoundBackup = { file: string; head: BackupHead | undefined };
type GenuineBackup = BackupHead & { file: string };

const isBackupName = (name: string): boolean => name.endsWith(BACKUP_ENDING) && !name.startsWith('.');

/** How many files in a folder call themselves backups; undefined where it is out of reach. A drive that is away is waited for in the background. */
export const countBackups = (folder: string): Promise<number | undefined> =>
  readdir(folder).then(
    (names) => names.filter(isBackupName).length,
    () => undefined,
  );

/**
 * The backups in a folder, newest generation first, of two that hold the same the one made later; damaged ones last. A folder
 * that is not there has none.
 */
export function findBackups(folder: string): FoundBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isBackupName)
    .map((name) => ({ file: join(folder, name), head: tryHead(join(folder, name)) }))
    .sort((a, b) => generationOf(b) - generationOf(a) || madeAtOf(b) - madeAtOf(a));
}

/**
 * The backups in a folder, where it is there and can be read. For whoever looks in several places: one of them that cannot
 * be read hides nothing in the others.
 */
export function tryFindBackups(folder: string): FoundBackup[] | undefined {
  try {
    return existsSync(folder) ? findBackups(folder) : undefined;
  } catch {
    return undefined;
  }
}

/** Those of one notebook by their heads, which its own backup key sealed; whether they are whole is not known yet. */
export const findGenuine = (folder: string, backupKey: Buffer): GenuineBackup[] =>
  genuineOf(findBackups(folder), backupKey);

/** As `findGenuine`; none where the folder cannot be read. */
export const tryFindGenuine = (folder: string, backupKey: Buffer): GenuineBackup[] =>
  genuineOf(tryFindBackups(folder) ?? [], backupKey);

const genuineOf = (found: readonly FoundBackup[], backupKey: Buffer): GenuineBackup[] =>
  found.flatMap(({ file, head }) =>
    head && isGenuineManifest(head.manifest, backupKey) ? [{ file, ...head }] : [],
  );

const generationOf = ({ head }: FoundBackup): number => head?.manifest.generation ?? 0;
const madeAtOf = ({ head }: FoundBackup): number => head?.manifest.madeAt ?? 0;

/** A name beside another backup's, which tells the two apart. */
export const apart = (file: string, { checksum }: BackupManifest): string =>
  join(dirname(file), `${basename(file, BACKUP_ENDING)}-${checksum.slice(0, 8)}${BACKUP_ENDING}`);

/** A file that cannot be read at all counts as damaged here; the others are still found. */
export function tryHead(file: string): BackupHead | undefined {
  try {
    return readHead(file);
  } catch {
    return undefined;
  }
}
