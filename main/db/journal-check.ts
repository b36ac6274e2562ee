import { existsSync, readFileSync } from 'node:fs';
import { decryptPage, firstPageCount, isFittingPage, PAGE } from './page-mac.ts';
import type { DatabaseKey } from './open.ts';

/** SQLite's rollback journal: a head in a sector of its own, then records of page number, page and checksum. */
const SECTOR = 512;
const RECORD = 4 + PAGE + 4;
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');
const CHECKED_EVERY = 200;
/** Times that a journal is read before it counts as damaged: another process may be writing it. */
const READINGS = 5;
const BETWEEN_READINGS = 20;

/**
 * Whether the journal that a killed program left can be rolled back whole. SQLite takes of a damaged one the
 * records before the damage and forgets the rest, which leaves half of a saved text; so it is refused first.
 * Before its records are on the disk a journal begins with zeros and is not needed: the database is untouched.
 */
export function isJournalWhole(database: string, secret: DatabaseKey): boolean {
  for (let reading = 1; ; reading += 1) {
    if (isWholeNow(database, secret)) return true;
    if (reading === READINGS) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_READINGS);
  }
}

function isWholeNow(database: string, secret: DatabaseKey): boolean {
  const file = `${database}-journal`;
  if (!existsSync(file)) return true;
  const journal = readFileSync(file);
  const isFitting = isFittingPage(secret);
  let originalPages: number | undefined;
  let first: Buffer | undefined;
  for (let at = 0; at < journal.length;) {
    const head = journal.subarray(at, at + SECTOR);
    if (isUnfinished(head)) break;
    const segment = readHead(head);
    if (!segment || (originalPages ?? segment.pages) !== segment.pages) return false;
    originalPages = segment.pages;
    at += SECTOR;
    for (let record = 0; record < segment.records; record += 1) {
      const bytes = journal.subarray(at, at + RECORD);
      if (bytes.length < RECORD) return false;
      const number = bytes.readUInt32BE(0);
      const page = bytes.subarray(4, 4 + PAGE);
      if (number > segment.pages || !isFitting(page, number)) return false;
      if (checksum(decryptPage(page, number, secret), segment.nonce) !== bytes.readUInt32BE(4 + PAGE))
        return false;
      if (number === 1) first = page;
      at += RECORD;
    }
    at = Math.ceil(at / SECTOR) * SECTOR;
  }
  if (originalPages === undefined) return true;
  first ??= readFileSync(database).subarray(0, PAGE);
  return first.length === PAGE && firstPageCount(first, secret) === originalPages;
}

/** The head's first 12 bytes come last, once the records are on the disk; a kill may let a part of them through. */
function isUnfinished(head: Buffer): boolean {
  const isZero = (byte: number) => byte === 0;
  const written = head.findIndex((byte, at) => byte !== MAGIC[at]);
  return written < MAGIC.length && head.subarray(written, 12).every(isZero);
}

function readHead(head: Buffer): { records: number; nonce: number; pages: number } | undefined {
  if (head.length < SECTOR || !head.subarray(0, 8).equals(MAGIC)) return undefined;
  if (head.readUInt32BE(20) !== SECTOR || head.readUInt32BE(24) !== PAGE) return undefined;
  const records = head.readUInt32BE(8);
  return records === 0 ? undefined : { records, nonce: head.readUInt32BE(12), pages: head.readUInt32BE(16) };
}

/** SQLite's own, over every 200th plain byte; it wipes the plain page. */
function checksum(plain: Buffer, nonce: number): number {
  let sum = nonce;
  for (let at = PAGE - CHECKED_EVERY; at > 0; at -= CHECKED_EVERY) sum = (sum + (plain[at] ?? 0)) >>> 0;
  plain.fill(0);
  return sum;
}
