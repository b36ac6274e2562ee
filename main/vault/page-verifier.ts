import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { DatabaseKey } from '../db/open.ts';
import { firstPageCount, isFittingPage, PAGE } from '../db/page-mac.ts';

export { PAGE } from '../db/page-mac.ts';

/** Pages read at a time: 1 MiB. */
const BATCH = 256;

export type PageReport = {
  pages: number;
  /** Numbers of pages, from 1, whose MAC does not fit. */
  damaged: number[];
  /** The file ends within a page, or holds another number of pages than it tells. */
  wrongLength: boolean;
};

export const isWhole = ({ pages, damaged, wrongLength }: PageReport): boolean =>
  pages > 0 && damaged.length === 0 && !wrongLength;

/**
 * Checks every page of a closed notebook file against its MAC, free pages included, which SQLite's own check
 * passes over; and the file's length against what the first page tells. It writes nothing.
 * @throws the system's error where the file cannot be read
 */
export function verifyPages(file: string, secret: DatabaseKey): PageReport {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const pages = Math.floor(size / PAGE);
    const isFitting = isFittingPage(secret);
    const damaged: number[] = [];
    let counted = false;
    const batch = Buffer.alloc(PAGE * BATCH);
    for (let done = 0; done < pages;) {
      const read = readSync(handle, batch, 0, Math.min(batch.length, (pages - done) * PAGE), done * PAGE);
      if (read < PAGE) break; // the file became shorter meanwhile: what was not read is not whole
      for (let at = 0; at + PAGE <= read; at += PAGE) {
        const page = batch.subarray(at, at + PAGE);
        done += 1;
        if (!isFitting(page, done)) damaged.push(done);
        // A cut at the edge of a page leaves only pages whose MACs fit: the first one tells how many there were.
        else if (done === 1) counted = firstPageCount(page, secret) === pages;
      }
    }
    const isFirstDamaged = damaged[0] === 1;
    return { pages, damaged, wrongLength: size % PAGE !== 0 || (!counted && !isFirstDamaged) };
  } finally {
    closeSync(handle);
  }
}
