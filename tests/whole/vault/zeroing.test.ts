import type { BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { toAppError } from '../../../main/db/db-errors.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { makeBackup } from '../../../main/vault/backup/make-backup.ts';
import { createRestorer } from '../../../main/vault/backup/restore.ts';
import { type Checker, type CheckerJob, createChecker, doJob } from '../../../main/vault/checker.ts';
import type { Keys } from '../../../main/vault/secrets.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { lockAndReplace } from '../../../main/window/lock-and-replace.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { fail } from '../../../shared/result.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { evidence } from '../../support/evidence.ts';
import { whileReadOnly } from '../../support/read-only.ts';

const handed: (Keys & { root: Buffer })[] = [];

// The real derivation; the root secret and each set of keys that it gives are also kept here, to be looked at later.
vi.mock('../../../main/vault/secrets.ts', async (original) => {
  const real = await original<typeof import('../../../main/vault/secrets.ts')>();
  return {
    ...real,
    deriveKeys: (root: Buffer, id: Buffer) => {
      const keys = real.deriveKeys(root, id);
      handed.push({ ...keys, root });
      return keys;
    },
  };
});

const isZero = (keys: (typeof handed)[number]) =>
  Object.values(keys).every((key) => key.every((byte) => byte === 0));
const draft = { owner: 'Bodil Kær', passphrase: 'rolig fjord bærer gul stige' };

const parts = (folder: NotebookFolder) => ({
  folder,
  kdf: kdfHere(),
  cost: quickCost,
  migrations,
  now: () => NOW,
  monotonic: () => 0,
});

test('locking zeroes the root secret and every key, and so does an unlock that fails', async () => {
  const folder = aNotebookFolder();
  const vault = createVault(parts(folder));
  await vault.create(draft);
  expect(handed.map(isZero)).toEqual([false]);
  vault.lock('asked');
  expect(handed.map(isZero)).toEqual([true]);

  await vault.unlock(draft.passphrase);
  expect(handed.map(isZero)).toEqual([true, false]);
  vault.lock('suspend');
  expect(handed.map(isZero)).toEqual([true, true]);

  const bytes = readFileSync(folder.database);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(folder.database, bytes);
  expect(await vault.unlock(draft.passphrase)).toMatchObject({ error: { kind: 'damaged' } });
  expect(handed.map(isZero)).toEqual([true, true, true]);
  evidence(
    import.meta.url,
    'Locking, and an unlock that fails, zero the root secret and every key',
    `${handed.length} sets of ${Object.keys(handed[0] ?? {}).length} keys, ${handed.filter((keys) => !isZero(keys)).length} not zero`,
  );
});

test('the sheet’s key is zeroed where the disk does not take the new key ring, and the passphrase is the one it was', async () => {
  const folder = aNotebookFolder();
  const vault = createVault(parts(folder));
  await vault.create(draft);
  const typedKey = recoveryGroups(vault.sheetSecrets()?.root ?? Buffer.of()).join(' ');
  vault.lock('asked');
  const before = handed.length;
  await whileReadOnly(folder.root, async () => {
    await expect(vault.recover(typedKey, 'stille mose under blanke tage')).rejects.toThrow();
  });
  expect(handed.length).toBeGreaterThan(before);
  expect(handed.filter((keys) => !isZero(keys))).toEqual([]);
  expect(vault.isOpen()).toBe(false);
  expect(await vault.unlock(draft.passphrase)).toMatchObject({ ok: true });
  vault.lock('asked');
});

/** A shut notebook with a backup, and what looks into it. */
async function aShutNotebook(checker: Checker = checkerHere) {
  const folder = aNotebookFolder();
  const vault = createVault(parts(folder));
  await vault.create(draft);
  const opened = vault.opened();
  if (!opened) throw new Error('The notebook is locked');
  const making = { folder, checker: checkerHere, now: () => NOW, reason: 'daily' } as const;
  const { file } = valueOf(await makeBackup(opened, making));
  vault.lock('asked');
  const restorer = createRestorer({ ...parts(folder), vault, checker, newestSchema: migrations.length });
  const look = () => restorer.look(file, { kind: 'passphrase', passphrase: draft.passphrase });
  return { folder, vault, restorer, look };
}

test('a lock zeroes what a backup was looked into with while the notebook was shut, and the window that showed it goes', async () => {
  const { vault, restorer, look } = await aShutNotebook();
  expect(await look()).toMatchObject({ ok: true });
  expect(restorer.isReady()).toBe(true);
  expect(handed.some((keys) => !isZero(keys))).toBe(true);
  let replaced = 0;
  const shown = {} as BrowserWindow;
  const lockNow = lockAndReplace({
    vault,
    restorer,
    lock: () => Promise.resolve(true),
    window: { current: () => shown, replace: () => void (replaced += 1) },
    isQuitting: () => false,
  });
  await lockNow('screen-lock');
  expect(handed.filter((keys) => !isZero(keys))).toEqual([]);
  expect(restorer.isReady()).toBe(false);
  expect(await restorer.goBack()).toMatchObject({ error: { kind: 'not-found', entity: 'backup' } });
  await lockNow('idle');
  expect(replaced).toBe(1);
});

/** A file check that is at this kind of job until its signal ends it, as the process does. */
function heldChecker(kind: CheckerJob['kind']) {
  let began: () => void = () => undefined;
  const held = { isBegun: new Promise<void>((resolve) => (began = resolve)), isEnded: false };
  const checker = createChecker((job, signal) => {
    if (job.kind !== kind) return Promise.resolve(doJob(job));
    began();
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        held.isEnded = true;
        reject(signal.reason as Error);
      });
    });
  });
  return { checker, held };
}

const locked = { ok: false, error: { kind: 'locked' } };

test.each(['copy', 'ledgers'] as const)(
  'a lock amid a look into a backup ends its check (%s) and zeroes its keys at once',
  async (kind) => {
    const { checker, held } = heldChecker(kind);
    const { vault, restorer, look } = await aShutNotebook(checker);
    const looked = look();
    await held.isBegun;
    vault.lock('screen-lock');
    restorer.forget();
    expect(handed.filter((keys) => !isZero(keys))).toEqual([]);
    expect(held.isEnded).toBe(true);
    expect(await looked).toEqual(locked);
    expect(restorer.isReady()).toBe(false);
  },
);

test('a lock amid the backup before a migration ends its check and zeroes the keys at once', async () => {
  const folder = aNotebookFolder();
  const older = createVault({ ...parts(folder), migrations: migrations.slice(0, -1) });
  await older.create(draft);
  older.lock('asked');
  const { checker, held } = heldChecker('copy');
  const newer = createVault({
    ...parts(folder),
    backUp: (file) =>
      makeBackup(file, { folder, checker, now: () => NOW, reason: 'migration' }).catch((error: unknown) => {
        const told = toAppError(error);
        if (!told) throw error;
        return fail(told);
      }),
  });
  const unlocked = newer.unlock(draft.passphrase);
  await held.isBegun;
  newer.lock('suspend');
  expect(handed.filter((keys) => !isZero(keys))).toEqual([]);
  expect(held.isEnded).toBe(true);
  expect(await unlocked).toEqual(locked);
  expect(newer.isOpen()).toBe(false);
});
