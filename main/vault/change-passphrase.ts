import { logEvent } from '../log.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { KdfCost } from './kdf-cost.ts';
import type { Kdf } from './kdf-child.ts';
import { ownKeyrings, readKeyrings, replaceKeyrings, writeKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';
import { knownRings } from './known-rings.ts';
import { sealPassphrase } from './seal-passphrase.ts';
import { zeroSecrets } from './secrets.ts';
import { unlockKeys } from './unlock-keys.ts';

type Passphrases = { typed: string; next: string };

/**
 * Seals the root secret under a new passphrase, after the present one has opened it once more. Both copies of
 * the key ring get the next generation of all that are known; a kill between them leaves the new one on top, and
 * the next unlock makes them equal. Old copies elsewhere still open with the old passphrase.
 * @returns the new ring's generation
 */
export async function changePassphrase(
  folder: NotebookFolder,
  { kdf, cost, now, id }: { kdf: Kdf; cost: KdfCost; now: () => number; id: Buffer },
  { typed, next }: Passphrases,
): Promise<Result<number>> {
  const unlocked = await unlockKeys(folder, kdf, typed, id);
  if (!unlocked.ok) return unlocked;
  try {
    const key = unlocked.value.keys.keyring;
    const own = ownKeyrings(folder, key);
    // The present one first: it is its other ways in that are kept.
    const after = [...own, ...knownRings(folder, unlocked.value)];
    const ring = await sealPassphrase(next, unlocked.value, { kdf, cost, after });
    if (!ring.ok) return ring;
    await replaceOrUndo(folder, ring.value, { before: own[0], key, now });
    return ok(ring.value.generation);
  } finally {
    zeroSecrets(unlocked.value);
  }
}

type Replacing = { before: Keyring | undefined; key: Buffer; now: () => number };

/** A change that is told as failed must not have happened: where the disk lets us, the ring before it is put back. */
async function replaceOrUndo(
  folder: NotebookFolder,
  ring: Keyring,
  { before, ...how }: Replacing,
): Promise<void> {
  try {
    await replaceKeyrings(folder, ring, how);
  } catch (error) {
    const stands = readKeyrings(folder).rings.some(({ mac }) => mac === ring.mac);
    if (stands && before) await writeKeyrings(folder, before).catch(() => logEvent('keyring-not-healed'));
    throw error;
  }
}
