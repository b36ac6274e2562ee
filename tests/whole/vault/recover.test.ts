import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder } from '../../support/notebook.ts';

const OLD = 'rolig fjord bærer gul stige';
const NEW = 'stille mose under blanke tage';
const OTHERS_KEY = recoveryGroups(Buffer.alloc(20, 7)).join(' ');
const opened: Vault[] = [];
afterEach(() => opened.splice(0).forEach((vault) => vault.lock('asked')));

function vaultIn(folder: NotebookFolder, clock = { at: 0 }): Vault {
  const parts = { kdf: kdfHere(), cost: quickCost, migrations, now: () => NOW, monotonic: () => clock.at };
  const vault = createVault({ folder, ...parts });
  opened.push(vault);
  return vault;
}

/** A locked notebook and what its sheet carries. */
async function aLockedNotebook(): Promise<{ folder: NotebookFolder; sheet: string }> {
  const folder = aNotebookFolder();
  const vault = vaultIn(folder);
  await vault.create({ owner: 'Bodil Kær', passphrase: OLD });
  const sheet = recoveryGroups(vault.sheetSecrets()?.root ?? Buffer.of()).join(' ');
  vault.lock('asked');
  return { folder, sheet };
}

const bytesOf = (folder: NotebookFolder) =>
  [folder.database, folder.keyring, folder.keyringCopy].map((file) =>
    existsSync(file) ? readFileSync(file).toString('base64') : 'none',
  );

/** The one way that must never be: something new over what is there. */
async function expectNothingNew(folder: NotebookFolder): Promise<void> {
  const before = bytesOf(folder);
  expect(vaultIn(folder).status().state).not.toBe('absent');
  expect(await vaultIn(folder).create({ owner: 'En anden', passphrase: NEW })).toEqual({
    ok: false,
    error: { kind: 'already-exists' },
  });
  expect(bytesOf(folder)).toEqual(before);
}

describe('a notebook that has lost files', () => {
  test('with both key rings gone asks for the sheet, which opens it', async () => {
    const { folder, sheet } = await aLockedNotebook();
    for (const file of [folder.keyring, folder.keyringCopy]) rmSync(file);
    expect(vaultIn(folder).status()).toEqual({ state: 'damaged', what: 'keys' });
    await expectNothingNew(folder);
    expect(await vaultIn(folder).recover(sheet, NEW)).toMatchObject({ ok: true });
  });

  test('with its database gone is not made anew, neither with a passphrase nor with the sheet', async () => {
    const { folder, sheet } = await aLockedNotebook();
    rmSync(folder.database);
    expect(vaultIn(folder).status()).toEqual({ state: 'damaged', what: 'notebook' });
    await expectNothingNew(folder);
    const before = bytesOf(folder);
    const damaged = { ok: false, error: { kind: 'damaged', what: 'notebook' } };
    expect(await vaultIn(folder).recover(sheet, NEW)).toEqual(damaged);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('with every file empty is not made anew, and no key passes for its own', async () => {
    const { folder, sheet } = await aLockedNotebook();
    for (const file of [folder.database, folder.keyring, folder.keyringCopy]) truncateSync(file, 0);
    expect(vaultIn(folder).status()).toEqual({ state: 'damaged', what: 'notebook' });
    await expectNothingNew(folder);
    for (const typed of [sheet, OTHERS_KEY])
      expect(await vaultIn(folder).recover(typed, NEW)).toEqual({
        ok: false,
        error: { kind: 'damaged', what: 'notebook' },
      });
    expect(bytesOf(folder)).toEqual(['', '', '']);
  });

  test('keeps its damaged key rings aside when the sheet has opened it', async () => {
    const { folder, sheet } = await aLockedNotebook();
    writeFileSync(folder.keyring, 'x');
    truncateSync(folder.keyringCopy, 0);
    expect(await vaultIn(folder).recover(sheet, NEW)).toMatchObject({ ok: true });
    const aside = readdirSync(folder.quarantine).sort();
    expect(aside).toEqual([`keyring.json.${NOW}`, `keyring.prev.json.${NOW}`]);
    expect(readFileSync(join(folder.quarantine, aside[0] ?? ''), 'utf8')).toBe('x');
  });

  test('opens in another folder, from the database and the sheet alone', async () => {
    const { folder, sheet } = await aLockedNotebook();
    const elsewhere = aNotebookFolder();
    copyFileSync(folder.database, elsewhere.database);
    expect(await vaultIn(elsewhere).recover(sheet, NEW)).toEqual({
      ok: true,
      value: { state: 'unlocked' },
    });
  });
});

describe('the way in with the sheet', () => {
  test('slows down whole keys of other notebooks as the lock does passphrases, and no slip', async () => {
    const { folder, sheet } = await aLockedNotebook();
    const clock = { at: 0 };
    const vault = vaultIn(folder, clock);
    const slip = `${sheet.startsWith('0') ? '1' : '0'}${sheet.slice(1)}`;
    for (let tries = 0; tries < 6; tries += 1)
      expect(await vault.recover(slip, NEW)).toEqual({
        ok: false,
        error: { kind: 'wrong-key', fault: 'check' },
      });
    for (let tries = 0; tries < 4; tries += 1)
      expect(await vault.recover(OTHERS_KEY, NEW)).toMatchObject({ error: { fault: 'other' } });
    expect(await vault.recover(sheet, NEW)).toEqual({
      ok: false,
      error: { kind: 'too-soon', retryAfterMs: 1000 },
    });
    expect(await vault.unlock(OLD)).toMatchObject({
      error: { kind: 'wrong-passphrase', retryAfterMs: 1000 },
    });
    clock.at += 1001;
    expect(await vault.recover(sheet, NEW)).toMatchObject({ ok: true });
  });

  test('that was begun before a lock does not open the notebook after it', async () => {
    const { folder, sheet } = await aLockedNotebook();
    const vault = vaultIn(folder);
    const recovering = vault.recover(sheet, NEW);
    vault.lock('suspend');
    expect(await recovering).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(vault.open()).toBeUndefined();
  });
});
