import { deriveKey } from './kdf.ts';
import type { KdfCost } from './kdf-cost.ts';
import { maskInPlace } from './masked-key.ts';

export type KdfJob = { passphrase: Uint8Array; salt: Uint8Array; cost: KdfCost };
/** As it goes to the process: with what the key is hidden by on its way back. */
export type MaskedJob = KdfJob & { mask: Uint8Array };
export type KdfAnswer = { masked: Uint8Array };

/**
 * A process of its own for one key. Where the memory cannot be had, Argon2 ends the whole process, and only
 * this one; its own copies of the passphrase end with it.
 */
process.parentPort.once('message', ({ data }: { data: MaskedJob }) => {
  void deriveKey(data.passphrase, data.salt, data.cost).then((key) => {
    maskInPlace(key, data.mask);
    process.parentPort.postMessage({ masked: key } satisfies KdfAnswer);
    for (const held of [key, data.mask, data.passphrase]) held.fill(0);
  });
});
