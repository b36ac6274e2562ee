/** Crockford's base32: no I, L, O or U, so that nothing on paper is taken for another sign. */
export const KEY_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const KEY_GROUPS = 9;
export const GROUP_SIGNS = 4;
const BITS = 5;
/** 32 signs carry the secret and 4 its check. */
export const SECRET_SIGNS = 32;

/**
 * x^20 without its leading term. A check of 20 bits whose polynomial ends in 1 notices every changed run of up
 * to 20 bits: any one sign (5 bits) and any two neighbours (10 bits), by construction.
 */
const POLYNOMIAL = 0x8359f;
const CHECK_MASK = 0xfffff;

/** What a typed text means: case, spaces and dashes do not matter, O is 0, and I and L are 1. */
export const plainSigns = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** Each sign's five bits as a number; -1 for a sign that no key has. */
export const signValues = (typed: string): number[] =>
  Array.from(plainSigns(typed), (sign) => KEY_SIGNS.indexOf(sign));

/** CRC-20 over the secret's bits, begun with all ones: the last four signs of a key. */
export function checkValues(secret: readonly number[]): number[] {
  let crc = CHECK_MASK;
  for (const value of secret) {
    for (let bit = BITS - 1; bit >= 0; bit -= 1) {
      const carries = ((crc >> 19) ^ (value >> bit)) & 1;
      crc = ((crc << 1) & CHECK_MASK) ^ (carries ? POLYNOMIAL : 0);
    }
  }
  return [15, 10, 5, 0].map((shift) => (crc >> shift) & 31);
}

const isChecked = (values: readonly number[]): boolean =>
  checkValues(values.slice(0, SECRET_SIGNS)).every((value, at) => value === values[SECRET_SIGNS + at]);

/** How a typed key fails: too few or too many signs, a sign that no key has, or a slip that the check notices. */
export type KeyFault = 'length' | 'sign' | 'check';

/** The fault of a key's values, the gravest first; undefined for a key that is written as one can be. */
export function faultOf(values: readonly number[]): KeyFault | undefined {
  if (values.includes(-1)) return 'sign';
  if (values.length !== KEY_GROUPS * GROUP_SIGNS) return 'length';
  return isChecked(values) ? undefined : 'check';
}

/** A slip in a key typed group by group; groups count from 1. */
export type KeySlip =
  | { fault: 'sign'; group: number; sign: string }
  | { fault: 'length'; group: number; signs: number }
  | { fault: 'check' };

/** The first slip in what has been typed, group by group; undefined where all nine fit together. */
export function slipIn(groups: readonly string[]): KeySlip | undefined {
  for (const [index, group] of groups.entries()) {
    const sign = Array.from(plainSigns(group)).find((one) => !KEY_SIGNS.includes(one));
    if (sign !== undefined) return { fault: 'sign', group: index + 1, sign };
  }
  const lengths = groups.map((group) => Array.from(plainSigns(group)).length);
  const short = lengths.findIndex((length) => length !== GROUP_SIGNS);
  if (short >= 0) return { fault: 'length', group: short + 1, signs: lengths[short] ?? 0 };
  return faultOf(signValues(groups.join(''))) === undefined ? undefined : { fault: 'check' };
}
