import type { LockReason } from '../../shared/notebook.ts';
import type { Restorer } from '../vault/backup/restore.ts';
import type { Vault } from '../vault/vault.ts';
import type { createLock } from './lock.ts';
import type { WindowKeeper } from './window.ts';

type Parts = {
  vault: Pick<Vault, 'isOpen' | 'lock'>;
  restorer: Pick<Restorer, 'isReady' | 'forget'>;
  lock: ReturnType<typeof createLock>['lock'];
  window: Pick<WindowKeeper, 'current' | 'replace'>;
  isQuitting: () => boolean;
};

/** Shuts what is open, and puts a fresh window in the place of one that showed anything of it. */
export const lockAndReplace =
  ({ vault, restorer, lock, window, isQuitting }: Parts) =>
  async (reason: LockReason): Promise<void> => {
    const shown = window.current();
    if (!vault.isOpen()) {
      vault.lock(reason); // an unlock may be under way
      const isShown = restorer.isReady();
      restorer.forget();
      if (isShown && shown && !isQuitting()) window.replace();
      return;
    }
    // Two reasons may come together; the window that the first of them opened stays.
    if ((await lock(reason)) && window.current() === shown && !isQuitting()) window.replace();
  };
