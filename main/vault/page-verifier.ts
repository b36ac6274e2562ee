import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { DatabaseKey } from '../db/open.ts';

/** SQLCipher 4's layout: each page ends in its IV and its MAC; the first begins with the salt. */
export const PAGE = 4096;
const SALT = 16;
const IV = 16;
const MAC = 64;
const BODY = PAGE - IV - MAC;
/** The MAC key: PBKDF2-HMAC-SHA512 of the database key, two rounds, over the salt with each byte XORed. */
const MAC_SALT_MASK = 0x3a;
const MAC_ROUNDS = 2;

/** Where the plain first page tells its file's size: in pages, true if the two counters agree. */
const CHANGE_COUNTER = 24;
const PAGE_COUNT = 28;
const COUNTED_AT = 92;

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
    const isFitting = macCheck(secret);
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
        else if (done === 1) counted = isCounted(page, secret.key, pages);
      }
    }
    const isFirstDamaged = damaged[0] === 1;
    return { pages, damaged, wrongLength: size % PAGE !== 0 || (!counted && !isFirstDamaged) };
  } finally {
    closeSync(handle);
  }
}

function macCheck({ key, id }: DatabaseKey): (page: Buffer, number: number) => boolean {
  const salt = Buffer.from(id.map((byte) => byte ^ MAC_SALT_MASK));
  const macKey = pbkdf2Sync(key, salt, MAC_ROUNDS, 32, 'sha512');
  const numbered = Buffer.alloc(4);
  return (page, number) => {
    if (number === 1 && !page.subarray(0, SALT).equals(id)) return false;
    numbered.writeUInt32LE(number);
    const covered = page.subarray(number === 1 ? SALT : 0, BODY + IV);
    const mac = createHmac('sha512', macKey).update(covered).update(numbered).digest();
    return timingSafeEqual(mac, page.subarray(BODY + IV));
  };
}

/** A cut at the edge of a page leaves only pages whose MACs fit: the first one tells how many there were. */
function isCounted(first: Buffer, key: Buffer, pages: number): boolean {
  const iv = first.subarray(BODY, BODY + IV);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const body = Buffer.concat([decipher.update(first.subarray(SALT, BODY)), decipher.final()]);
  const field = (offset: number) => body.readUInt32BE(offset - SALT);
  try {
    return field(CHANGE_COUNTER) === field(COUNTED_AT) && field(PAGE_COUNT) === pages;
  } finally {
    body.fill(0);
  }
}
