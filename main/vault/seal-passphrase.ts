import { randomBytes, randomUUID } from 'node:crypto';
import { ok, type Result } from '../../shared/result.ts';
import type { Kdf } from './kdf-child.ts';
import { type KdfCost, passphraseBytes } from './kdf-cost.ts';
import { isGenuine, type Keyring, sealKeyring, wrapRoot } from './keyring.ts';
import type { Secrets } from './secrets.ts';

type Sealing = {
  kdf: Kdf;
  cost: KdfCost;
  /** The rings that it follows, newest first: it is one generation on, and keeps their other ways in. */
  after: readonly Keyring[];
  /** A generation that has been seen of them, though no such ring is left. */
  beyond?: number;
};

/**
 * A key ring that this passphrase opens, and no other passphrase: a new salt, a new slot. Fails with `no-memory`
 * where not even the least memory can be had, and with `key-too-slow`.
 */
export async function sealPassphrase(
  typed: string,
  { id, root, keys }: Secrets,
  { kdf, cost, after, beyond = 0 }: Sealing,
): Promise<Result<Keyring>> {
  const passphrase = passphraseBytes(typed);
  const salt = randomBytes(16);
  const derived = await kdf.deriveAffordable({ passphrase, salt, cost });
  passphrase.fill(0);
  if (!derived.ok) return derived;
  const { key, cost: paid } = derived.value;
  const facts = {
    algorithm: 'argon2id',
    version: 19,
    ...paid,
    salt: salt.toString('base64'),
  } as const;
  const hexId = id.toString('hex');
  const slot = wrapRoot(root, key, { id: hexId, slotId: randomUUID(), kdf: facts });
  key.fill(0);
  const generation = 1 + Math.max(beyond, ...after.map((ring) => ring.generation));
  const others = after.find((ring) => isGenuine(ring, keys.keyring))?.slots ?? [];
  const slots = [slot, ...others.filter(({ type }) => type !== 'passphrase')];
  const ring = { format: 'mentor-notebook/keyring', version: 1, id: hexId, generation, slots } as const;
  return ok(sealKeyring(ring, keys.keyring));
}
