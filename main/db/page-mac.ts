import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { DatabaseKey } from './open.ts';

/** SQLCipher 4's layout: each page ends in its IV and its MAC; the first begins with the salt. */
export const PAGE = 4096;
export const SALT = 16;
const IV = 16;
const MAC = 64;
/** Bytes at the end of a page: its IV, new at each write, and its MAC. */
export const RESERVED = IV + MAC;
const BODY = PAGE - RESERVED;
/** The MAC key: PBKDF2-HMAC-SHA512 of the database key, two rounds, over the salt with each byte XORed. */
const MAC_SALT_MASK = 0x3a;
const MAC_ROUNDS = 2;

/** Where the plain first page tells its file's size: in pages, true if the two counters agree. */
const CHANGE_COUNTER = 24;
const PAGE_COUNT = 28;
const COUNTED_AT = 92;

/** Tells whether a page, whose number counts from 1, fits its MAC. */
export function isFittingPage({ key, id }: DatabaseKey): (page: Buffer, number: number) => boolean {
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

/**
 * A page's plain bytes at their places; its salt, IV and MAC are zeros. To be used on a page that fits its MAC, and
 * to be wiped after use.
 */
export function decryptPage(page: Buffer, number: number, { key }: DatabaseKey): Buffer {
  const begin = number === 1 ? SALT : 0;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(BODY, BODY + IV)).setAutoPadding(false);
  const plain = Buffer.alloc(PAGE);
  decipher.update(page.subarray(begin, BODY)).copy(plain, begin);
  return plain;
}

/** The number of pages that a file's first page tells; undefined where its two counters differ. */
export function firstPageCount(first: Buffer, secret: DatabaseKey): number | undefined {
  const plain = decryptPage(first, 1, secret);
  const field = (offset: number) => plain.readUInt32BE(offset);
  try {
    return field(CHANGE_COUNTER) === field(COUNTED_AT) ? field(PAGE_COUNT) : undefined;
  } finally {
    plain.fill(0);
  }
}
