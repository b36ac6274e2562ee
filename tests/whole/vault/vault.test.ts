import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { waitAfter } from '../../../main/vault/back-off.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { NOW } from '../../support/builders.ts';
import { createKdf } from '../../../main/vault/kdf-child.ts';
import { count, evidence } from '../../support/evidence.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';

const PASSPHRASE = 'rolig fjord bærer gul stige';
const opened: Vault[] = [];
afterEach(() => opened.splice(0).forEach((vault) => vault.lock('asked')));

function vaultIn(folder: NotebookFolder, steps: readonly string[] = migrations, clock = { at: 0 }): Vault {
  const vault = createVault({
    folder,
    kdf: kdfHere(),
    cost: quickCost,
    migrations: steps,
    now: () => NOW,
    monotonic: () => clock.at,
  });
  opened.push(vault);
  return vault;
}

async function aLockedNotebook(): Promise<NotebookFolder> {
  const folder = aNotebookFolder();
  const vault = vaultIn(folder);
  expect(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toEqual({
    ok: true,
    value: { state: 'unlocked' },
  });
  vault.lock('asked');
  return folder;
}

describe('creating', () => {
  test('leaves one encrypted file and two equal key rings that only the owner may read', async () => {
    const folder = await aLockedNotebook();
    for (const file of [folder.database, folder.keyring, folder.keyringCopy]) {
      expect(statSync(file).mode & 0o777, file).toBe(0o600);
    }
    expect(statSync(folder.root).mode & 0o777).toBe(0o700);
    expect(readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy))).toBe(true);
    const bytes = readFileSync(folder.database);
    expect(bytes.includes('Bodil')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(existsSync(join(folder.root, '.creating'))).toBe(false);
  });

  test('never happens where anything of a notebook lies', async () => {
    const folder = await aLockedNotebook();
    const before = readFileSync(folder.database);
    for (const take of [[], [folder.database], [folder.keyring], [folder.keyringCopy]]) {
      take.forEach((file) => renameSync(file, `${file}.aside`));
      expect(await vaultIn(folder).create({ owner: 'X', passphrase: PASSPHRASE })).toEqual({
        ok: false,
        error: { kind: 'already-exists' },
      });
      take.forEach((file) => renameSync(`${file}.aside`, file));
    }
    expect(readFileSync(folder.database).equals(before)).toBe(true);
  });

  test('twice at once makes one notebook', async () => {
    const vault = vaultIn(aNotebookFolder());
    const draft = { owner: 'Bodil Kær', passphrase: PASSPHRASE };
    const [first, second] = await Promise.all([vault.create(draft), vault.create(draft)]);
    expect([first.ok, second.ok]).toEqual([true, false]);
  });

  test('that failed leaves nothing in the way of the next try', async () => {
    const folder = aNotebookFolder();
    const draft = { owner: 'Bodil Kær', passphrase: PASSPHRASE };
    await expect(vaultIn(folder, ['this is no SQL']).create(draft)).rejects.toThrow();
    expect(existsSync(join(folder.root, '.creating'))).toBe(false);
    expect(await vaultIn(folder).create(draft)).toMatchObject({ ok: true });
  });

  test('cut short after the key rings stood is completed at the next start', async () => {
    const folder = await aLockedNotebook();
    const work = join(folder.root, '.creating');
    mkdirSync(work);
    renameSync(folder.database, join(work, 'notebook.mndb'));
    expect(await vaultIn(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
  });

  test('cut short before the key rings stood starts over', async () => {
    const folder = await aLockedNotebook();
    const work = join(folder.root, '.creating');
    mkdirSync(work);
    renameSync(folder.database, join(work, 'notebook.mndb'));
    [folder.keyring, folder.keyringCopy].forEach((file) => rmSync(file));
    const vault = vaultIn(folder);
    expect(vault.status()).toEqual({ state: 'absent' });
    expect(existsSync(work)).toBe(false);
  });
});

describe('unlocking', () => {
  test('takes the passphrase however the keyboard composed its letters', async () => {
    const folder = await aLockedNotebook();
    expect(await vaultIn(folder).unlock(PASSPHRASE.normalize('NFD'))).toMatchObject({ ok: true });
  });

  test.each([
    PASSPHRASE.slice(0, -1),
    `${PASSPHRASE} `,
    PASSPHRASE.toUpperCase(),
    PASSPHRASE.replace('æ', 'ae'),
    PASSPHRASE.replace(' ', '  '),
    'x',
  ])('refuses the near miss "%s"', async (near) => {
    const folder = await aLockedNotebook();
    expect(await vaultIn(folder).unlock(near)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', retryAfterMs: 0 },
    });
  });

  test('makes wrong tries wait longer and longer, and the right one is not tried meanwhile', async () => {
    const folder = await aLockedNotebook();
    const clock = { at: 0 };
    const vault = vaultIn(folder, migrations, clock);
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      expect(await vault.unlock('wrong')).toMatchObject({ error: { retryAfterMs: 0 } });
    }
    expect(await vault.unlock('wrong')).toMatchObject({ error: { retryAfterMs: 1000 } });
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({
      error: { kind: 'wrong-passphrase', retryAfterMs: 1000 },
    });
    clock.at += 1001;
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  });

  test('waits none for three tries, then 1, 2, 4 … and at most 30 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 20].map(waitAfter)).toEqual([
      0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  test('works with one damaged key ring, heals it and sets the damaged one aside', async () => {
    const folder = await aLockedNotebook();
    writeFileSync(folder.keyring, 'x');
    expect(await vaultIn(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy))).toBe(true);
    const [aside = ''] = readdirSync(folder.quarantine);
    expect(readFileSync(join(folder.quarantine, aside), 'utf8')).toBe('x');
  });

  test('tells two damaged key rings from a wrong passphrase', async () => {
    const folder = await aLockedNotebook();
    for (const file of [folder.keyring, folder.keyringCopy]) truncateSync(file, 100);
    const vault = vaultIn(folder);
    expect(vault.status()).toEqual({ state: 'damaged', what: 'keys' });
    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'damaged', what: 'keys' } });
  });

  test('tells a damaged database from a wrong passphrase, and leaves the file as it is', async () => {
    const folder = await aLockedNotebook();
    const bytes = readFileSync(folder.database);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(folder.database, bytes);
    const vault = vaultIn(folder);
    expect(await vault.unlock('wrong')).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await vault.unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'damaged', what: 'notebook' },
    });
    expect(readFileSync(folder.database).equals(bytes)).toBe(true);
  });

  test('tells a missing or empty database before any passphrase is asked, and to the one who types it all the same', async () => {
    const folder = await aLockedNotebook();
    const damaged = { ok: false, error: { kind: 'damaged', what: 'notebook' } };
    for (const spoil of [() => truncateSync(folder.database, 0), () => rmSync(folder.database)]) {
      spoil();
      expect(vaultIn(folder).status()).toEqual({ state: 'damaged', what: 'notebook' });
      expect(await vaultIn(folder).unlock(PASSPHRASE)).toEqual(damaged);
    }
  });

  test('refuses a notebook from a newer program and does not touch it', async () => {
    const folder = aNotebookFolder();
    const newer = vaultIn(folder, [
      ...migrations,
      'CREATE TABLE from_the_future (a) STRICT;'.replace('(a)', '(a TEXT)'),
    ]);
    expect(await newer.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    newer.lock('asked');
    const before = readFileSync(folder.database);
    expect(await vaultIn(folder).unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'newer-notebook' },
    });
    expect(readFileSync(folder.database).equals(before)).toBe(true);
    evidence(
      import.meta.url,
      'A notebook of a newer program is refused, and not a byte of it is changed',
      `schema ${migrations.length + 1} before ${migrations.length}: ${count(before.length)} bytes, 0 changed`,
    );
  });

  test('says so where the memory cannot be had', async () => {
    const folder = await aLockedNotebook();
    const starved = createVault({
      folder,
      kdf: createKdf(() => ({
        ask: () => Promise.resolve(undefined),
        end: () => undefined,
        onExit: () => undefined,
      })),
      cost: quickCost,
      migrations,
      now: () => NOW,
      monotonic: () => 0,
    });
    expect(await starved.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'no-memory' } });
  });
});

