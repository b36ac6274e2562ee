import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { readKeyrings } from '../../../main/vault/keyring-files.ts';
import { type Keyring, parseKeyring, passphraseSlots, sealKeyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { sealPassphrase } from '../../../main/vault/seal-passphrase.ts';
import { deriveKeys, newRootSecret, type Secrets } from '../../../main/vault/secrets.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { backUp } from '../../support/backups.ts';
import { forge } from '../../support/forge.ts';
import { kdfAmid, kdfHere, quickCost } from '../../support/kdf.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';
import { layRings, ringFiles } from '../../support/ring-files.ts';

const NEXT = 'stille mose under blanke tage';
const NEWEST = 'varme sten langs den lange vej';
const WORDS = [PASSPHRASE, NEXT, NEWEST] as const;
const DAY = 86_400_000;
const wrong = { ok: false, error: { kind: 'wrong-passphrase', retryAfterMs: 0 } };
const wrongAndOlder = { ok: false, error: { kind: 'wrong-passphrase', retryAfterMs: 0, areKeysOlder: true } };

const generationIn = (folder: NotebookFolder) =>
  readKeyrings(folder).rings.map(({ generation }) => generation);

/** A page is written, and a backup made. @returns its path */
async function aDay(folder: NotebookFolder, vault: Vault, number: number): Promise<string> {
  writeWord(vault, `dag ${number}`);
  vault.noteChange();
  return backUp(folder, vault, { at: NOW + number * DAY });
}

/** A locked notebook that has had three passphrases, each with its own backup; its key ring and what was seen of it at each. */
async function aNotebookOfThree() {
  const folder = aNotebookFolder();
  const memory = aMemory();
  const vault = await aNewNotebook(folder, memory);
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  const days: { ring: Buffer; backup: string; seen: ReturnType<typeof memory.seen> }[] = [];
  for (const [number, word] of WORDS.entries()) {
    if (number > 0) valueOf(await vault.changePassphrase(WORDS[number - 1] ?? '', word));
    const backup = await aDay(folder, vault, number);
    vault.lock('asked');
    valueOf(await vault.unlock(word));
    days.push({ ring: readFileSync(folder.keyring), backup, seen: memory.seen() });
  }
  const { id } = openedBy(vault).secrets;
  vault.lock('asked');
  const [first, second, third] = days;
  if (!first || !second || !third) throw new Error('no days');
  return { folder, memory, sheet, id, first, second, third };
}

const withSlots = (ring: Keyring, slots: Keyring['slots']): Keyring => {
  const { format, version, id, generation } = ring;
  return sealKeyring({ format, version, id, generation, slots }, Buffer.alloc(32));
};

/** A backup with this ring at its head that calls itself the newest. @returns its path */
const forged = (file: string, keyring: Keyring, { as = 'forged', key }: { as?: string; key?: Buffer } = {}) =>
  forge(file, () => ({ keyring, generation: 1000 }), join(dirname(file), `${as}.mnbak`), key);

test.each([
  ['what was seen tells', 'third'],
  ['that tells nobody, since what was seen is gone', undefined],
  ['that tells nobody, since what was seen was put back too', 'first'],
] as const)(
  'the new passphrase opens a notebook whose key files are old ones again, by the newest backup’s: %s',
  async (_how, then) => {
    const { folder, first, third, ...days } = await aNotebookOfThree();
    layRings(folder, first.ring);
    const memory = aMemory(then ? { third, first, ...days }[then].seen : null);
    const vault = aVault(folder, memory);
    expect(await vault.unlock(NEXT), 'one from between').toMatchObject(wrong);
    expect(await vault.unlock('forkert'), 'another').toMatchObject(wrong);
    expect(readFileSync(folder.keyring).equals(first.ring)).toBe(true);
    valueOf(await vault.unlock(NEWEST));
    expect(wordsIn(vault)).toEqual(['dag 0', 'dag 1', 'dag 2']);
    expect(memory.seen()).toMatchObject({ keyring: 3, isOlder: false });
    vault.lock('asked');
    expect(readKeyrings(folder)).toEqual({ rings: [parseKeyring(third.ring)], agree: true });
    expect(existsSync(folder.quarantine)).toBe(false);
    expect(await aVault(folder, memory).unlock(PASSPHRASE), 'the old one from now on').toEqual(wrong);
  },
);

test('the passphrase of a backup’s key ring that was changed since opens nothing, and the older files are told', async () => {
  const { folder, memory, first, third } = await aNotebookOfThree();
  rmSync(third.backup);
  layRings(folder, first.ring);
  const vault = aVault(folder, memory);
  for (const typed of [NEXT, NEWEST]) expect(await vault.unlock(typed)).toEqual(wrongAndOlder);
  expect(generationIn(folder)).toEqual([1]);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(memory.seen()).toMatchObject({ keyring: 1, isOlder: true });
});

test('wrong passphrases wait as ever where the key files are older, and are told as that alone where they are not', async () => {
  const { folder, memory, first, second, third } = await aNotebookOfThree();
  for (const { backup } of [first, second, third]) rmSync(backup);
  expect(await aVault(folder, memory).unlock(NEXT)).toEqual(wrong);
  layRings(folder, second.ring);
  const vault = aVault(folder, memory);
  for (const retryAfterMs of [0, 0, 0, 1000])
    expect(await vault.unlock(NEWEST)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', retryAfterMs, areKeysOlder: true },
    });
});

