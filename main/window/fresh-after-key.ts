import { Locked } from '../db/db-errors.ts';
import type { NotebookStatus } from '../../shared/notebook.ts';
import type { Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import type { WindowKeeper } from './window.ts';

type Parts = {
  vault: Pick<Vault, 'isOpen'>;
  window: Pick<WindowKeeper, 'current' | 'replace'>;
  give: (typed: string, next: string) => Promise<Result<NotebookStatus>>;
};

/** Gives the notebook a new key, and puts a fresh window in the place of the one that asked once what that showed is not open any more. */
export const freshAfterKey =
  ({ vault, window, give }: Parts) =>
  async (typed: string, next: string): Promise<Result<NotebookStatus>> => {
    const shown = window.current();
    const replace = () => setImmediate(() => window.replace());
    const given = await give(typed, next).catch((error: unknown) => {
      // The disk failed amid the exchange. A lock before that has its own fresh window.
      if (!vault.isOpen() && !(error instanceof Locked)) replace();
      throw error;
    });
    // A lock amid the exchange found nothing open, and left the window as it was.
    if (given.ok || (!vault.isOpen() && window.current() === shown)) replace();
    return given;
  };
