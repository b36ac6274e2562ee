import { deriveKey } from './kdf.ts';
import type { KdfCost } from './kdf-cost.ts';

export type KdfJob = { passphrase: Uint8Array; salt: Uint8Array; cost: KdfCost };
export type KdfAnswer = { key: Uint8Array };

/**
 * A process of its own for one key. Where the memory cannot be had, Argon2 ends the whole process, and only
 * this one; its own copies of the passphrase end with it.
 */
process.parentPort.once('message', ({ data }: { data: KdfJob }) => {
  void deriveKey(data.passphrase, data.salt, data.cost).then((key) => {
    process.parentPort.postMessage({ key } satisfies KdfAnswer);
    key.fill(0);
    data.passphrase.fill(0);
  });
});
