import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail } from '../../../shared/result.ts';
import { aProgram, full, nextDate, refusedBeforeLock, room, topics } from '../../support/unsaved.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what the disk still refuses waits, is told, counts as not saved, and is saved once there is room', async () => {
  const { unlock, disk, done, told, words } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  disk.refuses = ([name]) => (name === 'meetings.record' ? full() : undefined);
  await unlock();
  expect(done).toEqual([nextDate(null)]);
  expect(told).toEqual(['waiting']);
  expect(words.flushed(true)).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual(['waiting', 'waiting']);
  disk.refuses = room;
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([nextDate(null), topics('Ord')]);
  expect(told.at(-1)).toBe('saved');
  expect(words.flushed(true)).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(3);
});

test('what waits is held over the next lock, too, and goes before newer words of the same field', async () => {
  const { unlock, lock, disk, done, answer } = await refusedBeforeLock(topics('Før'));
  await unlock();
  disk.refuses = ([, input]) => (JSON.stringify(input).includes('Før') ? full() : undefined);
  expect(await answer(...topics('Efter'))).toEqual(fail({ kind: 'disk-full' }));
  expect((await answer(...nextDate(null))).ok).toBe(true);
  expect(lock()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  await unlock();
  expect(done).toEqual([]);
  disk.refuses = room;
  await answer(...topics('Sidst'));
  expect(done).toEqual([topics('Før'), topics('Efter'), topics('Sidst')]);
});

test('words whose page is gone are told as lost, never as saved, and no more waited for', async () => {
  const { unlock, lock, disk, done, told } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  disk.refuses = ([name]) =>
    name === 'meetings.record' ? { kind: 'not-found', entity: 'meeting' } : undefined;
  await unlock();
  expect(done).toEqual([nextDate(null)]);
  expect(told).toEqual(['lost']);
  expect(lock()).toBe(false);
});

test('a lock amid the trying holds what was not done yet', async () => {
  const { unlock, lock, disk, done, told } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  await unlock();
  let isKept: boolean | undefined;
  disk.refuses = () => {
    isKept ??= lock();
    return { kind: 'locked' };
  };
  await vi.advanceTimersByTimeAsync(2000);
  expect(isKept).toBe(true);
  expect(told).toEqual(['waiting']);
  disk.refuses = room;
  await unlock();
  expect(done).toEqual([topics('Ord'), nextDate(null)]);
});

test('what a way back meets on its way waits over it: told again to the fresh window, and not as saved where a page is gone', async () => {
  const { unlock, lock, disk, done, told, words } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  await unlock();
  expect(told).toEqual(['waiting']);
  words.tellAgain();
  expect(told).toEqual(['waiting', 'waiting']);
  expect(lock()).toBe(true); // the notebook is shut for the exchange, with no lock of the mentor's
  words.tellAgain();
  expect(told).toHaveLength(2);
  disk.refuses = ([name]) =>
    name === 'meetings.record' ? { kind: 'not-found', entity: 'meeting' } : { kind: 'file-held' };
  await unlock();
  expect(told).toEqual(['waiting']);
  disk.refuses = room;
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([nextDate(null)]);
  expect(told).toEqual(['waiting', 'lost']);
  words.tellAgain();
  expect(told.at(-1)).toBe('lost');
});

test('a notebook that another program has open is asked for once a round, not once for each field', async () => {
  const { unlock, disk, done, answer } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  let asked = 0;
  disk.refuses = () => {
    asked += 1;
    return { kind: 'in-use' };
  };
  await unlock();
  const atUnlock = asked;
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked - atUnlock).toBe(1);
  expect(await answer(...nextDate('2031-02-03'))).toEqual(fail({ kind: 'in-use' }));
  disk.refuses = room;
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([topics('Ord'), nextDate(null)]);
});

test('an answer to whether she may lose them that comes after a lock takes nothing from the next session', async () => {
  const { words, lock, unlock, disk, done } = await refusedBeforeLock(topics('Ord'));
  await unlock();
  let answer: (mayLose: boolean) => void = () => undefined;
  const asked = words.letGo(new Promise<boolean>((resolve) => (answer = resolve)));
  lock();
  await unlock();
  answer(true);
  await asked;
  disk.refuses = room;
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([topics('Ord')]);
});

test('an answer that comes after the lock leaves no word of it in the open', async () => {
  const program = aProgram();
  program.disk.refuses = full;
  const late = program.answer(...topics('Ord'));
  program.lock();
  await late;
  await program.unlock();
  expect(program.lock()).toBe(false);
});
