import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalBytes } from '../../../main/vault/canonical.ts';
import {
  isGenuine,
  type Keyring,
  parseKeyring,
  passphraseSlots,
  sealKeyring,
  unwrapRoot,
  wrapRoot,
} from '../../../main/vault/keyring.ts';

const id = 'a'.repeat(32);
const macKey = Buffer.alloc(32, 7);
const wrappingKey = Buffer.alloc(32, 9);
const root = Buffer.from(Array.from({ length: 20 }, (_, index) => index + 1));

function aKeyring(): Keyring {
  const kdf = {
    algorithm: 'argon2id' as const,
    version: 19 as const,
    memoryKiB: 65_536,
    passes: 3,
    lanes: 4,
    salt: Buffer.alloc(16, 3).toString('base64'),
  };
  const slot = wrapRoot(root, wrappingKey, { id, slotId: '11111111-1111-4111-8111-111111111111', kdf });
  return sealKeyring(
    { format: 'mentor-notebook/keyring', version: 1, id, generation: 1, slots: [slot] },
    macKey,
  );
}

const fileOf = (ring: Keyring) => Buffer.from(JSON.stringify(ring, null, 2));

/** What the bytes would let a program do: read a ring, trust it, and open it with the right key. */
function opens(file: Buffer): boolean {
  const ring = parseKeyring(file);
  const [slot] = ring ? passphraseSlots(ring) : [];
  return Boolean(
    ring && slot && isGenuine(ring, macKey) && unwrapRoot(slot, wrappingKey, ring.id)?.equals(root),
  );
}

test('a ring that was written is read back, trusted and opened', () => {
  expect(opens(fileOf(aKeyring()))).toBe(true);
});

test('no changed byte of a key ring is ever taken for a whole one', () => {
  const file = fileOf(aKeyring());
  const meaning = canonicalBytes(JSON.parse(file.toString()));
  for (let at = 0; at < file.length; at += 1) {
    for (const bit of [1, 32, 128]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ bit;
      if (parsesTo(changed)?.equals(meaning)) continue; // white space for white space: the same ring
      expect(opens(changed), `byte ${at}, bit ${bit}`).toBe(false);
    }
  }
});

function parsesTo(file: Buffer): Buffer | undefined {
  try {
    return canonicalBytes(JSON.parse(file.toString()));
  } catch {
    return undefined;
  }
}

test('no shortened key ring is taken for a whole one', () => {
  const file = fileOf(aKeyring());
  for (let length = 0; length < file.length; length += 1) expect(opens(file.subarray(0, length))).toBe(false);
});

test('a forged cost, salt or id breaks the seal even where checksum and MAC were made anew', () => {
  const ring = aKeyring();
  const [slot] = passphraseSlots(ring);
  if (!slot) throw new Error('no slot');
  const forgeries = [
    { ...slot, kdf: { ...slot.kdf, passes: 4 } },
    { ...slot, kdf: { ...slot.kdf, memoryKiB: 65_537 } },
    { ...slot, kdf: { ...slot.kdf, salt: Buffer.alloc(16, 4).toString('base64') } },
    { ...slot, slotId: '22222222-2222-4222-8222-222222222222' },
  ];
  for (const forged of forgeries) expect(unwrapRoot(forged, wrappingKey, id)).toBeUndefined();
  expect(unwrapRoot(slot, wrappingKey, 'b'.repeat(32))).toBeUndefined();
  expect(unwrapRoot(slot, randomBytes(32), id)).toBeUndefined();
});

test('costs below the floor and above the ceiling are not a key ring of ours', () => {
  const ring = aKeyring();
  for (const cost of [
    { memoryKiB: 1024 },
    { passes: 1 },
    { memoryKiB: 8_388_608 },
    { passes: 1000 },
    { lanes: 99 },
  ]) {
    const changed = {
      ...ring,
      slots: passphraseSlots(ring).map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...cost } })),
    };
    const sealed = sealKeyring(changed, macKey);
    expect(parseKeyring(fileOf(sealed))).toBeUndefined();
  }
});

test('a kind of slot that this program does not know is kept, and stands under the MAC', () => {
  const { format, version, generation, slots } = aKeyring();
  const other = { slotId: '33333333-3333-4333-8333-333333333333', type: 'smart-card', reader: 'x' };
  const ring = parseKeyring(
    fileOf(sealKeyring({ format, version, id, generation, slots: [...slots, other] }, macKey)),
  );
  expect(ring?.slots).toHaveLength(2);
  expect(ring && isGenuine(ring, macKey)).toBe(true);
  expect(ring && isGenuine({ ...ring, slots: ring.slots.slice(0, 1) }, macKey)).toBe(false);
});
