import type { CheckReport } from '../../shared/backup.ts';
import { ok, type Result } from '../../shared/result.ts';
import { Locked } from '../db/db-errors.ts';
import { areFree, rewriteFreePages } from '../db/free-pages.ts';
import type { ReadableDb } from '../db/handle.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { Checker } from './checker.ts';
import { isWhole, type PageReport } from './page-verifier.ts';
import type { Vault } from './vault.ts';
import type { OpenedNotebook } from './vault-parts.ts';

type Parts = { folder: NotebookFolder; vault: Vault; checker: Checker };

/** A page that was written at the very moment it was read is not damaged: it is read again. */
const LOOKS = 3;

/**
 * Reads every page of the open notebook, free ones included, in another process (the file's lock would be lost if
 * this one opened and closed it), and asks SQLite whether what they hold fits together. Nothing is changed but free
 * pages that a power cut has torn: SQLite does not journal what was on them, which is nothing, so they are no damage. They
 * are written anew.
 * @throws `Locked` where the notebook is shut, or is shut meanwhile
 */
export async function checkNotebook(parts: Parts): Promise<Result<CheckReport>> {
  const report = await readPages(parts);
  const { db } = openedIn(parts);
  const torn = report.damaged.length;
  const fits = fitsTogether(db, torn === 0);
  const isOnlyTorn = fits && torn > 0 && !report.wrongLength && areFree(db, report.damaged);
  const isChanged = parts.vault.seen.isChanged();
  if (!isOnlyTorn) return ok(summary(report, { fits, isChanged }));
  rewriteFreePages(db);
  return ok(summary(await readPages(parts), { fits, isChanged, rewrittenPages: torn }));
}

function openedIn({ vault }: Parts): OpenedNotebook {
  const opened = vault.opened();
  if (!opened) throw new Locked();
  return opened;
}

async function readPages(parts: Parts): Promise<PageReport> {
  const { folder, checker } = parts;
  const { secrets, signal } = openedIn(parts);
  const job = { file: folder.database, secret: { key: secrets.keys.database, id: secrets.id } };
  let report = await checker.pages(job, signal);
  for (let look = 1; look < LOOKS && !isWhole(report); look += 1) report = await checker.pages(job, signal);
  signal.throwIfAborted();
  return report;
}

/** Whether what the pages hold fits together. Over a page that is not sound SQLite may stumble before it can say. */
function fitsTogether(db: ReadableDb, isSound: boolean): boolean {
  try {
    return (
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      (db.pragma('foreign_key_check') as unknown[]).length === 0
    );
  } catch (error) {
    if (isSound) throw error;
    return false;
  }
}

const summary = (
  report: PageReport,
  { fits, isChanged, rewrittenPages = 0 }: { fits: boolean; isChanged: boolean; rewrittenPages?: number },
): CheckReport => ({
  pages: report.pages,
  damagedPages: report.damaged.length,
  rewrittenPages,
  isWhole: isWhole(report) && fits,
  isChanged,
});
