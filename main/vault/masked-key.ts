/** The key that a passphrase gives. */
export const KEY_BYTES = 32;

/**
 * Hides bytes under as many random ones, or brings them back: each is the other's undoing (a one-time pad).
 * @throws where the mask is not as long
 */
export function maskInPlace(bytes: Uint8Array, mask: Uint8Array): void {
  if (mask.length !== bytes.length) throw new RangeError('The mask is of another length');
  // Not by its `buffer`: a short array's bytes lie with the array until that is asked for, and are then copied out of it.
  for (const [at, byte] of mask.entries()) bytes[at] = Number(bytes[at]) ^ byte;
}
