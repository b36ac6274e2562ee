import { createHmac } from 'node:crypto';
import type { Day } from '../../../shared/day.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { type DatabaseKey, openNotebookFile } from '../../db/open.ts';
import { isWhole, verifyPages } from '../page-verifier.ts';

/** How much is in a notebook, for a mentor to recognise it by. */
export type Counts = { courses: number; meetings: number; agreements: number };

export type CopyReport =
  | { whole: false }
  | {
      whole: true;
      schemaVersion: number;
      generation: number;
      /** HMAC-SHA256 under the backup key over every row of every table, hex. */
      contents: string;
      counts: Counts;
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
  const db = openNotebookFile(file, secret);
  try {
    db.pragma(`cache_size = -${CACHE_KIB}`);
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return { whole: false };
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return { whole: false };
    return {
      whole: true,
      schemaVersion: Number(db.pragma('user_version', { simple: true })),
      generation: Number(db.prepare('SELECT generation FROM notebook').pluck().get()),
      contents: digestRows(db, backupKey),
      counts: countRows(db),
      newestMeeting: newestMeeting(db),
    };
  } finally {
    db.close();
  }
}

export function countRows(db: ReadableDb): Counts {
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return { courses: count('course'), meetings: count('meeting'), agreements: count('agreement') };
}

const newestMeeting = (db: ReadableDb): Day | null =>
  db.prepare<[], Day | null>(`SELECT max(date) FROM meeting WHERE state = 'held'`).pluck().get() ?? null;

/**
 * HMAC-SHA256 over the rows of every table, in hex. Keyed, so that nobody without the notebook's key can try
 * guesses at its content. A value goes in as its type and its text with their length, so that none runs into the next.
 */
export function digestRows(db: ReadableDb, key: Buffer): string {
  const hmac = createHmac('sha256', key);
  const tables = db.pragma('table_list') as { name: string; type: string; wr: number }[];
  const own = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'));
  for (const { name, wr } of own.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    put(hmac, [name]);
    // A table without rowids is read in the order of its primary key.
    const order = wr ? '' : 'ORDER BY rowid';
    const rows = db.prepare(`SELECT * FROM "${name}" ${order}`).safeIntegers().raw().iterate();
    for (const row of rows) put(hmac, row as unknown[]);
  }
  return hmac.digest('hex');
}

/** Text goes in by the row: a call costs more than the text that it takes. */
function put(hmac: ReturnType<typeof createHmac>, values: unknown[]): void {
  let text = '';
  for (const value of values) {
    if (Buffer.isBuffer(value)) {
      hmac.update(`${text}object:${value.length}:`).update(value);
      text = '';
    } else {
      const own = String(value);
      text += `${value === null ? 'null' : typeof value}:${Buffer.byteLength(own)}:${own}`;
    }
  }
  hmac.update(text);
}
