import type { CheckReport } from '../../shared/backup.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { Checker } from './checker.ts';
import { isWhole } from './page-verifier.ts';
import type { Vault } from './vault.ts';

type Parts = { folder: NotebookFolder; vault: Vault; checker: Checker };

/** A page that was written at the very moment it was read is not damaged: it is read again. */
const LOOKS = 3;

/**
 * Reads every page of the open notebook, free ones included, in another process (the file's lock would be lost if
 * this one opened and closed it), and asks SQLite whether what they hold fits together. Nothing is changed.
 */
export async function checkNotebook({ folder, vault, checker }: Parts): Promise<Result<CheckReport>> {
  const opened = vault.opened();
  if (!opened) return fail({ kind: 'locked' });
  const { db, secrets, signal } = opened;
  const job = { file: folder.database, secret: { key: secrets.keys.database, id: secrets.id } };
  let report = await checker.pages(job, signal);
  for (let look = 1; look < LOOKS && !isWhole(report); look += 1) report = await checker.pages(job, signal);
  signal.throwIfAborted();
  const fits =
    db.pragma('integrity_check', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0;
  return ok({ pages: report.pages, damagedPages: report.damaged.length, isWhole: isWhole(report) && fits });
}
