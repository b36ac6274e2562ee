import type { BackupPreview } from '../../../shared/backup.ts';
import { rowsWritten } from '../../db/counted-changes.ts';
import { toAppError } from '../../db/db-errors.ts';
import type { Vault } from '../vault.ts';
import type { OpenedNotebook } from '../vault-parts.ts';
import { changedRows, markRows, type RowMarks } from './compare-rows.ts';
import { whileStill } from './read-rows.ts';

/** What stands otherwise in a backup than in the open notebook; null where none is open, or where that cannot be told. */
export async function changedNow(
  vault: Vault,
  markThen: () => Promise<RowMarks>,
  signal: AbortSignal,
): Promise<BackupPreview['changed']> {
  const own = ifReadable(vault, ({ db }) => ({ db, since: rowsWritten(db) }));
  if (!own) return null;
  const then = await markThen();
  try {
    const now = await whileStill(own.db, markRows(own.db), { since: own.since, signal });
    return now ? changedRows(now, then) : null;
  } catch (error) {
    return unreadable(error);
  }
}

/** What the open notebook says; null where none is open, or where it is too damaged to say. */
export function ifReadable<T>(vault: Vault, read: (opened: OpenedNotebook) => T): T | null {
  try {
    const opened = vault.opened();
    return opened ? read(opened) : null;
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): null {
  if (toAppError(error)) return null;
  throw error;
}
