import {
  checkValues,
  faultOf,
  GROUP_SIGNS,
  KEY_GROUPS,
  KEY_SIGNS,
  type KeyFault,
  SECRET_SIGNS,
  signValues,
} from '../../shared/recovery-key.ts';
import { ROOT_BYTES } from './secrets.ts';

const BITS = 5;

/** The root secret (20 bytes) as nine groups of four signs: what the recovery sheet carries. Strings cannot be wiped. */
export function recoveryGroups(root: Buffer): string[] {
  const values = keyValues(root);
  const signs = values.map((value) => KEY_SIGNS.charAt(value)).join('');
  values.fill(0);
  return Array.from({ length: KEY_GROUPS }, (_, index) =>
    signs.slice(index * GROUP_SIGNS, (index + 1) * GROUP_SIGNS),
  );
}

/** Whether a typed group (1 to 9) is the sheet's; no text of the key is made for it. */
export function groupFits(root: Buffer, group: number, typed: string): boolean {
  const values = keyValues(root);
  const own = values.slice((group - 1) * GROUP_SIGNS, group * GROUP_SIGNS);
  const other = signValues(typed);
  const fits = other.length === own.length && own.every((value, at) => value === other[at]);
  values.fill(0);
  own.fill(0);
  return fits;
}

/**
 * The root secret that a typed key means: case, spaces and dashes do not matter, O is 0, and I and L are 1.
 * The caller zeroes it.
 */
export function parseRecoveryKey(typed: string): { root: Buffer } | { fault: KeyFault } {
  const values = signValues(typed);
  const fault = faultOf(values);
  return fault ? { fault } : { root: bytesOf(values.slice(0, SECRET_SIGNS)) };
}

/** All 36 signs of the key, five bits each. */
function keyValues(root: Buffer): number[] {
  const values = valuesOf(root);
  values.push(...checkValues(values));
  return values;
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
