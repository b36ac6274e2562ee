import { basename } from 'node:path';
import type { BackupEntry, BackupHealth } from '../../../shared/backup.ts';
import type { Handlers } from '../../../shared/contract.ts';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts';
import type { SecondChange } from '../../../shared/second-change.ts';
import type { PlaceRisk } from '../../files/risky-place.ts';
import { notKept } from '../../state/not-kept.ts';
import { type Backups, describe, type ListedBackup } from '../../vault/backup/backups.ts';
import { countBackups, tryHead } from '../../vault/backup/find-backups.ts';
import type { Restorer } from '../../vault/backup/restore.ts';
import { refuseWeak } from '../../vault/refuse-weak.ts';
import type { Vault } from '../../vault/vault.ts';
import type { OpenDialogs } from '../../window/open-dialogs.ts';
import { recordSheetProof } from '../../vault/sheet.repo.ts';

type Parts = {
  backups: Backups;
  restorer: Restorer;
  vault: Vault;
  ask: Pick<OpenDialogs, 'folder' | 'backupFile'>;
  /** Wall clock, ms UTC. */
  now: () => number;
  /** Where the notebook itself lies. */
  risk: () => Promise<PlaceRisk>;
  secondFolder: () => string | null;
  keepSecondFolder: (next: string | null, left: string | null) => Promise<AppError | undefined>;
  /** The notebook is another one now: a fresh window shows it. */
  replaceWindow: () => void;
};

export function backupHandlers({
  backups,
  restorer,
  vault,
  ask,
  now,
  risk,
  secondFolder,
  keepSecondFolder,
  replaceWindow,
}: Parts): Handlers<unknown>['backups'] {
  /** What was listed last, so that the window names a backup without knowing where it lies. */
  const listed = new Map<string, ListedBackup>();
  const remember = (entry: ListedBackup): BackupEntry => {
    listed.set(entry.id, entry);
    return entry;
  };

  /** Whether all nine groups were typed for the backup that is ready to be gone back to. */
  let isSheetTyped = false;

  const healthNow = async (): Promise<BackupHealth> => ({
    ...(await backups.health()),
    isChanged: vault.seen.isChanged(),
    keyKept: vault.seen.isKeyKept(),
    isSynced: (await risk()) === 'synced',
  });
  const health = async (): Promise<Result<BackupHealth>> => ok(await healthNow());

  /** What lies in the folder from before stays there, and is not forgotten. */
  async function useSecond(path: string | null): Promise<Result<SecondChange>> {
    const before = secondFolder();
    const isLeft = before !== null && before !== path && (await countBackups(before)) !== 0;
    const left = isLeft ? before : null;
    const why = await keepSecondFolder(path, left);
    if (path) await backups.copyToSecond();
    if (why) return notKept(why);
    return ok({ ...(await healthNow()), left: left && basename(left) });
  }

  /** What stands now is backed up before anything else takes its place, from the lock too; one that cannot be read whole or is of another key is set aside as it is. */
  async function goBack(): Promise<Result<NotebookStatus>> {
    if (vault.isOpen()) {
      const made = await backups.beforeGoingBack();
      if (!made.ok) return made;
    }
    const wasOpen = vault.isOpen();
    const restored = await restorer
      .goBack((file) => backups.beforeGoingBack(file))
      .finally(() => {
        if (wasOpen && !vault.isOpen()) setImmediate(replaceWindow); // the disk failed amid the exchange
      });
    if (!restored.ok) return restored;
    setImmediate(replaceWindow);
    const db = vault.open();
    if (isSheetTyped && db) recordSheetProof(db, now());
    return restored;
  }

  return {
    health,
    make: async () => {
      const made = await backups.make('daily');
      return made.ok ? health() : made;
    },
    chooseSecond: async () => {
      const chosen = await ask.folder();
      return chosen === undefined ? fail({ kind: 'cancelled' }) : useSecond(chosen);
    },
    forgetSecond: () => useSecond(null),
    list: async () => {
      listed.clear();
      return ok((await backups.list()).map(remember));
    },
    choose: async () => {
      const file = await ask.backupFile();
      if (file === undefined) return fail({ kind: 'cancelled' });
      return ok(remember(await describe({ file, head: tryHead(file), place: 'chosen' }, vault.opened())));
    },
    look: async ({ id, access }) => {
      const chosen = listed.get(id);
      if (!chosen) return fail({ kind: 'not-found', entity: 'backup' });
      const refused = access.kind === 'sheet' && (await refuseWeak('next', access.next));
      if (refused) return refused;
      return vault.inTurn(() => {
        isSheetTyped = access.kind === 'sheet';
        return restorer.look(chosen.file, access);
      });
    },
    goBack: () => vault.inTurn(goBack),
    leave: () => {
      restorer.forget();
      return ok(undefined);
    },
  };
}
