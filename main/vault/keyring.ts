import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalBytes, isIntact, isSealedBy, seal } from './canonical.ts';
import { KdfCost } from './kdf-cost.ts';

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, { message: `${length} bytes` });

const ROOT_BYTES = 20;
const TAG_BYTES = 16;

/** Wraps the root secret with a key that Argon2id makes of the passphrase. Byte strings are base64. */
const PassphraseSlot = z.strictObject({
  slotId: z.uuid(),
  type: z.literal('passphrase'),
  kdf: KdfCost.extend({ algorithm: z.literal('argon2id'), version: z.literal(19), salt: bytes(16) }),
  nonce: bytes(12),
  wrapped: bytes(ROOT_BYTES + TAG_BYTES),
});
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** A kind of slot this program does not know: kept, and under the MAC like the rest. */
const OtherSlot = z.looseObject({
  slotId: z.uuid(),
  type: z.string().regex(/^(?!passphrase$)[a-z-]{1,32}$/),
});

export const Keyring = z.strictObject({
  format: z.literal('mentor-notebook/keyring'),
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  generation: z.int().min(1),
  slots: z
    .array(z.union([PassphraseSlot, OtherSlot]))
    .min(1)
    .max(8),
  /** HMAC-SHA256 under the key-ring key over the canonical bytes of all fields above. */
  mac: bytes(32),
  /** SHA-256 over the canonical bytes of all fields above; tells a damaged file from a wrong passphrase. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Keyring = z.infer<typeof Keyring>;
type Unsealed = Omit<Keyring, 'mac' | 'checksum'>;

/** What the slot's seal also covers: changing a cost, the salt or the notebook's id breaks it. */
const associatedData = (
  id: string,
  { slotId, type, kdf }: Pick<PassphraseSlot, 'slotId' | 'type' | 'kdf'>,
): Buffer => canonicalBytes({ format: 'mentor-notebook/keyring', version: 1, id, slotId, type, kdf });

type Wrapping = Pick<PassphraseSlot, 'slotId' | 'kdf'> & { id: string; nonce?: Buffer };

/** Seals the root secret (20 bytes) under a key (32 bytes) with AES-256-GCM. */
export function wrapRoot(
  root: Buffer,
  key: Buffer,
  { id, slotId, kdf, nonce = randomBytes(12) }: Wrapping,
): PassphraseSlot {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(
    associatedData(id, { slotId, type: 'passphrase', kdf }),
  );
  const wrapped = Buffer.concat([cipher.update(root), cipher.final(), cipher.getAuthTag()]);
  return {
    slotId,
    type: 'passphrase',
    kdf,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
}

/** The root secret, or undefined where the key is not the one that sealed it. */
export function unwrapRoot(slot: PassphraseSlot, key: Buffer, id: string): Buffer | undefined {
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
    .setAAD(associatedData(id, slot))
    .setAuthTag(wrapped.subarray(ROOT_BYTES));
  // A stream cipher: all of the root secret comes here, in the one copy that the caller zeroes.
  const root = decipher.update(wrapped.subarray(0, ROOT_BYTES));
  try {
    decipher.final(); // throws where the seal is broken
    return root;
  } catch {
    root.fill(0);
    return undefined;
  }
}

export const sealKeyring = (ring: Unsealed, key: Buffer): Keyring => seal(ring, key);

/** Whether nothing in the ring was added, removed or changed since the key sealed it. */
export const isGenuine = (ring: Keyring, key: Buffer): boolean => isSealedBy(ring, key);

const LARGEST_FILE = 65_536;

/** The ring that a file's bytes hold, or undefined where they are damaged. */
export function parseKeyring(file: Buffer): Keyring | undefined {
  if (file.length > LARGEST_FILE) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(file.toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = Keyring.safeParse(json);
  if (!parsed.success) return undefined;
  return isIntact(parsed.data) ? parsed.data : undefined;
}

export const passphraseSlots = (ring: Keyring): PassphraseSlot[] =>
  ring.slots.filter((slot): slot is PassphraseSlot => slot.type === 'passphrase');
