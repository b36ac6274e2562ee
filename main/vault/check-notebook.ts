import type { CheckReport } from '../../shared/backup.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { areFree, rewriteFreePages } from '../db/free-pages.ts';
import type { ReadableDb } from '../db/handle.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { Checker } from './checker.ts';
import { isWhole, type PageReport } from './page-verifier.ts';
import type { Vault } from './vault.ts';

type Parts = { folder: NotebookFolder; vault: Vault; checker: Checker };

/** A page that was written at the very moment it was read is not damaged: it is read again. */
const LOOKS = 3;

/**
 * Reads every page of the open notebook, free ones included, in another process (the file's lock would be lost if
 * this one opened and closed it), and asks SQLite whether what they hold fits together. Nothing is changed but free
 * pages that a power cut has torn: SQLite does not journal what was on them, which is nothing, so they are no damage. They
 * are written anew.
 */
export async function checkNotebook(parts: Parts): Promise<Result<CheckReport>> {
  const report = await readPages(parts);
  const opened = parts.vault.opened();
  if (!report || !opened) return fail({ kind: 'locked' });
  const { db } = opened;
  const fits = fitsTogether(db);
  const torn = report.damaged.length;
  const isOnlyTorn = fits && torn > 0 && !report.wrongLength && areFree(db, report.damaged);
  if (!isOnlyTorn) return ok(summary(report, { fits }));
  rewriteFreePages(db);
  const after = await readPages(parts);
  return after ? ok(summary(after, { fits, rewrittenPages: torn })) : fail({ kind: 'locked' });
}

async function readPages({ folder, vault, checker }: Parts): Promise<PageReport | undefined> {
  const opened = vault.opened();
  if (!opened) return undefined;
  const { secrets, signal } = opened;
  const job = { file: folder.database, secret: { key: secrets.keys.database, id: secrets.id } };
  let report = await checker.pages(job, signal);
  for (let look = 1; look < LOOKS && !isWhole(report); look += 1) report = await checker.pages(job, signal);
  signal.throwIfAborted();
  return report;
}

const fitsTogether = (db: ReadableDb): boolean =>
  db.pragma('integrity_check', { simple: true }) === 'ok' &&
  (db.pragma('foreign_key_check') as unknown[]).length === 0;

const summary = (
  report: PageReport,
  { fits, rewrittenPages = 0 }: { fits: boolean; rewrittenPages?: number },
): CheckReport => ({
  pages: report.pages,
  damagedPages: report.damaged.length,
  rewrittenPages,
  isWhole: isWhole(report) && fits,
});
