import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, writeWord } from '../../support/vault.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A notebook backed up yesterday and written in today; `looks` counts how often it was looked whether one is due. */
async function writtenInToday() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const clock = { at: NOW - DAY };
  const counted = { looks: 0, copies: 0 };
  const watched = { ...vault, isOpen: () => ((counted.looks += 1), vault.isOpen()) };
  const checker = createChecker((job) => {
    counted.copies += 1;
    return Promise.resolve(doJob(job));
  });
  const backups = someBackups(folder, watched, { checker, now: () => clock.at });
  valueOf(await backups.make('daily'));
  clock.at = NOW;
  writeWord(vault, 'i dag');
  backups.noteChange();
  counted.copies = 0;
  /** What is under way; where nothing is, one is made now. */
  const finished = async () => valueOf(await backups.make('daily'));
  return { folder, vault, backups, clock, counted, finished };
}

test('two quiet minutes after the last change a backup that is due is made', async () => {
  const { folder, backups, counted, finished } = await writtenInToday();
  vi.advanceTimersByTime(2 * MINUTE - 1);
  expect(counted.looks).toBe(0);
  backups.noteChange(); // she writes on
  vi.advanceTimersByTime(2 * MINUTE - 1);
  expect(counted.looks).toBe(0);
  vi.advanceTimersByTime(1);
  expect(counted.looks).toBe(1);
  expect((await finished()).manifest.madeAt).toBe(NOW);
  expect(counted.copies).toBe(1); // the one that the timer began
  expect(readdirSync(folder.backups)).toHaveLength(2);
});

test.each([
  ['back ten years', -3650 * DAY],
  ['back an hour', -60 * MINUTE],
  ['forward a day', DAY],
  ['forward ten years', 3650 * DAY],
])('a clock that jumps %s amid the quiet neither hastens nor puts off the backup', async (_name, by) => {
  const { backups, clock, counted, finished } = await writtenInToday();
  vi.advanceTimersByTime(MINUTE);
  clock.at += by;
  vi.advanceTimersByTime(MINUTE - 1);
  expect(counted.looks).toBe(0);
  vi.advanceTimersByTime(1);
  expect(counted.looks).toBe(1);
  expect((await finished()).manifest.madeAt).toBe(NOW + by);
  expect(counted.copies).toBe(1);
  // It is the newest now, whatever it is dated.
  expect((await backups.health()).newest?.madeAt).toBe(NOW + by);
});

test('on one day one backup is made of itself; the next day, or an earlier one by the clock, the next', async () => {
  const { folder, vault, backups, clock } = await writtenInToday();
  const made = () => readdirSync(folder.backups).length;
  await backups.beforeClosing();
  expect(made()).toBe(2);
  const days = [NOW + 60 * MINUTE, NOW + DAY, NOW - 300 * DAY, NOW - 300 * DAY + MINUTE, NOW + 2 * DAY];
  const expected = [2, 3, 4, 4, 5];
  for (const [index, at] of days.entries()) {
    clock.at = at;
    writeWord(vault, `ord ${index}`);
    await backups.beforeClosing();
    expect(made(), `the ${index}th`).toBe(expected[index]);
  }
  clock.at += 400 * DAY;
  await backups.beforeClosing();
  expect(made(), 'nothing new was written').toBe(5);
});

test('once the program closes, or the notebook is locked, nothing waits any more', async () => {
  const { vault, backups, counted } = await writtenInToday();
  await backups.beforeClosing();
  counted.looks = 0;
  vi.advanceTimersByTime(10 * MINUTE);
  expect(counted.looks).toBe(0);
  backups.noteChange();
  vault.lock('asked');
  vi.advanceTimersByTime(10 * MINUTE);
  expect(counted.looks).toBe(0);
});