test('a key ring that the mentor has gone on with is the last word, though a backup that comes back has a higher number', async () => {
  const { folder, memory, sheet, first, second, third } = await aNotebookOfThree();
  const [newest] = readKeyrings(folder).rings;
  if (!newest) throw new Error('no ring');
  const away = join(aFolder(), 'away.mnbak');
  renameSync(third.backup, away);
  for (const file of [...ringFiles(folder), first.backup, second.backup]) rmSync(file);
  const vault = aVault(folder);
  valueOf(await vault.recover(sheet, NEXT));
  vault.lock('asked');
  expect(generationIn(folder)).toEqual([1]);
  const known = aMemory();
  const next = aVault(folder, known);
  valueOf(await next.unlock(NEXT));
  next.lock('asked');
  renameSync(away, third.backup);
  expect(await aVault(folder, known).unlock(NEWEST)).toEqual(wrong);
  forged(third.backup, newest);
  expect(await aVault(folder, known).unlock(NEWEST), 'called newer by a forged head').toEqual(wrong);
  valueOf(await aVault(folder, memory).unlock(NEXT));
});

test('a newer key ring that somebody made himself, with a passphrase of his own, takes no key file’s place', async () => {
  const { folder, memory, id, third } = await aNotebookOfThree();
  const root = newRootSecret();
  const his: Secrets = { id, root, keys: deriveKeys(root, id) };
  const after = readKeyrings(folder).rings;
  const ring = valueOf(
    await sealPassphrase(NEXT, his, { kdf: kdfHere(), cost: quickCost, after, beyond: 9 }),
  );
  forged(third.backup, ring, { key: his.keys.backup });
  expect(await aVault(folder, memory).unlock(NEXT)).toEqual(wrong);
  expect(existsSync(folder.quarantine)).toBe(false);
  valueOf(await aVault(folder, memory).unlock(NEWEST));
});

const makeUnreadable = (file: string): void => {
  rmSync(file);
  mkdirSync(file);
};

test('key files that cannot be read any more while a passphrase is tried keep nobody out, and a wrong one is told as that', async () => {
  const { folder, memory, first } = await aNotebookOfThree();
  for (const [typed, told] of [
    ['forkert', wrong],
    [NEWEST, { ok: true }],
  ] as const) {
    for (const file of ringFiles(folder)) rmSync(file, { recursive: true });
    layRings(folder, first.ring);
    const kdf = kdfAmid((number) => {
      if (number === 1) ringFiles(folder).forEach(makeUnreadable);
      return undefined;
    });
    expect(await aVault(folder, memory, { kdf }).unlock(typed)).toMatchObject(told);
  }
  expect(readKeyrings(folder)).toMatchObject({ rings: [{ generation: 3 }], agree: true });
});

test('a damaged backup among the others hides none of them', async () => {
  const { folder, memory, first } = await aNotebookOfThree();
  layRings(folder, first.ring);
  writeFileSync(join(folder.backups, 'damaged.mnbak'), 'x');
  const vault = aVault(folder, memory);
  valueOf(await vault.unlock(NEWEST));
  expect(wordsIn(vault)).toEqual(['dag 0', 'dag 1', 'dag 2']);
});

test('a lock while a backup’s key ring is tried leaves the notebook shut, its key files as they are, and is no wrong try', async () => {
  const { folder, memory, first } = await aNotebookOfThree();
  layRings(folder, first.ring);
  const kdf = kdfAmid((number) => {
    if (number % 2 === 1) return undefined; // the ring beside the notebook
    vault.lock('suspend');
    return 'ended';
  });
  const vault = aVault(folder, memory, { kdf });
  for (let tries = 0; tries < 5; tries += 1)
    expect(await vault.unlock(NEWEST)).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(vault.isOpen()).toBe(false);
  expect(generationIn(folder)).toEqual([1]);
  valueOf(await aVault(folder, memory).unlock(NEWEST));
});

test('however many newer key rings are forged, a wrong passphrase costs few derivations more', async () => {
  const { folder, memory, third } = await aNotebookOfThree();
  const [ring] = readKeyrings(folder).rings;
  const [slot] = ring ? passphraseSlots(ring) : [];
  if (!ring || !slot) throw new Error('no ring');
  for (let number = 0; number < 8; number += 1) {
    const salt = randomBytes(16).toString('base64');
    const slots = Array.from({ length: number === 7 ? 8 : 1 }, () => ({
      ...slot,
      kdf: { ...slot.kdf, salt },
    }));
    forged(third.backup, withSlots({ ...ring, generation: 10 + number }, slots), { as: `${number}` });
  }
  let derived = 0;
  const kdf = kdfAmid((number) => void (derived = number));
  expect(await aVault(folder, memory, { kdf }).unlock('forkert')).toEqual(wrong);
  expect(derived).toBe(4);
  valueOf(await aVault(folder, memory, { kdf }).unlock(NEWEST));
  expect(derived).toBe(5);
});
