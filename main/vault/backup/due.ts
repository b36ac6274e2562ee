import type { NotebookFolder } from '../../files/notebook-folder.ts';
import { ownKeyrings } from '../keyring-files.ts';
import { findSheet } from '../sheet.repo.ts';
import type { Vault } from '../vault.ts';
import type { OpenedNotebook } from '../vault-parts.ts';
import type { createProofs, Own } from './proofs.ts';
import { hasWaitedTooLong, isDailyDue } from './rotation.ts';

type Parts = {
  vault: Pick<Vault, 'opened'>;
  folder: NotebookFolder;
  proofs: Pick<ReturnType<typeof createProofs>, 'first'>;
  /** This notebook's own backups by their heads, newest first. */
  own: () => Own[];
  /** Wall clock, ms UTC. */
  now: () => number;
};

/** Tells when a backup is due, and when what was written before the notebook was opened has waited for one too long. */
export function createDue({ vault, folder, proofs, own, now }: Parts) {
  /** How far the notebook had come when it was opened, and when it was made, ms UTC. */
  let before: { generation: number; createdAt: number } | undefined;

  const hasNewerRing = ({ secrets }: OpenedNotebook, made: readonly Own[]): boolean => {
    const newest = Math.max(...made.map(({ manifest }) => manifest.keyring.generation));
    return ownKeyrings(folder, secrets.keys.keyring).some(({ generation }) => generation > newest);
  };

  return {
    /** To be called each time the notebook has been opened or shut. */
    turned(): void {
      try {
        const opened = vault.opened();
        before = opened && {
          generation: opened.generation.now(),
          createdAt: findSheet(opened.db).createdAt,
        };
      } catch {
        before = undefined; // that it cannot be read is told by whatever reads it next
      }
    },
    /**
     * Something has been written since the newest one, and that one is not of today; or it opens with a passphrase that was
     * changed since; or it is not whole. A notebook that cannot be read is due too: that no backup can be made of it is told.
     */
    async isDue(): Promise<boolean> {
      try {
        const opened = vault.opened();
        const made = own();
        const [newest] = made;
        if (!opened || !newest) return opened !== undefined;
        if (isDailyDue(newest.manifest, { generation: opened.generation.seal(), now: now() })) return true;
        if (hasNewerRing(opened, made)) return true;
        return (await proofs.first([newest])).good === undefined;
      } catch {
        return true;
      }
    },
    /**
     * What was written before the notebook was opened is in no backup, and the newest is days old: the mentor locks before she has rested, and ends the
     * program at the lock. What she writes now does not count: it has its two minutes and its close.
     * @param good the newest that is whole; where there is none, the notebook's own age counts
     */
    isOverdue(good: { madeAt: number; generation: number } | null): boolean {
      if (!before) return false;
      const newest = good ?? { generation: -1, madeAt: before.createdAt };
      return hasWaitedTooLong(newest, { generation: before.generation, now: now() });
    },
  };
}
