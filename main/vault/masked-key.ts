/** The key that a passphrase gives. */
export const KEY_BYTES = 32;

/**
 * Hides bytes under as many random ones, or brings them back: each is the other's undoing (a one-time pad).
 * @throws where the mask is not as long
 */
export function maskInPlace(bytes: Uint8Array, mask: Uint8Array): void {
  if (mask.length !== bytes.length) throw new RangeError('The mask is of another length');
  for (const [index, byte] of mask.entries()) bytes[index] = (bytes[index] ?? 0) ^ byte;
}
