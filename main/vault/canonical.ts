import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** JSON with sorted keys and no white space, as UTF-8: one form for one value. */
export function canonicalBytes(value: unknown): Buffer {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (part === null || typeof part !== 'object') return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
  };
  return Buffer.from(JSON.stringify(sorted(value)), 'utf8');
}

/**
 * How a record of this program is sealed: `mac` is HMAC-SHA256 under a key of the notebook, in base64, over the
 * canonical bytes of all other fields; `checksum` is SHA-256, in hex, over those and the MAC. The MAC tells a
 * forged record, and the checksum tells a damaged one without any key.
 */
export type Sealed<T> = T & { mac: string; checksum: string };

const macOf = (facts: object, key: Buffer): Buffer =>
  createHmac('sha256', key).update(canonicalBytes(facts)).digest();
const checksumOf = (facts: object): string =>
  createHash('sha256').update(canonicalBytes(facts)).digest('hex');

export function seal<T extends object>(facts: T, key: Buffer): Sealed<T> {
  const withMac = { ...facts, mac: macOf(facts, key).toString('base64') };
  return { ...withMac, checksum: checksumOf(withMac) };
}

/** Whether a sealed record is as it was written, told without a key. */
export function isIntact({ checksum, ...rest }: { checksum: string }): boolean {
  return checksumOf(rest) === checksum;
}

/** Whether nothing in the record was added, removed or changed since this key sealed it. */
export function isSealedBy(record: Sealed<object>, key: Buffer): boolean {
  const sealed = Object.entries(record).filter(([name]) => name !== 'mac' && name !== 'checksum');
  return timingSafeEqual(macOf(Object.fromEntries(sealed), key), Buffer.from(record.mac, 'base64'));
}