test('an unlock that was begun before a lock does not open the notebook after it', async () => {
  const folder = await aLockedNotebook();
  const vault = vaultIn(folder);
  const unlocking = vault.unlock(PASSPHRASE);
  vault.lock('suspend');
  expect(await unlocking).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(vault.open()).toBeUndefined();
});

test('locking closes the file and answers nothing more', async () => {
  const folder = await aLockedNotebook();
  const vault = vaultIn(folder);
  await vault.unlock(PASSPHRASE);
  const db = vault.open();
  vault.lock('asked');
  expect(vault.open()).toBeUndefined();
  expect(db?.open).toBe(false);
  expect(vault.status()).toEqual({
    state: 'locked',
    reason: 'asked',
    lockedAt: NOW,
    isSaved: true,
  });
});

test('the lock says where words are held that could not be saved', async () => {
  const vault = vaultIn(await aLockedNotebook());
  await vault.unlock(PASSPHRASE);
  let hadKeys = false;
  vault.beforeKeysGo(() => (hadKeys = vault.sheetSecrets()?.root.some((byte) => byte !== 0) ?? false));
  vault.lock('idle', false);
  expect(hadKeys).toBe(true);
  expect(vault.status()).toEqual({
    state: 'locked',
    reason: 'idle',
    lockedAt: NOW,
    isSaved: false,
    isKept: true,
  });
});

test('a stranger with the folder finds no word of it, neither with grep nor with SQLite', async () => {
  const folder = await aLockedNotebook();
  const found = spawnSync('grep', ['-r', '-l', '-e', 'Bodil', '-e', 'rolig fjord', folder.root]);
  expect(found.stdout.toString()).toBe('');
  expect(readFileSync(folder.database).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
});
