import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PAGE, RESERVED, SALT } from '../db/page-mac.ts';

/** Pages read at a time: 1 MiB. */
const BATCH = 256;

/**
 * What a shut notebook's file is, told without a key: SHA-256, in hex, over its length in bytes (eight of them,
 * little-endian), its salt, and each page's IV and MAC in the order of the pages. A page that is written gets another IV, so
 * that one put back as it was gives another fingerprint; whether a page fits its own MAC is asked elsewhere.
 * @throws the system's error where the file cannot be read
 */
export function fingerprintOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const hash = createHash('sha256');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(size));
    hash.update(length);
    const batch = Buffer.alloc(PAGE * BATCH);
    for (let done = 0; done < size;) {
      const read = readSync(handle, batch, 0, batch.length, done);
      if (read < PAGE) break; // the rest of a cut page is told by the length
      if (done === 0) hash.update(batch.subarray(0, SALT));
      for (let at = PAGE; at <= read; at += PAGE) hash.update(batch.subarray(at - RESERVED, at));
      done += read - (read % PAGE);
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
