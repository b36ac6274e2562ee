import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, PASSPHRASE, writeWord } from '../../support/vault.ts';

const DAY = 86_400_000;
/** As long as the notebook has stood open, without a change, when an overdue backup is made; ms. */
const SOON = 3_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A mentor who locks before she has rested, and ends the program at the lock. */
async function aHastyMentor() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const clock = { at: NOW };
  const backups = someBackups(folder, vault, { now: () => clock.at });
  const unlock = async () => valueOf(await vault.unlock(PASSPHRASE));
  const type = (word: string) => {
    writeWord(vault, word);
    if (vault.noteChange()) backups.noteChange();
  };
  const end = async () => {
    vault.lock('asked');
    await backups.beforeClosing();
  };
  /** Opens, writes a word, locks at once and quits. */
  const haste = async (word: string) => {
    await unlock();
    type(word);
    await end();
  };
  const count = () => readdirSync(folder.backups).filter((name) => name.endsWith('.mnbak')).length;
  /** Once what a timer began has come to an end. */
  const becomes = async (expected: Record<string, unknown>) => {
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await backups.health()).toMatchObject(expected), { timeout: 30_000 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  };
  /** So much goes by that whatever is due soon has been done, or has not. */
  const pass = (ms: number) => vi.advanceTimersByTime(ms);
  return { folder, vault, backups, clock, unlock, type, end, haste, count, becomes, pass };
}

test('where she always locks before she rests, a backup is made soon after the unlock once the newest is too old', async () => {
  const { backups, clock, haste, unlock, end, count, becomes, pass } = await aHastyMentor();
  valueOf(await backups.make('daily'));
  await end();
  for (let day = 1; day <= 3; day += 1) {
    clock.at = NOW + day * DAY;
    await haste(`dag ${day}`);
  }
  await unlock();
  pass(SOON);
  expect(await backups.health(), 'a weekend is nothing to speak of').toMatchObject({ isOverdue: false });
  await end();
  clock.at = NOW + 4 * DAY;
  await haste('dag 4');
  expect(count(), 'never while locking').toBe(1);

  await unlock();
  expect(await backups.health()).toMatchObject({ newest: { madeAt: NOW }, isOverdue: true, failure: null });
  pass(SOON - 1);
  expect(count()).toBe(1);
  pass(1);
  await becomes({ newest: { madeAt: clock.at }, isOverdue: false });
  expect(count()).toBe(2);
});

test('while she types it is put off to the first pause, and a lock does not wait for it', async () => {
  const { vault, backups, clock, haste, unlock, type, end, count, becomes, pass } = await aHastyMentor();
  valueOf(await backups.make('daily'));
  await end();
  clock.at += 9 * DAY;
  await haste('før');
  await unlock();
  for (let word = 0; word < 10; word += 1) {
    type(`ord ${word}`);
    pass(SOON - 1);
  }
  vault.lock('asked');
  pass(SOON);
  expect(count()).toBe(1);
  await unlock();
  pass(SOON);
  vault.lock('asked');
  expect(vault.isOpen()).toBe(false);
  await unlock();
  expect(count(), 'the lock cut it short').toBe(1);
  expect(await backups.health(), 'which is no failure').toMatchObject({ isOverdue: true, failure: null });
  pass(SOON);
  await becomes({ newest: { madeAt: clock.at }, isOverdue: false });
});

test('what she writes in this session alone is not overdue, however old the newest is', async () => {
  const { backups, clock, unlock, type, end, count, pass } = await aHastyMentor();
  type('før');
  valueOf(await backups.make('daily'));
  await end();
  clock.at += 30 * DAY;
  await unlock();
  type('nu');
  pass(SOON);
  expect(await backups.health()).toMatchObject({ newest: { madeAt: NOW }, isOverdue: false });
  await backups.beforeClosing();
  expect(count(), 'it has its close').toBe(2);
});

test('a notebook that has no backup yet is overdue by its own age; one dated after today has no age', async () => {
  const { backups, clock, haste, unlock, end, becomes, pass } = await aHastyMentor();
  await end();
  clock.at += 3 * DAY;
  await haste('ung');
  await unlock();
  expect(await backups.health()).toMatchObject({ newest: null, isOverdue: false });
  await end();
  clock.at += DAY;
  await unlock();
  expect(await backups.health()).toMatchObject({ newest: null, isOverdue: true });
  pass(SOON);
  await becomes({ newest: { madeAt: clock.at }, isOverdue: false });

  clock.at -= DAY; // a clock that was set right
  await end();
  await haste('ret');
  await unlock();
  expect(await backups.health()).toMatchObject({ newest: { isAhead: true }, isOverdue: true });
  pass(SOON);
  await becomes({ newest: { madeAt: clock.at, isAhead: false }, isOverdue: false });
});

test('one that fails soon after the unlock is told, and is not tried again and again', async () => {
  const { folder, backups, clock, haste, unlock, type, end, becomes, pass } = await aHastyMentor();
  valueOf(await backups.make('daily'));
  await end();
  clock.at += 9 * DAY;
  await haste('før');
  renameSync(folder.backups, `${folder.backups}-away`);
  writeFileSync(folder.backups, 'a file where the folder should be');
  await unlock();
  expect(await backups.health()).toMatchObject({ newest: null, isOverdue: true, failure: null });
  pass(SOON);
  await becomes({ newest: null, failure: 'not-writable' });
  type('videre');
  expect(vi.getTimerCount(), 'only the two minutes are waited for').toBe(1);
});

test('where the notebook is gone soon after the unlock the backup that is tried says so, and one is made once it is back', async () => {
  const { folder, backups, clock, haste, unlock, end, becomes, pass } = await aHastyMentor();
  valueOf(await backups.make('daily'));
  await end();
  clock.at += 9 * DAY;
  await haste('før');
  await unlock();
  renameSync(folder.database, `${folder.database}-away`);
  pass(SOON);
  await turn();
  renameSync(`${folder.database}-away`, folder.database);
  await becomes({ newest: { madeAt: NOW }, isOverdue: true, failure: 'notebook-gone' });
  await backups.beforeClosing();
  await becomes({ newest: { madeAt: clock.at }, isOverdue: false, failure: null });
});
