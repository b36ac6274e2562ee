import { migrations } from '../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../main/files/notebook-folder.ts';
import { type BackupReason } from '../../main/vault/backup/backup-file.ts';
import { type Backups, createBackups } from '../../main/vault/backup/backups.ts';
import { makeBackup } from '../../main/vault/backup/make-backup.ts';
import { createRestorer, type Restorer } from '../../main/vault/backup/restore.ts';
import type { moveNotebook } from '../../main/vault/move-notebook.ts';
import type { Vault } from '../../main/vault/vault.ts';
import { NOW } from './builders.ts';
import { valueOf } from './notebook.ts';
import { aVault, openedBy, vaultParts } from './vault.ts';
import { checkerHere } from './checker.ts';

/** A proved backup of the open notebook. @returns its path */
export async function backUp(
  folder: NotebookFolder,
  vault: Vault,
  { at = NOW, reason = 'daily' }: { at?: number; reason?: BackupReason } = {},
): Promise<string> {
  const opened = openedBy(vault);
  opened.generation.seal();
  const made = await makeBackup(opened, { folder, checker: checkerHere, now: () => at, reason });
  return valueOf(made).file;
}

export const aRestorer = (
  folder: NotebookFolder,
  vault: Vault,
  parts: Partial<Pick<Parameters<typeof createRestorer>[0], 'removed'>> = {},
): Restorer =>
  createRestorer({
    ...vaultParts(folder),
    newestSchema: migrations.length,
    vault,
    checker: checkerHere,
    ...parts,
  });

/** What keeps the notebook's backups, with the test's own clock and second folder. */
export const someBackups = (
  folder: NotebookFolder,
  vault: Vault,
  parts: Partial<
    Pick<
      Parameters<typeof createBackups>[0],
      'checker' | 'now' | 'secondFolder' | 'isOlder' | 'secondSeen' | 'former' | 'cleaned'
    >
  > = {},
): Backups =>
  createBackups({
    folder,
    vault,
    checker: checkerHere,
    now: () => NOW,
    secondFolder: () => null,
    isOlder: () => false,
    former: { read: () => [], keep: () => undefined },
    ...parts,
  });

/** The vault as the program builds it: a backup before a change of the schema. */
export function aVaultThatBacksUp(
  folder: NotebookFolder,
  checker = checkerHere,
  second: string | null = null,
): Vault {
  const vault = aVault(folder, undefined, { backUp: (file) => backups.make('migration', file) });
  const backups = someBackups(folder, vault, { checker, secondFolder: () => second });
  return vault;
}

/** What a move is made with, of a notebook that no window shows. */
export const aMove = (
  folder: NotebookFolder,
  vault: Vault,
  parts: Partial<Parameters<typeof moveNotebook>[1]> = {},
): Parameters<typeof moveNotebook>[1] => ({
  folder,
  vault,
  checker: checkerHere,
  backups: someBackups(folder, vault),
  lastWords: () => Promise.resolve(true),
  shut: () => vault.lock('asked'),
  ...parts,
});
