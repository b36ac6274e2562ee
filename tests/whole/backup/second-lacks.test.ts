import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { memoriesIn } from '../../../main/state/memories.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, PASSPHRASE, writeWord } from '../../support/vault.ts';

const DAY = 86_400_000;
/** As long as the notebook has stood open when a copy that failed is tried again; ms. */
const SOON = 3_000;

/** A notebook with a second folder that can be pulled out like a stick, and a program that can be started again. */
async function aStick() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const stick = join(aFolder(), 'stick');
  mkdirSync(stick);
  const clock = { at: NOW };
  const start = () => {
    const state = openStateFile(folder.state);
    onTestFinished(() => state.writing());
    const backups = someBackups(folder, vault, { ...memoriesIn(state), now: () => clock.at });
    const fares = async () => {
      const { second } = await backups.health();
      return second && { failure: second.failure, lacks: second.lacks };
    };
    return { backups, fares, memory: memoriesIn(state), written: () => state.writing() };
  };
  const first = start();
  await first.memory.keepSecondFolder(stick, null);
  const pull = () => renameSync(stick, `${stick}-away`);
  const putIn = () => renameSync(`${stick}-away`, stick);
  return { ...first, vault, stick, clock, start, pull, putIn };
}

const fine = { failure: null, lacks: null };

test('of a stick that is away nothing is told while the newest copy is on it, and then since when, the longer the more', async () => {
  const { backups, fares, vault, clock, pull, putIn } = await aStick();
  valueOf(await backups.make('daily'));
  expect(await fares()).toEqual(fine);
  pull();
  clock.at += 9 * DAY;
  await backups.copyToSecond();
  expect(await fares(), 'it lies in a drawer').toEqual({ failure: 'not-writable', lacks: null });
  clock.at = NOW + 3 * DAY;
  writeWord(vault, 'abe');
  valueOf(await backups.make('daily'));
  expect(await fares()).toEqual({ failure: 'not-writable', lacks: { newestAt: NOW, isLong: false } });
  clock.at = NOW + 4 * DAY;
  expect(await fares()).toMatchObject({ lacks: { newestAt: NOW, isLong: true } });
  putIn();
  await backups.copyToSecond();
  expect(await fares()).toEqual(fine);
});

test('the program knows since when also when it is started again, and tries it again soon after the unlock', async () => {
  const { backups, vault, clock, pull, putIn, start, stick, written } = await aStick();
  valueOf(await backups.make('daily'));
  pull();
  clock.at += 30 * DAY;
  writeWord(vault, 'abe');
  vault.lock('asked');
  valueOf(await vault.unlock(PASSPHRASE));
  valueOf(await backups.make('daily')); // as at a close
  vault.lock('asked');
  await written();
  clock.at += DAY;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const again = start();
  const unlock = async () => {
    vault.lock('asked');
    valueOf(await vault.unlock(PASSPHRASE));
    vi.advanceTimersByTime(SOON);
    vi.useRealTimers();
  };
  await unlock();
  const lacks = { newestAt: NOW, isLong: true };
  await vi.waitFor(async () => expect(await again.fares()).toEqual({ failure: 'not-writable', lacks }));
  putIn();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await unlock();
  await vi.waitFor(async () => expect(await again.fares()).toEqual(fine));
  expect(readdirSync(stick).filter((name) => name.endsWith('.mnbak'))).toHaveLength(2);
});

test('a folder that never got a copy is told once it has failed for days; another folder begins anew', async () => {
  const { backups, fares, memory, vault, clock, stick, pull } = await aStick();
  pull();
  valueOf(await backups.make('daily'));
  const lacks = (isLong: boolean) => ({ failure: 'not-writable', lacks: { newestAt: null, isLong } });
  expect(await fares()).toEqual(lacks(false));
  clock.at += 4 * DAY;
  writeWord(vault, 'abe');
  valueOf(await backups.make('daily'));
  expect(await fares()).toEqual(lacks(true));
  await memory.keepSecondFolder(`${stick}-elsewhere`, null);
  expect(await fares(), 'nothing was tried there').toMatchObject({ lacks: { isLong: false } });
  await backups.copyToSecond();
  expect(await fares()).toEqual(lacks(false));
});

test('a copy that rotted or was taken away, and cannot be made anew, is no longer known to be there', async () => {
  const { backups, fares, vault, clock, stick } = await aStick();
  valueOf(await backups.make('daily'));
  clock.at += DAY;
  writeWord(vault, 'abe');
  const { file } = valueOf(await backups.make('daily'));
  const copies = readdirSync(stick).sort();
  expect(copies).toHaveLength(2);
  const newest = join(stick, copies[1] ?? '');
  rmSync(newest);
  // A folder under its name: nothing can be written there.
  mkdirSync(join(newest, 'x'), { recursive: true });
  await backups.copyToSecond();
  expect(await fares()).toMatchObject({ lacks: { newestAt: NOW, isLong: false } });
  rmSync(newest, { recursive: true });
  writeFileSync(newest, readFileSync(file).subarray(0, 9000));
  await backups.copyToSecond();
  expect(await fares()).toEqual(fine);
});
