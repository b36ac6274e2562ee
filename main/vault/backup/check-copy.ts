import type { Day } from '../../../shared/day.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { type DatabaseKey, withNotebookFile } from '../../db/open.ts';
import { isWhole, verifyPages } from '../page-verifier.ts';
import { countRows, digestRows, type RowCounts } from './contents.ts';

export type CopyReport =
  | { whole: false }
  | {
      whole: true;
      schemaVersion: number;
      generation: number;
      /** HMAC-SHA256 under the backup key over every row of every table, hex. */
      contents: string;
      rows: RowCounts;
      /** Of the meetings held. */
      newestMeeting: Day | null;
    };

export type CopyJob = { file: string; secret: DatabaseKey; backupKey: Buffer };

/**
 * Room for every page of a notebook, 200,000 logbook pages with it: three checks read them all, and without the room each
 * decrypts them anew. It is no more than the key derivation takes, and ends with the process that does the check.
 */
const CACHE_KIB = 262_144;

/**
 * Proves a closed copy of a notebook: every page against its MAC, free ones too; SQLite's own check of the tree,
 * the indexes and the references; then every row is read once.
 * @throws the system's error where the file cannot be read
 */
export function checkCopy({ file, secret, backupKey }: CopyJob): CopyReport {
  if (!isWhole(verifyPages(file, secret))) return { whole: false };
  return withNotebookFile(file, secret, (db) => {
    db.pragma(`cache_size = -${CACHE_KIB}`);
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return { whole: false };
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return { whole: false };
    return {
      whole: true,
      schemaVersion: Number(db.pragma('user_version', { simple: true })),
      generation: Number(db.prepare('SELECT generation FROM notebook').pluck().get()),
      contents: digestRows(db, backupKey),
      rows: countRows(db),
      newestMeeting: newestMeeting(db),
    };
  });
}

const newestMeeting = (db: ReadableDb): Day | null =>
  db.prepare<[], Day | null>(`SELECT max(date) FROM meeting WHERE state = 'held'`).pluck().get() ?? null;
