import { copyFile, readdir, rm } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readNotebookId } from '../../db/open.ts';
import { copyFileWhole } from '../../files/copy-file.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import { type CleanedCopy, type Cleaning, onCopy, outcomeOf } from './clean-backup.ts';

/** The notebooks that were set aside, and whatever else may hold something of one; key rings do not, nor does an empty file. */
export async function findSetAside(folder: NotebookFolder): Promise<string[]> {
  if (!existsSync(folder.quarantine)) return [];
  const keyrings = [folder.keyring, folder.keyringCopy].map((file) => `${basename(file)}.`);
  return (await readdir(folder.quarantine))
    .filter((name) => !name.startsWith('.') && !keyrings.some((start) => name.startsWith(start)))
    .map((name) => join(folder.quarantine, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
    .filter((file) => !isJournalOfOne(folder, file));
}

/** The journal that was set aside with a notebook goes the same way as it. */
function isJournalOfOne(folder: NotebookFolder, file: string): boolean {
  const start = `${basename(folder.database)}-journal.`;
  const name = basename(file);
  if (!name.startsWith(start)) return false;
  return existsSync(join(folder.quarantine, `${basename(folder.database)}.${name.slice(start.length)}`));
}

function journalOf(folder: NotebookFolder, file: string): string | undefined {
  const moment = basename(file).slice(basename(folder.database).length + 1);
  const journal = join(folder.quarantine, `${basename(folder.database)}-journal.${moment}`);
  return existsSync(journal) ? journal : undefined;
}

/**
 * Takes out of a notebook that was set aside what was removed since, where the present key opens it; what stood half-done in its
 * journal is first taken back, as at any opening. A kill leaves it as it was, or clean.
 */
export function cleanSetAside(file: string, cleaning: Cleaning): Promise<CleanedCopy> {
  const { folder, checker, ledger, secrets, signal } = cleaning;
  return onCopy(cleaning, async (copy, secret) => {
    if (!basename(file).startsWith(`${basename(folder.database)}.`)) return { outcome: 'damaged' };
    if (!readNotebookId(file).equals(secrets.id)) return { outcome: 'other' };
    const journal = journalOf(folder, file);
    if (journal && (await isDoneAlready(file, copy, cleaning))) {
      await rm(journal);
      return { outcome: 'clean' };
    }
    await copyFile(file, copy);
    if (journal) await copyFile(journal, `${copy}-journal`);
    const job = { file: copy, secret, backupKey: secrets.keys.backup, ledger, staysOn: false };
    const done = await checker.clean(job, signal);
    if (done.isClean) return { outcome: 'clean' };
    if (!done.report.whole) return { outcome: 'damaged' };
    signal.throwIfAborted();
    await copyFileWhole(copy, file);
    if (journal) await rm(journal); // taken back already
    return { outcome: outcomeOf(done) };
  });
}

/** Whether a kill came between the clean file and its old journal, which must never be rolled back into it. */
async function isDoneAlready(
  file: string,
  scratch: string,
  { checker, ledger, secrets, signal }: Cleaning,
): Promise<boolean> {
  const secret = { key: secrets.keys.database, id: secrets.id };
  const [own] = await checker.ledgers({ sources: [{ file, offset: 0 }], secret, scratch }, signal);
  const known = new Set(own?.removed.map(({ id }) => id));
  return ledger.removed.every(({ id }) => known.has(id));
}
