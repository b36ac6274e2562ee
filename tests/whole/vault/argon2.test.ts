import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { leastCost, passphraseBytes, usualCost } from '../../../main/vault/kdf-cost.ts';

/**
 * Argon2id 1.3 as the reference implementation's own tests have it (`src/test.c` of phc-winner-argon2). The vector of
 * RFC 9106, section 5.3, has associated data, which neither library here takes.
 */
const published = [
  [2, 65_536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  [2, 262_144, 1, 'password', 'somesalt', '78fe1ec91fb3aa5657d72e710854e4c3d9b9198c742f9616c2f085bed95b2e8c'],
  [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  [1, 65_536, 1, 'password', 'somesalt', 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
  [4, 65_536, 1, 'password', 'somesalt', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
  [
    2,
    65_536,
    1,
    'differentpassword',
    'somesalt',
    '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
  ],
  [2, 65_536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
] as const;

test.each(published)(
  'Argon2id with %i passes, %i KiB and %i lanes gives the published key of %s and %s',
  async (passes, memoryKiB, lanes, password, salt, key) => {
    const ours = await deriveKey(Buffer.from(password), Buffer.from(salt), { passes, memoryKiB, lanes });
    expect(ours.toString('hex')).toBe(key);
  },
);

/** The usual cost, the least one, what the format allows besides, and shapes that divide unevenly. */
const costs = [
  usualCost,
  leastCost,
  { memoryKiB: 65_536, passes: 3, lanes: 1 },
  { memoryKiB: 65_537, passes: 4, lanes: 3 },
  { memoryKiB: 98_304, passes: 5, lanes: 7 },
  { memoryKiB: 65_536, passes: 3, lanes: 16 },
];

test.each(costs)(
  'a second implementation gives the same key with $passes passes, $memoryKiB KiB and $lanes lanes',
  async ({ passes, memoryKiB, lanes }) => {
    const password = passphraseBytes('rolig fjord bærer gul stige é 😀');
    const salt = Buffer.from('404142434445464748494a4b4c4d4e4f', 'hex');
    const theirs = await argon2id({
      password,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: 32,
      outputType: 'hex',
    });
    expect((await deriveKey(password, salt, { passes, memoryKiB, lanes })).toString('hex')).toBe(theirs);
  },
);
