import type { ReadableDb } from '../../main/db/handle.ts';

/** Of a page of terms, and of no crossed-out rows (from 65,536 segments on) nor of an index over pages. */
const LEAVES = 'id >> 37 BETWEEN 1 AND 65535 AND id >> 31 & 63 = 0';

/**
 * Every trigram that stands on the pages of the search's index: those of rows that are only crossed out there too, which
 * SQLite's own lists of terms leave out. Read by SQLite's description of the pages (fts5_index.c).
 */
export function termsOnPages(db: ReadableDb): Set<string> {
  const blocks = db
    .prepare<[], Buffer>(`SELECT block FROM search_index_data WHERE ${LEAVES} ORDER BY id`)
    .pluck()
    .all();
  return new Set(blocks.flatMap(termsOf));
}

function termsOf(block: Buffer): string[] {
  const terms: string[] = [];
  const end = block.readUInt16BE(2);
  let before = Buffer.alloc(0);
  let start = 0;
  for (let at = end; at < block.length;) {
    const [step, next] = readVarint(block, at);
    start += step;
    at = next;
    const isFirst = terms.length === 0;
    const [kept, from] = isFirst ? [0, start] : readVarint(block, start);
    const [length, letters] = readVarint(block, from);
    before = Buffer.concat([before.subarray(0, kept), block.subarray(letters, letters + length)]);
    terms.push(before.toString('utf8', 1)); // The first byte tells that it is no prefix of a term.
  }
  return terms;
}

/** @returns the number, and where the next one begins */
function readVarint(bytes: Buffer, start: number): [number, number] {
  let [value, at] = [0, start];
  for (;;) {
    const byte = bytes.readUInt8(at);
    at += 1;
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at];
  }
}
