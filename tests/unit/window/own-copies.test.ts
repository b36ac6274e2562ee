import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOwnCopies } from '../../../main/window/own-copies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clipboard that counts how often it is cleared. */
function aBoard() {
  const board = {
    text: '',
    cleared: 0,
    read: () => Promise.resolve(board.text),
    clear: () => {
      board.text = '';
      board.cleared += 1;
    },
  };
  return board;
}

async function copiesFrom(board: ReturnType<typeof aBoard>, text: string) {
  const copies = createOwnCopies({ clipboard: board });
  void copies.copied('clipboard');
  board.text = text;
  await vi.advanceTimersByTimeAsync(1000);
  return copies;
}

test('what was copied here is cleared, once', async () => {
  const board = aBoard();
  const copies = await copiesFrom(board, 'Fra noterne');
  expect(copies.isEmpty()).toBe(false);
  await copies.clear();
  expect(board).toMatchObject({ text: '', cleared: 1 });
  expect(copies.isEmpty()).toBe(true);
  board.text = 'Fra et andet program';
  await copies.clear();
  expect(board.text).toBe('Fra et andet program');
});

test('what another program copied afterwards stays', async () => {
  const board = aBoard();
  const copies = await copiesFrom(board, 'Fra noterne');
  board.text = 'Fra et andet program';
  await copies.clear();
  expect(board).toMatchObject({ text: 'Fra et andet program', cleared: 0 });
});

test('what was never copied here stays', async () => {
  const board = aBoard();
  board.text = 'Fra et andet program';
  await createOwnCopies({ clipboard: board }).clear();
  expect(board.cleared).toBe(0);
});

test('a lock in the very moment of a copy clears it all the same', async () => {
  const board = aBoard();
  const copies = createOwnCopies({ clipboard: board });
  void copies.copied('clipboard');
  board.text = 'Fra noterne';
  await copies.clear();
  expect(board.text).toBe('');
});

test('a clipboard that cannot be read is cleared, and one that this system does not have is nothing', async () => {
  const board = { ...aBoard(), read: () => Promise.reject(new Error('busy')) };
  const copies = createOwnCopies({ clipboard: board });
  void copies.copied('clipboard');
  void copies.copied('selection');
  await vi.advanceTimersByTimeAsync(1000);
  const clear = vi.spyOn(board, 'clear');
  await copies.clear();
  expect(clear).toHaveBeenCalledOnce();
});

test('a clipboard that refuses to be cleared holds nothing up, now or the next time', async () => {
  const board = aBoard();
  const copies = await copiesFrom(board, 'Fra noterne');
  const { clear } = board;
  board.clear = () => {
    throw new Error('held by another program');
  };
  await copies.clear();
  expect(copies.isEmpty()).toBe(true);
  board.clear = clear;
  void copies.copied('clipboard');
  await vi.advanceTimersByTimeAsync(1000);
  await copies.clear();
  expect(board).toMatchObject({ text: '', cleared: 1 });
});
