import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { rowsWritten } from '../../db/counted-changes.ts';
import type { WritableDb } from '../../db/handle.ts';
import { unsynced } from '../../db/open.ts';
import { placeAtomically, temporaryBeside } from '../../files/atomic-write.ts';
import { copyFileWhole, digestFile } from '../../files/copy-file.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import type { Checker } from '../checker.ts';
import { ownKeyrings } from '../keyring-files.ts';
import type { Keyring } from '../keyring.ts';
import type { Secrets } from '../secrets.ts';
import {
  type BackupManifest,
  type BackupReason,
  headOf,
  isGenuineManifest,
  readHead,
  sealManifest,
} from './backup-file.ts';
import type { CopyReport } from './check-copy.ts';
import { countRows, digestWhileStill, type RowCounts, sameRows } from './contents.ts';
import { apart, tryHead } from './find-backups.ts';

export type OpenNotebookFile = {
  db: WritableDb;
  secrets: Secrets;
  /** Aborted where the notebook is locked: the keys are zero from then on. */
  signal?: AbortSignal;
  /** For where the notebook's own key files are gone or damaged. */
  keyring?: Keyring;
};

type Making = {
  folder: NotebookFolder;
  checker: Checker;
  /** Wall clock, ms UTC. */
  now: () => number;
  reason: BackupReason;
};

export type MadeBackup = { file: string; manifest: BackupManifest };

/**
 * A proved backup in the backups' folder: the copy is checked page by page and row by row before it is sealed, and
 * the finished file is read back before it takes its name. Fails where the copy is not whole; rejects with the
 * system's error, or with the signal's reason, and leaves nothing half-written.
 */
export async function makeBackup(
  { db, secrets, signal, keyring: other }: OpenNotebookFile,
  { folder, checker, now, reason }: Making,
): Promise<Result<MadeBackup>> {
  const [keyring = other] = ownKeyrings(folder, secrets.keys.keyring);
  if (!keyring) return fail({ kind: 'damaged', what: 'keys' });
  await mkdir(folder.backups, { recursive: true, mode: 0o700 });
  const copy = temporaryBeside(join(folder.backups, 'copy'));
  try {
    const source = copyNotebook(db, copy);
    const secret = { key: secrets.keys.database, id: secrets.id };
    const job = { file: copy, secret, backupKey: secrets.keys.backup };
    const report = await checkCopyOf(source, { db, signal }, () => checker.copy(job, signal), job.backupKey);
    if (!report.whole) return fail({ kind: 'damaged', what: 'notebook' });
    const { schemaVersion, generation, contents } = report;
    const { sha256, bytes } = await measure(copy);
    signal?.throwIfAborted();
    const madeAt = now();
    const manifest = sealManifest(
      {
        id: secrets.id.toString('hex'),
        madeAt,
        reason,
        generation,
        schemaVersion,
        keyring,
        contents,
        database: { bytes, sha256 },
      },
      secrets.keys.backup,
    );
    const plain = join(folder.backups, backupName(madeAt, generation));
    const file = isAnothers(plain, secrets.keys.backup) ? apart(plain, manifest) : plain;
    await writeBackup(file, manifest, copy);
    return ok({ file, manifest });
  } finally {
    await rm(copy, { force: true });
    await rm(`${copy}-journal`, { force: true });
  }
}

/**
 * Copies an open notebook, still encrypted under its key, to a new file that its owner alone may read. Free pages
 * are left out. The file is not flushed to the disk: that would hold up the window.
 * @returns what the notebook was at that very moment, for `checkCopyOf`
 */
export function copyNotebook(db: WritableDb, target: string): Source {
  closeSync(openSync(target, 'wx', 0o600));
  const copy = db.prepare<[string]>('VACUUM INTO ?');
  unsynced(db, () => void copy.run(target));
  return { rows: countRows(db), written: rowsWritten(db) };
}

/** A notebook at the moment it was copied: its rows by table, and how many its connection had written. */
type Source = { rows: RowCounts; written: number };

/**
 * Proves that a copy holds what the notebook itself held: the digest of every row of both is the same. While the copy is
 * read in its own process the notebook is read here, between two answers to the window. Where the mentor writes on
 * meanwhile, the number of rows in each table has to do.
 */
export async function checkCopyOf(
  source: Source,
  { db, signal }: Pick<OpenNotebookFile, 'db' | 'signal'>,
  check: () => Promise<CopyReport>,
  digestKey: Buffer,
): Promise<CopyReport> {
  const checking = check();
  const both = Promise.all([checking, digestWhileStill(db, digestKey, { since: source.written, signal })]);
  await Promise.allSettled([both, checking]); // who takes the copy away finds it held by nobody
  const [report, contents] = await both;
  if (!report.whole || !sameRows(report.rows, source.rows)) return { whole: false };
  return contents === undefined || contents === report.contents ? report : { whole: false };
}

/** Bytes and digest of a database, as its manifest tells them. */
export async function measure(file: string): Promise<{ sha256: string; bytes: number }> {
  let bytes = 0;
  const sha256 = await digestFile(file, 0, (piece) => {
    bytes += piece.length;
    return Promise.resolve();
  });
  return { sha256, bytes };
}

/** `notebook-2026-11-23T1412Z-g184.mnbak`: sorts by time, and says which of two is newer. */
const backupName = (madeAt: number, generation: number): string =>
  `notebook-${new Date(madeAt).toISOString().slice(0, 16).replace(/:/g, '')}Z-g${generation}.mnbak`;

/** Right before and right after a new key two notebooks have the same number within a minute. */
function isAnothers(file: string, backupKey: Buffer): boolean {
  if (!existsSync(file)) return false;
  const head = tryHead(file);
  return !head || !isGenuineManifest(head.manifest, backupKey);
}

/** Puts head and database under a backup's name: whole, proved, or not at all. */
export const writeBackup = (file: string, manifest: BackupManifest, database: string): Promise<void> =>
  placeAtomically([file], {
    write: async (target) => {
      await target.write(headOf(manifest));
      await digestFile(database, 0, (piece) => target.writeFile(piece));
    },
    verify: proveWhole,
  });

/** Rejects where a backup file is not, byte for byte, what its manifest tells. */
export async function proveWhole(file: string): Promise<void> {
  const head = readHead(file);
  if (!head || (await digestFile(file, head.offset)) !== head.manifest.database.sha256)
    throw new Error('The backup reads back differently');
}

/** Puts the same backup into another folder, such as a stick: whole there, or not at all. */
export const copyBackup = (file: string, target: string): Promise<void> =>
  copyFileWhole(file, target, proveWhole);
