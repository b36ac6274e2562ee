import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker } from '../../../main/vault/checker.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, PASSPHRASE, writeWord } from '../../support/vault.ts';

const DAY = 86_400_000;
/** As long as the program waits for the mentor to rest, ms. */
const QUIET = 120_000;

type Options = Parameters<typeof someBackups>[2];

/** What keeps the backups of a new notebook, on a clock and with a second folder that the test sets. */
async function backedUpNotebook(options: Options = {}) {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const clock = { at: NOW };
  const second: { path: string | null } = { path: null };
  const backups = someBackups(folder, vault, {
    now: () => clock.at,
    secondFolder: () => second.path,
    ...options,
  });
  return { folder, vault, clock, second, backups };
}

const backupsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mnbak'))
    .sort();

const count = ({ backups }: NotebookFolder): number => backupsIn(backups).length;

test('what is written is backed up once a day, at the end of the day’s work, and nothing where nothing is', async () => {
  const { folder, vault, clock, backups } = await backedUpNotebook();
  await backups.beforeClosing();
  expect(count(folder), 'the first').toBe(1);
  writeWord(vault, 'abe');
  await backups.beforeClosing();
  expect(count(folder), 'one of today is there').toBe(1);
  clock.at += DAY;
  await backups.beforeClosing();
  expect(count(folder), 'yesterday’s last words').toBe(2);
  clock.at += DAY;
  await backups.beforeClosing();
  expect(count(folder), 'no word since').toBe(2);
  vault.lock('asked');
  await backups.beforeClosing();
  expect(await backups.make('daily')).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await backups.health()).toMatchObject({ failure: null });
});

test('of two backups that hold the same the later one is the newest, and goes to the second folder', async () => {
  const { clock, second, backups } = await backedUpNotebook();
  second.path = aFolder();
  valueOf(await backups.make('daily'));
  clock.at += DAY;
  valueOf(await backups.make('daily'));
  expect(await backups.health()).toMatchObject({
    newest: { madeAt: NOW + DAY },
    second: { newestAt: NOW + DAY, failure: null },
  });
});

test('a backup that is due waits until the mentor has rested for two minutes', async () => {
  const { folder, vault, clock, second, backups } = await backedUpNotebook();
  valueOf(await backups.make('daily'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  clock.at += DAY;
  writeWord(vault, 'abe');
  backups.noteChange();
  vi.advanceTimersByTime(QUIET - 1);
  backups.noteChange();
  vi.advanceTimersByTime(QUIET - 1);
  expect(count(folder)).toBe(1);
  vi.advanceTimersByTime(1);
  valueOf(await backups.make('daily')); // the one that is under way
  expect(count(folder)).toBe(2);

  // Where none is due, a stick that was not there before gets its copy.
  second.path = aFolder();
  backups.noteChange();
  vi.advanceTimersByTime(QUIET);
  vi.useRealTimers();
  await vi.waitFor(() => expect(backupsIn(second.path ?? '')).toHaveLength(1));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vault.lock('asked');
  valueOf(await vault.unlock(PASSPHRASE));
  vault.lock('asked');
  vi.advanceTimersByTime(QUIET);
  expect(count(folder), 'a locked notebook is left alone').toBe(2);
});

/** The folder of the backups cannot be made. */
function withoutFolder({ backups }: NotebookFolder): () => void {
  renameSync(backups, `${backups}-away`);
  writeFileSync(backups, 'a file where the folder should be');
  return () => {
    unlinkSync(backups);
    renameSync(`${backups}-away`, backups);
  };
}

test('why none could be made is told until one is made', async () => {
  const { folder, vault, backups } = await backedUpNotebook();
  expect(await backups.health()).toMatchObject({
    newest: null,
    failure: null,
    second: null,
    conflictCopies: 0,
  });
  valueOf(await backups.make('daily'));
  expect(await backups.health()).toMatchObject({ newest: { madeAt: NOW, checkedAt: NOW }, failure: null });
  const bring = withoutFolder(folder);
  writeWord(vault, 'abe');
  expect(await backups.make('daily')).toEqual({ ok: false, error: { kind: 'not-writable' } });
  expect(await backups.health()).toMatchObject({ newest: { madeAt: NOW }, failure: 'not-writable' });
  bring();
  valueOf(await backups.make('daily'));
  expect(await backups.health()).toMatchObject({ failure: null });
});

test.each([
  ['damaged', () => Promise.resolve({ whole: false })],
  ['unexpected', () => Promise.reject(new Error('The check ended without an answer'))],
  ['unexpected', () => Promise.reject(Object.assign(new Error('held'), { code: 'SQLITE_BUSY' }))],
  ['disk-full', () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))],
] as const)('a check that ends so is told as %s, and leaves no backup', async (failure, answer) => {
  const { folder, backups } = await backedUpNotebook({ checker: createChecker(answer) });
  expect(await backups.make('daily')).toMatchObject({ ok: false });
  expect(await backups.health()).toMatchObject({ newest: null, failure });
  expect(count(folder)).toBe(0);
});

