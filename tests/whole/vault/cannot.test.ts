import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { changePassphrase } from '../../../main/vault/change-passphrase.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { createKdf } from '../../../main/vault/kdf-child.ts';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { type KdfCost, leastCost, usualCost } from '../../../main/vault/kdf-cost.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { recoverSecrets } from '../../../main/vault/recover.ts';
import { openStage } from '../../../main/vault/replace-notebook.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { backUp, someBackups } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { quickCost } from '../../support/kdf.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  vaultParts,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const noMemory = { ok: false, error: { kind: 'no-memory' } };

/** Derivations that die where they are asked for more than the test allows. */
function kdfThat(may: (asked: number, cost: KdfCost) => boolean) {
  let asked = 0;
  const kdf = createKdf(() => ({
    ask: ({ passphrase, salt, cost }) => {
      asked += 1;
      return may(asked, cost) ? deriveKey(passphrase, salt, cost) : Promise.resolve(undefined);
    },
    end: () => undefined,
    onExit: () => undefined,
  }));
  return { kdf, asked: () => asked };
}

async function aNotebookWithOneWord() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  return { folder, vault };
}

const job = (cost: KdfCost) => ({ passphrase: Buffer.from(PASSPHRASE), salt: Buffer.alloc(16), cost });

test('where the usual memory cannot be had a key costs the least, and none where not even that can', async () => {
  const poor = kdfThat((_, cost) => cost.memoryKiB <= leastCost.memoryKiB);
  expect(await poor.kdf.deriveAffordable(job(usualCost))).toMatchObject({ value: { cost: leastCost } });
  const starved = kdfThat(() => false);
  expect(await starved.kdf.deriveAffordable(job(usualCost))).toEqual(noMemory);
  expect(starved.asked()).toBe(2);
});

test('a process that waits is ended where no key is wanted any more, and one is enough', () => {
  let started = 0;
  let ended = 0;
  const kdf = createKdf(() => {
    started += 1;
    return { ask: () => Promise.resolve(undefined), end: () => void (ended += 1), onExit: () => undefined };
  });
  kdf.cool();
  kdf.warm();
  kdf.warm();
  kdf.cool();
  expect({ started, ended }).toEqual({ started: 1, ended: 1 });
});

test('a new passphrase that cannot be sealed changes nothing, by whatever way it was chosen', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  const before = readFileSync(folder.keyring);
  const onlyFirst = () => ({ kdf: kdfThat((asked) => asked === 1).kdf, cost: quickCost });
  const { id } = openedBy(vault).secrets;
  const first = { ...vaultParts(folder), ...onlyFirst(), id };
  expect(await changePassphrase(folder, first, { typed: PASSPHRASE, next: NEXT })).toEqual(noMemory);

  const typedKey = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  const parts = { ...vaultParts(folder), kdf: kdfThat(() => false).kdf };
  expect(await recoverSecrets(folder, parts, { typedKey, passphrase: NEXT })).toMatchObject({
    error: { kind: 'in-use' },
  });
  vault.lock('asked');
  expect(await recoverSecrets(folder, parts, { typedKey, passphrase: NEXT })).toEqual(noMemory);

  const again = aVault(folder);
  await again.unlock(PASSPHRASE);
  const newKey = {
    ...vaultParts(folder),
    ...onlyFirst(),
    vault: again,
    checker: checkerHere,
    backups: someBackups(folder, again),
  };
  newKey.kdf = kdfThat(() => false).kdf;
  expect(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, newKey)).toEqual(noMemory);
  expect(readFileSync(folder.keyring).equals(before)).toBe(true);
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
});

test('a new passphrase for which the memory cannot be had is no wrong try', async () => {
  const { vault, folder } = await aNotebookWithOneWord();
  vault.lock('asked');
  const starved = createVault({ ...vaultParts(folder), kdf: kdfThat((asked) => asked <= 2).kdf });
  valueOf(await starved.unlock(PASSPHRASE));
  expect(await starved.changePassphrase(PASSPHRASE, NEXT)).toEqual(noMemory);
  starved.lock('asked');
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a change of passphrase of which only one copy could be written is taken back', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  await whileReadOnly(folder.keyringCopy, async () => {
    await expect(vault.changePassphrase(PASSPHRASE, NEXT)).rejects.toThrow();
  });
  vault.lock('asked');
  expect(await aVault(folder).unlock(NEXT)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a change of passphrase of which no copy could be written never was', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  const before = readFileSync(folder.keyring);
  await whileReadOnly(folder.keyring, async () => {
    await expect(vault.changePassphrase(PASSPHRASE, NEXT)).rejects.toThrow();
  });
  expect(readFileSync(folder.keyring).equals(before)).toBe(true);
  expect(readFileSync(folder.keyringCopy).equals(before)).toBe(true);
});

