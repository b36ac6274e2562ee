import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, writeWord } from '../../support/vault.ts';

const DAY = 86_400_000;

test('a backup that stands is told as made, though the disk fails right after it', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const away = `${folder.database}.away`;
  const failing = createChecker((job) => {
    const value = doJob(job);
    vault.distrust();
    renameSync(folder.database, away);
    return Promise.resolve(value);
  });
  const backups = someBackups(folder, vault, { checker: failing });
  expect(await backups.make('daily')).toMatchObject({ ok: true });
  renameSync(away, folder.database);
  expect(await backups.health()).toMatchObject({
    failure: null,
    newest: { madeAt: expect.any(Number) as number },
  });
});

test('an older backup under the newest one’s name in the second folder neither passes for it nor is lost', async () => {
  const folder = aNotebookFolder();
  const second = aFolder();
  const vault = await aNewNotebook(folder);
  let clock = NOW;
  const backups = someBackups(folder, vault, { secondFolder: () => second, now: () => (clock += DAY) });
  const older = valueOf(await backups.make('daily'));
  writeWord(vault, 'efter');
  const newer = valueOf(await backups.make('daily'));
  const copy = join(second, basename(newer.file));
  const expectBoth = () => {
    const found = findBackups(second).map(({ head }) => head?.manifest.generation);
    expect(found).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set([newer.manifest.generation, older.manifest.generation]));
  };
  expectBoth();
  copyFileSync(older.file, copy);
  expect((await backups.health()).second?.newestAt).toBe(older.manifest.madeAt); // what it tells itself, not its name
  await backups.copyToSecond();
  expect((await backups.health()).second).toMatchObject({ newestAt: newer.manifest.madeAt, failure: null });
  expectBoth(); // of the twins one goes
});

test('a cut copy in the second folder is made anew', async () => {
  const folder = aNotebookFolder();
  const second = aFolder();
  const vault = await aNewNotebook(folder);
  const backups = someBackups(folder, vault, { secondFolder: () => second });
  const { file } = valueOf(await backups.make('daily'));
  const copy = join(second, basename(file));
  writeFileSync(copy, readFileSync(file).subarray(0, 9000));
  await backups.copyToSecond();
  expect(readdirSync(second)).toEqual([basename(file)]);
  await proveWhole(copy);
});

test('a backup stands, and is told as made, though its folder is gone before old ones are let go', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const away = `${folder.backups}-away`;
  let asked = 0;
  const now = () => {
    asked += 1;
    if (asked === 2) {
      // The moment that it was proved: it stands under its name.
      renameSync(folder.backups, away);
      writeFileSync(folder.backups, 'a file where the folder should be');
    }
    return NOW;
  };
  const backups = someBackups(folder, vault, { now });
  const { file } = valueOf(await backups.make('daily'));
  rmSync(folder.backups);
  renameSync(away, folder.backups);
  await proveWhole(file);
  expect(await backups.health()).toMatchObject({ failure: null, newest: { madeAt: NOW } });
});

test('a look at the newest backup that fails does not throw away the one that was begun after it', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  valueOf(await someBackups(folder, vault).make('daily'));
  let asked = 0;
  const opened: Vault['opened'] = () => {
    asked += 1;
    if (asked === 1) throw Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
    return vault.opened();
  };
  const backups = someBackups(folder, { ...vault, opened });
  const failing = backups.health();
  const copying = backups.copyToSecond();
  const after = backups.health();
  await expect(failing).rejects.toThrow('damaged');
  const newest = { madeAt: NOW };
  expect(await after).toMatchObject({ newest });
  await copying;
  expect(await backups.health()).toMatchObject({ newest });
  expect(asked, 'read once for both').toBe(2);
});
