import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { logEvent } from '../log.ts';

/** A place that other programs can paste from. */
export type Board = { read: () => Promise<string>; clear: () => void | Promise<void> };
export type BoardName = 'clipboard' | 'selection';

/** The copied text is on its way to the system when the page tells of it; it has arrived after this, ms. */
const ARRIVES = 150;

/**
 * Knows whether the clipboard still holds what was copied from our window, without keeping the text: only its
 * digest, under a key that no other run of the program has.
 */
export function createOwnCopies(boards: Partial<Record<BoardName, Board>>) {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  /** Of each board the digest of our text, or a sign of its own while that text is on its way. */
  const kept = new Map<BoardName, Buffer | symbol>();
  let clearing: Promise<void> | undefined;

  async function clearBoard(name: BoardName, seen: Buffer | symbol): Promise<void> {
    const board = boards[name];
    if (!board) return;
    const text = typeof seen === 'symbol' ? undefined : await board.read().catch(() => undefined);
    // Copied this very moment, or not to be read: rather cleared once too often.
    if (typeof seen !== 'symbol' && text !== undefined && !timingSafeEqual(seen, digest(text))) return;
    try {
      await board.clear();
    } catch {
      // Another program may hold it; the lock, and the end of the program, go on.
      logEvent('clipboard-not-cleared');
    }
  }

  return {
    /** Something in our window was copied, or selected where selecting is copying. Resolves when it is known. */
    async copied(name: BoardName): Promise<void> {
      const board = boards[name];
      if (!board) return;
      const arriving = Symbol(name);
      kept.set(name, arriving);
      await new Promise((resolve) => setTimeout(resolve, ARRIVES));
      const text = await board.read().catch(() => undefined);
      if (text !== undefined && kept.get(name) === arriving) kept.set(name, digest(text));
    },
    /** Nothing of ours is on a board, nor being cleared from it. */
    isEmpty: (): boolean => kept.size === 0 && !clearing,
    /** Clears each board that still holds our text; what another program put there stays. */
    clear(): Promise<void> {
      const all = [...kept];
      kept.clear();
      const turn = Promise.all([clearing, ...all.map(([name, seen]) => clearBoard(name, seen))]);
      const done = turn.then(() => {
        if (clearing === done) clearing = undefined;
      });
      clearing = done;
      return done;
    },
  };
}