test('where the key files are gone and none can be written, a change of passphrase never was: the old one opens', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  await backUp(folder, vault);
  for (const file of [folder.keyring, folder.keyringCopy]) rmSync(file);
  await whileReadOnly(folder.root, async () => {
    await expect(vault.changePassphrase(PASSPHRASE, NEXT)).rejects.toThrow();
  });
  vault.lock('asked');
  const again = aVault(folder);
  expect(await again.unlock(NEXT)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
});

test('what the disk fails amid an exchange is told, and the next unlock finds the notebook', async () => {
  for (const fails of ['decision', 'exchange'] as const) {
    const { folder, vault } = await aNotebookWithOneWord();
    const stage = openStage(folder);
    const { secrets } = openedBy(vault);
    const next = {
      id: Buffer.from(secrets.id),
      root: Buffer.from(secrets.root),
      keys: deriveKeys(secrets.root, secrets.id),
    };
    copyFileSync(folder.database, stage.database);
    const exchange = () => vault.exchange(next);
    const blocked = fails === 'decision' ? dirname(stage.database) : folder.database;
    await whileReadOnly(blocked, async () => {
      await expect(exchange(), fails).rejects.toThrow();
    });
    expect(
      next.root.every((byte) => byte === 0),
      'no key is left behind',
    ).toBe(true);
    vault.lock('asked');
    const again = aVault(folder);
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(wordsIn(again)).toEqual(['blåbærgrød']);
  }
});

test.each([
  ['its backup is not whole', 1],
  ['its copy is not whole', 2],
  ['its copy under the new key is not whole', 3],
])('a new key is not given where %s', async (_, bad) => {
  const { folder, vault } = await aNotebookWithOneWord();
  let copies = 0;
  const checker = createChecker((given) => {
    if (given.kind === 'copy') copies += 1;
    return Promise.resolve(given.kind === 'copy' && copies === bad ? { whole: false } : doJob(given));
  });
  const parts = { ...vaultParts(folder), vault, checker, backups: someBackups(folder, vault, { checker }) };
  expect(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts)).toMatchObject({
    error: { kind: 'damaged' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test('a notebook that is written in again and again gets no new key, and keeps every word', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  let rounds = 0;
  const checker = createChecker((given) => {
    if (given.kind === 'newKey') writeWord(vault, `ord ${(rounds += 1)}`);
    return Promise.resolve(doJob(given));
  });
  const parts = { ...vaultParts(folder), vault, checker, backups: someBackups(folder, vault, { checker }) };
  expect(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts)).toEqual({
    ok: false,
    error: { kind: 'busy-writing' },
  });
  expect(rounds).toBe(3);
  expect(wordsIn(vault)).toEqual(['blåbærgrød', 'ord 1', 'ord 2', 'ord 3']);
});

test('a change that cannot be counted stands, and the next one counts for both', async () => {
  const seen = aMemory();
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder, seen);
  const counted = () => openedBy(vault).generation.now();
  const before = counted();
  openedBy(vault).db.exec(
    `CREATE TEMP TRIGGER refuse BEFORE UPDATE OF generation ON notebook BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  writeWord(vault, 'blåbærgrød');
  expect(vault.noteChange()).toBe(false);
  expect(counted()).toBe(before);
  openedBy(vault).db.exec('DROP TRIGGER refuse');
  writeWord(vault, 'rødgrød');
  expect(vault.noteChange()).toBe(true);
  expect(counted()).toBe(before + 1);
  expect(seen.seen()).toMatchObject({ notebook: before + 1 });
  expect(wordsIn(vault)).toEqual(['blåbærgrød', 'rødgrød']);
});

test('one who is already in, and one who is not, are told so', async () => {
  const { vault } = await aNotebookWithOneWord();
  const typedKey = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  const open = { ok: true, value: { state: 'unlocked' } };
  expect(await vault.unlock('whatever')).toEqual(open);
  expect(await vault.recover('whatever', NEXT)).toEqual(open);
  expect(await vault.create({ owner: 'B', passphrase: NEXT })).toMatchObject({
    error: { kind: 'already-exists' },
  });
  vault.lock('asked');
  expect(vault.noteChange()).toBe(false);
  expect(vault.sheetSecrets()).toBeUndefined();
  expect(await vault.confirmPassphrase(PASSPHRASE)).toMatchObject({ error: { kind: 'locked' } });
  expect(await vault.recover(typedKey, NEXT)).toEqual(open);
});
