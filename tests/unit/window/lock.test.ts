import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLock } from '../../../main/window/lock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aLock(mayLose: boolean | 'no answer' = false, lastWork: Promise<void> = Promise.resolve()) {
  const log: string[] = [];
  let isOpen = true;
  const lock = createLock({
    isOpen: () => isOpen,
    askToFlush: () => log.push('flush'),
    mayLose: () => {
      log.push('ask');
      return mayLose === 'no answer' ? new Promise(() => undefined) : Promise.resolve(mayLose);
    },
    beforeShut: () => lastWork,
    shut: (reason, isSaved) => {
      isOpen = false;
      log.push(`shut ${reason} ${isSaved ? 'saved' : 'unsaved'}`);
    },
  });
  return { lock, log };
}

test('typed text is saved first, then the notebook is shut, once', async () => {
  const { lock, log } = aLock();
  const both = Promise.all([lock.lock('asked'), lock.lock('suspend')]);
  lock.flushed(true);
  expect(await both).toEqual([true, true]);
  expect(log).toEqual(['flush', 'shut suspend saved']);
  expect(await lock.lock('asked')).toBe(true);
});

test('text that cannot be saved keeps the notebook open, unless the mentor says otherwise', async () => {
  for (const reason of ['asked', 'window-closed'] as const) {
    const stays = aLock(false);
    const staying = stays.lock.lock(reason);
    stays.lock.flushed(false);
    expect(await staying).toBe(false);
    expect(stays.log).toEqual(['flush', 'ask']);
    const goes = aLock(true);
    const going = goes.lock.lock(reason);
    goes.lock.flushed(false);
    expect(await going).toBe(true);
    expect(goes.log.at(-1)).toBe(`shut ${reason} unsaved`);
  }
});

test('whether to go on without the words of a window that does not answer is the mentor’s to say, and one that hangs keeps her not', async () => {
  for (const reason of ['asked', 'window-closed'] as const) {
    const stays = aLock(false);
    const staying = stays.lock.lock(reason);
    await vi.advanceTimersByTimeAsync(1600);
    expect(await staying).toBe(false);
    expect(stays.log).toEqual(['flush', 'flush', 'ask']);
    const goes = aLock(true);
    const going = goes.lock.lock(reason);
    await vi.advanceTimersByTimeAsync(1600);
    expect(await going).toBe(true);
    expect(goes.log).toEqual(['flush', 'flush', 'ask', `shut ${reason} unsaved`]);
  }
});

test('a window that was only slow is asked for its words once more, and nothing is asked of the mentor', async () => {
  const { lock, log } = aLock();
  const going = lock.lock('window-closed');
  await vi.advanceTimersByTimeAsync(800);
  lock.flushed(true);
  expect(await going).toBe(true);
  expect(log).toEqual(['flush', 'flush', 'shut window-closed saved']);
});

test('a computer that goes to sleep meanwhile waits for the second answer, not for a question', async () => {
  const { lock, log } = aLock();
  const asked = lock.lock('asked');
  await vi.advanceTimersByTimeAsync(900);
  void lock.lock('suspend');
  await vi.advanceTimersByTimeAsync(700);
  expect(await asked).toBe(true);
  expect(log).toEqual(['flush', 'flush', 'shut suspend unsaved']);
});

test('a computer that goes to sleep is not kept waiting by a question, and the lock says what was not saved', async () => {
  const { lock, log } = aLock();
  const locking = lock.lock('suspend');
  lock.flushed(false);
  expect(await locking).toBe(true);
  expect(log).toEqual(['flush', 'shut suspend unsaved']);
});

test('a question left standing does not keep the notebook open: the next reason that nobody asked for locks it', async () => {
  const { lock, log } = aLock('no answer');
  const asked = lock.lock('asked');
  lock.flushed(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['flush', 'ask']);
  void lock.lock('window-closed'); // she asks once more: still hers to answer
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['flush', 'ask']);
  expect(await lock.lock('idle')).toBe(true);
  expect(await asked).toBe(true);
  expect(log).toEqual(['flush', 'ask', 'shut idle unsaved']);
});

test('a window that does not answer is not waited for longer than 0.8 seconds', async () => {
  const { lock, log } = aLock();
  const locking = lock.lock('screen-lock');
  await vi.advanceTimersByTimeAsync(799);
  expect(log).toEqual(['flush']);
  await vi.advanceTimersByTimeAsync(1);
  expect(await locking).toBe(true);
  expect(log.at(-1)).toBe('shut screen-lock unsaved');
});

test('a computer that goes to sleep does not wait for the last work on an open notebook, nor for an answer', async () => {
  const never = new Promise<void>(() => undefined);
  const working = aLock(false, never);
  const closing = working.lock.lock('window-closed');
  working.lock.flushed(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(working.log).toEqual(['flush']);
  void working.lock.lock('suspend');
  expect(await closing).toBe(true);
  expect(working.log).toEqual(['flush', 'shut suspend saved']);
});

test('what is typed can be saved with the notebook left open, and a lock that comes meanwhile waits for the same answer', async () => {
  const { lock, log } = aLock();
  const saved = lock.lastWords();
  lock.flushed(true);
  expect(await saved).toBe(true);
  expect(log).toEqual(['flush']);
  const again = lock.lastWords();
  const locking = lock.lock('suspend');
  lock.flushed(true);
  expect(await again).toBe(true);
  expect(await locking).toBe(true);
  expect(log).toEqual(['flush', 'flush', 'shut suspend saved']);
  const late = lock.lastWords();
  await vi.advanceTimersByTimeAsync(800);
  expect(await late).toBe(false);
});
