import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Locked } from '../../../main/db/db-errors.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { hasNotebookFiles, makeFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { createKdf } from '../../../main/vault/kdf-child.ts';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { moveNotebook } from '../../../main/vault/move-notebook.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { ok } from '../../../shared/result.ts';
import { aMove, someBackups } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, PASSPHRASE, vaultParts, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const locked = { ok: false, error: { kind: 'locked' } };

async function aNotebookWithOneWord() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  return { folder, vault };
}

/** A derivation that is still at it when it is ended, and dies of that. */
const slowKdf = () =>
  createKdf(() => {
    let die: (nothing: undefined) => void = () => undefined;
    return {
      ask: () => new Promise((resolve) => (die = resolve)),
      end: () => die(undefined),
      onExit: () => undefined,
    };
  });

test('a lock amid the key of a new notebook leaves none, and one amid the key of an old one leaves it shut', async () => {
  const empty = aNotebookFolder();
  const making = createVault({ ...vaultParts(empty), kdf: slowKdf() });
  const made = making.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  await Promise.resolve(); // its turn
  making.lock('suspend');
  expect(await made).toEqual(locked);
  expect(making.status()).toEqual({ state: 'absent' });

  const { folder, vault } = await aNotebookWithOneWord();
  vault.lock('asked');
  const opening = createVault({ ...vaultParts(folder), kdf: slowKdf() });
  const opened = opening.unlock(PASSPHRASE);
  await Promise.resolve();
  opening.lock('suspend');
  expect(await opened).toEqual(locked);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a lock as the key of a new notebook is there, or while its key ring is written, leaves it made and shut', async () => {
  const atKey = aNotebookFolder();
  const making = createVault({
    ...vaultParts(atKey),
    kdf: createKdf(() => ({
      ask: async ({ passphrase, salt, cost }) => {
        const key = await deriveKey(passphrase, salt, cost);
        setImmediate(() => making.lock('suspend'));
        return key;
      },
      end: () => undefined,
      onExit: () => undefined,
    })),
  });
  const atRing = aNotebookFolder();
  const writing = createVault(vaultParts(atRing));
  const watching = watch(atRing.root, (_event, name) => {
    if (name?.startsWith('.creating')) writing.lock('suspend'); // the key ring comes right after the database
  });
  onTestFinished(() => watching.close());
  const draft = { owner: 'Bodil Kær', passphrase: PASSPHRASE };
  for (const [folder, vault] of [
    [atKey, making],
    [atRing, writing],
  ] as const) {
    expect(await vault.create(draft)).toEqual(locked);
    expect(vault.isOpen()).toBe(false);
    expect(vault.status()).toMatchObject({ state: 'locked' });
    expect(existsSync(folder.database)).toBe(true);
    const opening = aVault(folder);
    expect(await opening.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    opening.lock('asked');
  }
});

test('a lock while the backup before a migration is made leaves the notebook shut and as it was', async () => {
  const folder = aNotebookFolder();
  const older = createVault({ ...vaultParts(folder), migrations: migrations.slice(0, -1) });
  valueOf(await older.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  older.lock('asked');
  const before = readFileSync(folder.database);
  const newer = createVault({
    ...vaultParts(folder),
    backUp: () => {
      newer.lock('suspend');
      return Promise.resolve(ok(undefined));
    },
  });
  expect(await newer.unlock(PASSPHRASE)).toEqual(locked);
  expect(readFileSync(folder.database).equals(before)).toBe(true);
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a shut notebook is neither moved nor given a new key, also where it was shut after the passphrase was tried', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  const parts = {
    ...vaultParts(folder),
    vault,
    checker: checkerHere,
    backups: someBackups(folder, vault),
  };
  const given = giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts);
  void vault.inTurn(() => {
    vault.lock('suspend');
    return Promise.resolve(ok(undefined));
  });
  expect(await given).toEqual(locked);
  expect(await moveNotebook(join(aFolder(), 'nyt'), aMove(folder, vault))).toEqual(locked);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test.each([
  [
    'while its copy is read',
    (vault: Vault) => ({
      checker: createChecker((job) => {
        const report = doJob(job);
        vault.lock('suspend');
        return Promise.resolve(report);
      }),
    }),
  ],
  [
    'while the last words are saved',
    (vault: Vault) => ({
      lastWords: () => {
        vault.lock('suspend');
        return Promise.resolve(true);
      },
    }),
  ],
])(
  'a move that a lock cut short %s leaves the notebook where it is, and nothing at the new place',
  async (_when, locking) => {
    const { folder, vault } = await aNotebookWithOneWord();
    const target = join(aFolder(), 'nyt');
    await expect(moveNotebook(target, aMove(folder, vault, locking(vault)))).rejects.toThrow(Locked);
    expect(hasNotebookFiles(makeFolder(target))).toBe(false);
    valueOf(await vault.unlock(PASSPHRASE));
    expect(wordsIn(vault)).toEqual(['blåbærgrød']);
    valueOf(await moveNotebook(target, aMove(folder, vault)));
    const moved = aVault(makeFolder(target));
    valueOf(await moved.unlock(PASSPHRASE));
    expect(wordsIn(moved)).toEqual(['blåbærgrød']);
  },
);

test('a disk that fails after the lock changes nothing about it', async () => {
  const { vault } = await aNotebookWithOneWord();
  vault.lock('asked');
  vault.distrust();
  expect(vault.status()).toMatchObject({ state: 'locked', isSaved: true });
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
});
