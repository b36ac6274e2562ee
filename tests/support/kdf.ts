import { createKdf } from '../../main/vault/kdf-child.ts';
import { deriveKey } from '../../main/vault/kdf.ts';
import type { KdfCost } from '../../main/vault/kdf-cost.ts';

/** The least the format allows: the same algorithm, sooner done. Lanes wait for each other where cores are few. */
export const quickCost: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** The real derivation in this process, beside which `amid` happens; it is told how many there have been, and whether it ends this one. */
export function kdfAmid(amid: (number: number) => 'ended' | undefined) {
  let asked = 0;
  return createKdf(() => ({
    ask: ({ passphrase, salt, cost }) => {
      asked += 1;
      return amid(asked) === 'ended' ? Promise.resolve(undefined) : deriveKey(passphrase, salt, cost);
    },
    end: () => undefined,
    onExit: () => undefined,
  }));
}

/** Argon2 as in the product, in this process instead of one of its own. */
export const kdfHere = () => kdfAmid(() => undefined);
