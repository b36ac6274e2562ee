import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupFits, parseRecoveryKey, recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { slipIn } from '../../../shared/recovery-key.ts';
import { count, evidence } from '../../support/evidence.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SEED = 20_261_124;
const RUNS = process.env['MN_TEST_LONG'] ? 100_000 : 10_000;

const roots = [
  Buffer.alloc(20),
  Buffer.alloc(20, 0xff),
  Buffer.from('000102030405060708090a0b0c0d0e0f10111213', 'hex'),
  Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex'),
];

const rootOf = (typed: string) => {
  const parsed = parseRecoveryKey(typed);
  return 'root' in parsed ? parsed.root.toString('hex') : parsed.fault;
};

test('a key is nine groups of four signs and reads back as the secret it was made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const root = Buffer.from(bytes);
      const groups = recoveryGroups(root);
      expect(groups.map((group) => group.length)).toEqual(Array(9).fill(4));
      expect(rootOf(groups.join(' '))).toBe(root.toString('hex'));
    }),
    { numRuns: RUNS, seed: SEED },
  );
  evidence(
    import.meta.url,
    'A recovery key as it is printed reads back as the secret it was made of',
    `${count(RUNS)} round trips, 0 changed`,
  );
});

test('every wrong sign at every place is noticed', () => {
  let tried = 0;
  for (const root of roots) {
    const key = recoveryGroups(root).join('');
    for (let at = 0; at < key.length; at += 1) {
      for (const sign of SIGNS) {
        if (sign === key[at]) continue;
        expect(rootOf(key.slice(0, at) + sign + key.slice(at + 1)), `${at} ${sign}`).toBe('check');
        tried += 1;
      }
    }
  }
  expect(tried).toBe(roots.length * 36 * 31);
  evidence(
    import.meta.url,
    'Every wrong sign in a recovery key is noticed',
    `${count(tried)} wrong signs, 0 unnoticed`,
  );
});

test('every swap of neighbours that changes the key is noticed', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const key = recoveryGroups(Buffer.from(bytes)).join('');
      for (let at = 0; at + 1 < key.length; at += 1) {
        if (key[at] === key[at + 1]) continue;
        const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
        expect(rootOf(swapped), `swap at ${at}`).toBe('check');
        tried += 1;
      }
    }),
    { numRuns: RUNS / 20, seed: SEED },
  );
  evidence(
    import.meta.url,
    'Every swap of neighbours in a recovery key is noticed',
    `${count(tried)} swaps, 0 unnoticed`,
  );
});

test('a sign too few or too many, and one that no key has, are told apart', () => {
  const key = recoveryGroups(Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex')).join('');
  expect(rootOf(key.slice(1))).toBe('length');
  expect(rootOf(`${key}0`)).toBe('length');
  expect(rootOf('')).toBe('length');
  for (const sign of ['U', 'Æ', '?', '8̂']) expect(rootOf(sign + key.slice(1)), sign).toBe('sign');
});

test('small letters, spaces, dashes and the letters that look like digits are taken as they are meant', () => {
  const root = Buffer.from('000102030405060708090a0b0c0d0e0f10111213', 'hex');
  const groups = recoveryGroups(root);
  const hex = root.toString('hex');
  expect(rootOf(groups.join('').toLowerCase())).toBe(hex);
  expect(rootOf(groups.join('-'))).toBe(hex);
  expect(rootOf(groups.join(' – '))).toBe(hex);
  expect(rootOf(`  ${groups.join('\u00a0')}\n`)).toBe(hex);
  const disguised = groups.join(' ').replace(/0/g, 'O').replace(/1/, 'I').replace(/1/g, 'l');
  expect(disguised).toMatch(/O.*I|I.*O/);
  expect(rootOf(disguised)).toBe(hex);
});

describe('a key that is typed group by group', () => {
  const root = Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex');
  const groups = recoveryGroups(root);
  const typed = (group: number, text: string) => groups.map((own, at) => (at === group - 1 ? text : own));
  const swapped = (group: string) => group.charAt(1) + group.charAt(0) + group.slice(2);

  test('has no slip where it is right, however it is written', () => {
    expect(slipIn(groups)).toBeUndefined();
    expect(slipIn(groups.map((group) => ` ${group.toLowerCase()} `))).toBeUndefined();
  });

  test('has its first slip told with its group: the sign that no key has, then what is missing, then the check', () => {
    expect(slipIn(typed(3, 'AUB1'))).toEqual({ fault: 'sign', group: 3, sign: 'U' });
    expect(slipIn(typed(9, 'Æ'))).toEqual({ fault: 'sign', group: 9, sign: 'Æ' });
    expect(slipIn(typed(5, 'AB1'))).toEqual({ fault: 'length', group: 5, signs: 3 });
    expect(slipIn(typed(5, ''))).toEqual({ fault: 'length', group: 5, signs: 0 });
    expect(slipIn(typed(5, 'AB123'))).toEqual({ fault: 'length', group: 5, signs: 5 });
    expect(slipIn(typed(2, swapped(groups[1] ?? '')))).toEqual({ fault: 'check' });
  });

  test('proves the sheet group by group, and no group stands for another', () => {
    groups.forEach((group, at) => {
      expect(groupFits(root, at + 1, ` ${group.toLowerCase()}`)).toBe(true);
      expect(groupFits(root, at + 1, swapped(group))).toBe(group.charAt(0) === group.charAt(1));
      expect(groupFits(root, at + 1, group.slice(1))).toBe(false);
      expect(groupFits(root, ((at + 1) % 9) + 1, group)).toBe(false);
    });
  });
});
