import { randomBytes, randomUUID } from 'node:crypto';
import type { Kdf } from './kdf-child.ts';
import { type KdfCost, passphraseBytes } from './kdf-cost.ts';
import { isGenuine, type Keyring, sealKeyring, wrapRoot } from './keyring.ts';
import type { Secrets } from './secrets.ts';

type Sealing = {
  kdf: Kdf;
  cost: KdfCost;
  /** The rings that it follows, newest first: it is one generation on, and keeps their other ways in. */
  after: readonly Keyring[];
};

/**
 * A key ring that this passphrase opens, and no other passphrase: a new salt, a new slot. Undefined where not
 * even the least memory can be had.
 */
export async function sealPassphrase(
  typed: string,
  { id, root, keys }: Secrets,
  { kdf, cost, after }: Sealing,
): Promise<Keyring | undefined> {
  const passphrase = passphraseBytes(typed);
  const salt = randomBytes(16);
  const derived = await kdf.deriveAffordable({ passphrase, salt, cost });
  passphrase.fill(0);
  if (!derived) return undefined;
  const facts = {
    algorithm: 'argon2id',
    version: 19,
    ...derived.cost,
    salt: salt.toString('base64'),
  } as const;
  const hexId = id.toString('hex');
  const slot = wrapRoot(root, derived.key, { id: hexId, slotId: randomUUID(), kdf: facts });
  derived.key.fill(0);
  const generation = 1 + Math.max(0, ...after.map((ring) => ring.generation));
  const others = after.find((ring) => isGenuine(ring, keys.keyring))?.slots ?? [];
  const slots = [slot, ...others.filter(({ type }) => type !== 'passphrase')];
  return sealKeyring(
    { format: 'mentor-notebook/keyring', version: 1, id: hexId, generation, slots },
    keys.keyring,
  );
}
