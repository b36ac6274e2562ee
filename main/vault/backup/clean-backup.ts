import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyOutcome } from '../../../shared/removed-copies.ts';
import { Locked, toAppError } from '../../db/db-errors.ts';
import type { Ledger } from '../../removed/ledger.repo.ts';
import { temporaryBeside } from '../../files/atomic-write.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import { logEvent } from '../../log.ts';
import type { Checker } from '../checker.ts';
import type { OpenedNotebook } from '../vault-parts.ts';
import { type BackupManifest, sealManifest } from './backup-file.ts';
import { extract } from './extract.ts';
import type { FoundBackup } from './find-backups.ts';
import { copyBackup, measure, writeBackup } from './make-backup.ts';
import type { Own } from './proofs.ts';

/** What a copy is cleaned with. */
export type Cleaning = Pick<OpenedNotebook, 'secrets' | 'signal'> & {
  folder: NotebookFolder;
  checker: Checker;
  ledger: Ledger;
};

export type CleanedCopy = { outcome: CopyOutcome; manifest?: BackupManifest };

/**
 * Takes out of one of the notebook's own backups what was removed since: the database is copied, cleaned and proved beside it,
 * and then takes its place under the same name, with a new seal and the same moment, reason and generation. A kill leaves the old one
 * or the new one.
 * @throws the signal's reason where the notebook is locked meanwhile
 */
export const cleanBackup = (
  { file, head }: FoundBackup & { head: NonNullable<FoundBackup['head']> },
  cleaning: Cleaning,
): Promise<CleanedCopy> =>
  onCopy(cleaning, async (copy, secret) => {
    const { manifest } = head;
    const { checker, ledger, secrets, signal } = cleaning;
    if ((await extract(file, head.offset, copy, signal)) !== manifest.database.sha256)
      return { outcome: 'damaged' };
    const { backup } = secrets.keys;
    const done = await checker.clean(
      { file: copy, secret, backupKey: backup, ledger, staysOn: false },
      signal,
    );
    if (done.isClean) return { outcome: 'clean', manifest };
    if (!done.report.whole) return { outcome: 'damaged' };
    const { contents } = done.report;
    const database = await measure(copy);
    signal.throwIfAborted();
    const { id, madeAt, reason, generation, schemaVersion, keyring } = manifest;
    const facts = { id, madeAt, reason, generation, schemaVersion, keyring, contents, database };
    const next = sealManifest(facts, backup);
    await writeBackup(file, next, copy);
    return { outcome: outcomeOf(done), manifest: next };
  });

/** A copy that got its ledger alone had nothing of the course. */
export const outcomeOf = ({ wasThere }: { wasThere: boolean }): CopyOutcome =>
  wasThere ? 'rewritten' : 'clean';

/** One that is clean, and what was told of it in this round. */
export type CleanOne = Own & Pick<CleanedCopy, 'outcome'>;

/**
 * The same backup, clean already in another place, is copied from there: so the two stay one. What was told of the other is
 * true of it too.
 */
export const copyOver = (clean: CleanOne, file: string): Promise<CleanedCopy> =>
  settled(async () => {
    await copyBackup(clean.file, file);
    return { outcome: clean.outcome, manifest: clean.manifest };
  });

/** Works on a copy that is gone afterwards; what the disk or the copy's own state refuses is an outcome. */
export const onCopy = (
  { folder, secrets }: Pick<Cleaning, 'folder' | 'secrets'>,
  work: (copy: string, secret: { key: Buffer; id: Buffer }) => Promise<CleanedCopy>,
): Promise<CleanedCopy> =>
  settled(async () => {
    const copy = temporaryBeside(join(folder.backups, 'copy'));
    try {
      return await work(copy, { key: secrets.keys.database, id: secrets.id });
    } finally {
      await rm(copy, { force: true });
      await rm(`${copy}-journal`, { force: true });
    }
  });

async function settled(work: () => Promise<CleanedCopy>): Promise<CleanedCopy> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Locked) throw error;
    if (toAppError(error)?.kind === 'damaged') return { outcome: 'damaged' };
    logEvent('copy-not-cleaned');
    return { outcome: 'failed' };
  }
}
