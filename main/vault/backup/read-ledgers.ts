import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { type DatabaseKey, withNotebookFile } from '../../db/open.ts';
import { type Ledger, readLedger } from '../../removed/ledger.repo.ts';

export type LedgersJob = {
  /** A backup, or the notebook itself, and where in it the database begins, bytes. */
  sources: { file: string; offset: number }[];
  secret: DatabaseKey;
  /** A name that nothing has yet: each source is copied there, for it must not be touched. */
  scratch: string;
};

const PIECE = 1 << 20;

/** What each of these says was removed, in their order; one that cannot be opened says nothing. */
export const readLedgers = ({ sources, secret, scratch }: LedgersJob): Ledger[] =>
  sources.flatMap((source) => {
    try {
      copyFrom(source, scratch);
      return [withNotebookFile(scratch, secret, readLedger)];
    } catch {
      return [];
    } finally {
      for (const file of [scratch, `${scratch}-journal`]) rmSync(file, { force: true });
    }
  });

function copyFrom({ file, offset }: LedgersJob['sources'][number], target: string): void {
  if (existsSync(`${file}-journal`)) copyFileSync(`${file}-journal`, `${target}-journal`);
  const from = openSync(file, 'r');
  try {
    const to = openSync(target, 'wx', 0o600);
    try {
      const piece = Buffer.alloc(PIECE);
      for (let at = offset, read = 1; read > 0; at += read) {
        read = readSync(from, piece, 0, PIECE, at);
        writeSync(to, piece, 0, read);
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}