test('the second folder gets each backup, is told of where it cannot, and gets it the next time', async () => {
  const { vault, clock, second, backups } = await backedUpNotebook();
  second.path = aFolder();
  await backups.copyToSecond();
  expect((await backups.health()).second, 'there is none yet').toMatchObject({
    newestAt: null,
    failure: null,
  });
  valueOf(await backups.make('daily'));
  expect((await backups.health()).second).toMatchObject({ newestAt: NOW, failure: null });
  await backups.copyToSecond();
  expect(backupsIn(second.path)).toHaveLength(1);

  const stick = second.path;
  second.path = join(stick, 'gone');
  clock.at += DAY;
  writeWord(vault, 'abe');
  valueOf(await backups.make('daily'));
  expect((await backups.health()).second).toMatchObject({
    name: 'gone',
    newestAt: null,
    failure: 'not-writable',
  });
  writeFileSync(second.path, 'a file where a folder should be');
  await backups.copyToSecond();
  expect((await backups.health()).second).toMatchObject({ newestAt: null });
  rmSync(second.path);

  second.path = stick;
  await backups.copyToSecond();
  expect((await backups.health()).second).toMatchObject({ newestAt: NOW + DAY, failure: null });
});

test('before a great change a backup that is under way is not enough', async () => {
  const { folder, clock, vault, backups } = await backedUpNotebook();
  const daily = backups.make('daily');
  clock.at += 60_000;
  writeWord(vault, 'abe');
  const [first, second] = await Promise.all([daily, backups.make('restore')]);
  expect(valueOf(first).manifest.reason).toBe('daily');
  expect(valueOf(second).manifest.reason).toBe('restore');
  expect(count(folder)).toBe(2);
});

/** A backup of another notebook, in a file of that name. */
async function strayBackup(target: string): Promise<void> {
  const { folder, backups } = await backedUpNotebook();
  valueOf(await backups.make('daily'));
  writeFileSync(target, readFileSync(join(folder.backups, backupsIn(folder.backups)[0] ?? '')));
}

const kinds = async (backups: { list: () => Promise<{ state: string; places: string[] }[]> }) =>
  (await backups.list()).map(({ state, places }) => `${state} ${places.join('+')}`).sort();

test('every backup is listed once with where it lies, and damaged ones and strangers as what they are', async () => {
  const { folder, second, vault, backups } = await backedUpNotebook();
  second.path = aFolder();
  valueOf(await backups.make('daily'));
  expect(await kinds(backups)).toEqual(['whole here+second']);
  const stick = second.path;
  second.path = null;
  expect(await kinds(backups)).toEqual(['whole here']);
  second.path = stick;
  await strayBackup(join(folder.backups, 'stray.mnbak'));
  writeFileSync(join(folder.backups, 'none.mnbak'), 'not a backup');
  mkdirSync(join(folder.backups, 'folder.mnbak'));
  const own = backupsIn(folder.backups).find((name) => name.startsWith('notebook-')) ?? '';
  const bytes = readFileSync(join(folder.backups, own));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(join(folder.backups, 'bad.mnbak'), bytes);
  expect(await kinds(backups)).toEqual([
    'damaged here',
    'damaged here',
    'damaged here',
    'other here',
    'whole here+second',
  ]);
  vault.lock('asked');
  expect(await kinds(backups), 'whose they are is not known at the lock').toContain('whole here');
});

test('an older file in its place and other versions beside it are part of how the notebook fares', async () => {
  const { folder, backups } = await backedUpNotebook({ isOlder: () => true });
  writeFileSync(join(folder.root, 'notebook (Bodils pc).mndb'), '');
  expect(await backups.health()).toMatchObject({ isOlder: true, conflictCopies: 1 });
});

test('a notebook that cannot be read is due: that no backup can be made of it is told', async () => {
  const { folder, vault, backups } = await backedUpNotebook();
  const unreadable: Vault['opened'] = () => {
    throw Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
  };
  const other = someBackups(folder, { ...vault, opened: unreadable });
  await other.beforeClosing();
  valueOf(await backups.make('daily'));
  await expect(other.health()).rejects.toThrow();
});
