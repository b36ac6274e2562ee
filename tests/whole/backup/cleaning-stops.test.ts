import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readLedger } from '../../../main/removed/ledger.repo.ts';
import { cleanedHere } from '../../../main/vault/backup/cleaned.ts';
import { backUp, someBackups } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { whileNoFileGrows } from '../../support/file-limit.ts';
import { marksIn } from '../../support/marked-rows.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aBackedUpCourse, filesIn, outcomes, plainly, remove } from '../../support/removed-course.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE } from '../../support/vault.ts';

const PAGE = 4096;

test('a lock while a copy is being cleaned stops the round, leaves each copy as it was, and the next does it all', async () => {
  const { folder, vault, marked } = await aBackedUpCourse();
  remove(vault, marked);
  const copies = [folder.backups, folder.quarantine].flatMap((where) => filesIn(where, /./));
  const before = copies.map((file) => readFileSync(file));
  const clean: typeof checkerHere.clean = (job, signal) => {
    vault.lock('suspend');
    return checkerHere.clean(job, signal);
  };
  const locking = someBackups(folder, vault, { checker: { ...checkerHere, clean } });
  expect(await locking.clean()).toEqual({ ok: false, error: { kind: 'locked' } });
  expect([folder.backups, folder.quarantine].flatMap((where) => filesIn(where, /./))).toEqual(copies);
  expect(copies.map((file) => readFileSync(file))).toEqual(before);
  valueOf(await vault.unlock(PASSPHRASE));
  const told = valueOf(await someBackups(folder, vault).clean());
  expect(told.copies.map(({ outcome }) => outcome)).toEqual(Array(3).fill('rewritten'));
});

test('what was set aside and is no notebook is told as damaged and left as it is', async () => {
  const { folder, vault, backups, marked } = await aBackedUpCourse();
  const stray = join(folder.quarantine, 'noter.txt');
  writeFileSync(stray, `om ${marked.id}`);
  mkdirSync(join(folder.quarantine, 'mappe'));
  remove(vault, marked);
  const told = valueOf(await backups.clean());
  expect(told.copies).toContainEqual({ file: 'noter.txt', place: 'quarantine', outcome: 'damaged' });
  expect(outcomes(told, 'quarantine').sort()).toEqual(['damaged', 'rewritten']);
  expect(readFileSync(stray, 'utf8')).toBe(`om ${marked.id}`);
});

test('a disk that fails while the notebook is written anew is told, at a later start too; the connection is given up, and the next round does it all', async () => {
  const { folder, vault, marked } = await aBackedUpCourse();
  const cleaned = cleanedHere();
  const backups = someBackups(folder, vault, { cleaned });
  remove(vault, marked);
  const { db } = openedBy(vault);
  await whileNoFileGrows(2 * PAGE, async () => {
    expect(await backups.clean()).toEqual({ ok: false, error: { kind: 'disk-failing' } });
  });
  expect(db.open).toBe(false);
  const later = someBackups(folder, vault, { cleaned });
  for (const one of [backups, later]) expect(one.notCleaned().parts).toEqual(['notebook', 'copies']);
  expect(openedBy(vault).db.prepare('SELECT count(*) FROM course').pluck().get()).toBe(1);
  const told = valueOf(await later.clean());
  expect(new Set(told.copies.map(({ outcome }) => outcome))).toEqual(new Set(['rewritten']));
  expect(later.notCleaned()).toEqual({ copies: [], secondGone: null, formerGone: [], parts: [] });
  await backUp(folder, vault);
});

test('where the notebook finds no room to be written anew its copies are done all the same, and it is told until it has', async () => {
  const { folder, vault, other, marked } = await aBackedUpCourse();
  const cleaned = cleanedHere();
  const backups = someBackups(folder, vault, { cleaned });
  remove(vault, marked);
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  const copies = () =>
    [folder.backups, folder.quarantine].flatMap((where) => filesIn(where, /mnbak$|mndb\.\d+$/));
  for (const round of [backups, someBackups(folder, vault, { cleaned })]) {
    const { db } = openedBy(vault);
    vi.spyOn(db, 'exec').mockImplementationOnce(() => {
      throw full;
    });
    expect(await round.clean()).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(db.open).toBe(false);
    expect(round.notCleaned()).toEqual({ copies: [], secondGone: null, formerGone: [], parts: ['notebook'] });
    expect(copies()).toHaveLength(3);
    for (const file of copies()) {
      expect(marksIn(plainly(file, key), marked.marks), file).toEqual([]);
      expect(marksIn(plainly(file, key), other.marks), file).toEqual(other.marks);
    }
  }
  expect(someBackups(folder, vault, { cleaned }).notCleaned().parts).toEqual(['notebook']);
  const told = valueOf(await backups.clean());
  expect(told.copies.map(({ outcome }) => outcome)).toEqual(Array(3).fill('clean'));
  expect(backups.notCleaned().parts).toEqual([]);
});

test('copies that were not got to are told until they are', async () => {
  const { folder, vault, backups, marked } = await aBackedUpCourse();
  const kept = `${folder.backups}-kept`;
  renameSync(folder.backups, kept);
  writeFileSync(folder.backups, ''); // where a folder should be
  remove(vault, marked);
  expect(await backups.clean()).toMatchObject({ ok: false });
  expect(backups.notCleaned().parts).toEqual(['copies']);
  rmSync(folder.backups);
  renameSync(kept, folder.backups);
  valueOf(await backups.clean());
  expect(backups.notCleaned().parts).toEqual([]);
});

test('a notebook that is too damaged to be written anew is told as damaged, and no copy of it is touched', async () => {
  const { folder, vault, backups, marked } = await aBackedUpCourse();
  remove(vault, marked);
  const { db } = openedBy(vault);
  const copies = [folder.backups, folder.quarantine].flatMap((where) => filesIn(where, /./));
  const before = copies.map((file) => readFileSync(file));
  const bytes = readFileSync(folder.database);
  db.pragma('shrink_memory'); // what stands in memory hides the damage, as it now does with the ledger alone
  readLedger(db);
  for (let at = PAGE; at < bytes.length; at += PAGE) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(folder.database, bytes);
  expect(await backups.clean()).toEqual({ ok: false, error: { kind: 'damaged', what: 'notebook' } });
  expect(db.open).toBe(true);
  expect(backups.notCleaned().parts).toEqual(['notebook', 'copies']);
  expect(copies.map((file) => readFileSync(file))).toEqual(before);
});

test('what was left to be done for another notebook is not told of one from which nothing was removed', async () => {
  const cleaned = cleanedHere();
  cleaned.keep({ ledger: 'of the one before', marks: [], left: ['notebook', 'copies'] });
  const folder = aNotebookFolder();
  const backups = someBackups(folder, await aNewNotebook(folder), { cleaned });
  expect(backups.notCleaned().parts).toEqual(['notebook', 'copies']);
  valueOf(await backups.clean());
  expect(someBackups(folder, aVault(folder), { cleaned }).notCleaned().parts).toEqual([]);
});
