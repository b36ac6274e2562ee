import { ROOT_BYTES } from './secrets.ts';

/** Crockford's base32: no I, L, O or U, so that nothing on paper is taken for another sign. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
/** 32 signs carry the secret and 4 its check. */
const SECRET_SIGNS = 32;
const CHECK_SIGNS = 4;
const GROUP = 4;

/**
 * x^20 without its leading term. A check of 20 bits whose polynomial ends in 1 notices every changed run of up
 * to 20 bits: any one sign (5 bits) and any two neighbours (10 bits), by construction.
 */
const POLYNOMIAL = 0x8359f;
const CHECK_MASK = 0xfffff;

/** How a typed key fails: too few or too many signs, a sign that no key has, or a slip that the check notices. */
export type KeyFault = 'length' | 'sign' | 'check';

/** The root secret (20 bytes) as nine groups of four signs: what the recovery sheet carries. */
export function recoveryGroups(root: Buffer): string[] {
  const signs = [...valuesOf(root), ...checkValues(root)].map((value) => SIGNS.charAt(value)).join('');
  return Array.from({ length: signs.length / GROUP }, (_, index) =>
    signs.slice(index * GROUP, (index + 1) * GROUP),
  );
}

/**
 * The root secret that a typed key means: case, spaces and dashes do not matter, O is 0, and I and L are 1.
 * The caller zeroes it.
 */
export function parseRecoveryKey(typed: string): { root: Buffer } | { fault: KeyFault } {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return { fault: 'sign' };
  if (values.length !== SECRET_SIGNS + CHECK_SIGNS) return { fault: 'length' };
  const root = bytesOf(values.slice(0, SECRET_SIGNS));
  const check = values.slice(SECRET_SIGNS);
  if (checkValues(root).every((value, index) => value === check[index])) return { root };
  root.fill(0);
  return { fault: 'check' };
}

/** Five bits at a time, the first bit first. */
function valuesOf(bytes: Buffer): number[] {
  const values: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      values.push((held >> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  return values;
}

function bytesOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(ROOT_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const value of values) {
    held = (held << BITS) | value;
    bits += BITS;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}

/** CRC-20 over the secret's bits, begun with all ones, as four values of five bits. */
function checkValues(root: Buffer): number[] {
  let crc = CHECK_MASK;
  for (const byte of root) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const carries = ((crc >> 19) ^ (byte >> bit)) & 1;
      crc = ((crc << 1) & CHECK_MASK) ^ (carries ? POLYNOMIAL : 0);
    }
  }
  return [15, 10, 5, 0].map((shift) => (crc >> shift) & 31);
}
