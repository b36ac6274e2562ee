import { isDiskFailure, toAppError } from '../db/db-errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { logEvent } from '../log.ts';
import type { Vault } from './vault.ts';

/**
 * Writes into the open notebook that its sheet was proved, after a work that is done by then: where the disk does not take
 * it, the reminder of the sheet stays, and the work is not told as failed.
 */
export function noteProof(vault: Pick<Vault, 'open' | 'distrust'>, write: (db: WritableDb) => void): void {
  try {
    const db = vault.open();
    if (db) write(db);
  } catch (error) {
    if (!toAppError(error)) throw error;
    if (isDiskFailure(error)) vault.distrust();
    logEvent('sheet-proof-not-kept');
  }
}
