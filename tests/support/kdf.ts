import { createKdf } from '../../main/vault/kdf-child.ts';
import { deriveKey } from '../../main/vault/kdf.ts';
import type { KdfCost } from '../../main/vault/kdf-cost.ts';

/** The least the format allows: the same algorithm, sooner done. Lanes wait for each other where cores are few. */
export const quickCost: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** Argon2 as in the product, in this process instead of one of its own. */
export const kdfHere = () =>
  createKdf(() => ({
    ask: ({ passphrase, salt, cost }) => deriveKey(passphrase, salt, cost),
    end: () => undefined,
    onExit: () => undefined,
  }));
