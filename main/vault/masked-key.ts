/** The key that a passphrase gives. */
export const KEY_BYTES = 32;

/**
 * Hides bytes under as many random ones, or brings them back: each is the other's undoing (a one-time pad).
 * @throws where the mask is not as long
 */
export function maskInPlace(bytes: Uint8Array, mask: Uint8Array): void {
  if (mask.length !== bytes.length) throw new RangeError('The mask is of another length');
  const hidden = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [at, byte] of mask.entries()) hidden.setUint8(at, hidden.getUint8(at) ^ byte);
}
