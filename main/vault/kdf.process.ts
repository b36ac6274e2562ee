import { deriveKey } from './kdf.ts';
import type { KdfCost } from './kdf-cost.ts';
import { hearMasked } from './masked-job.ts';
import { maskInPlace } from './masked-key.ts';

export type KdfJob = { passphrase: Uint8Array; salt: Uint8Array; cost: KdfCost };
/** As it goes to the process: with what the key is hidden by on its way back. */
export type MaskedJob = KdfJob & { mask: Uint8Array };
export type KdfAnswer = { masked: Uint8Array };

/**
 * A process of its own for one key. Where the memory cannot be had, Argon2 ends the whole process, and only
 * this one; its own copies of the passphrase end with it.
 */
const hear = hearMasked((job) => {
  const { passphrase, salt, cost, mask } = job as MaskedJob;
  void deriveKey(passphrase, salt, cost).then((key) => {
    const masked = new Uint8Array(key);
    maskInPlace(masked, mask);
    process.parentPort.postMessage({ masked } satisfies KdfAnswer);
    for (const held of [key, mask, passphrase]) held.fill(0);
  });
});
process.parentPort.on('message', ({ data }: { data: unknown }) => hear(data));
