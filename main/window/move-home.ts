import { app } from 'electron';
import { ok, type Result } from '../../shared/result.ts';
import type { Moved, Moving, moveNotebook } from '../vault/move-notebook.ts';
import { Undecided } from '../vault/replace-notebook.ts';
import type { Words } from '../words.ts';
import { tellMoved } from './moved-dialog.ts';
import type { WindowKeeper } from './window.ts';

type Parts = {
  move: (moving: Moving) => ReturnType<typeof moveNotebook>;
  /** Has the window save what is typed. @returns whether all of it is saved */
  lastWords: () => Promise<boolean>;
  shut: () => void;
  window: Pick<WindowKeeper, 'current' | 'replace'>;
  t: Words;
};

/** Moves the notebook: a fresh window takes the place of the one that showed it, then it is told, and the program ends. */
export function createMove({ move, lastWords, shut, window, t }: Parts) {
  let running: Promise<Result<void>> | undefined;

  /** Where the program is ending, its window is gone by now, and comes no more. */
  function shutAndReplace(): void {
    try {
      shut();
    } finally {
      if (window.current()) window.replace();
    }
  }

  function tell(outcome: Moved | 'undecided'): void {
    if (!window.current()) return;
    setImmediate(() => void tellMoved(outcome, window.current, t).then(() => app.quit()));
  }

  async function moveAndTell(): Promise<Result<void>> {
    try {
      const moved = await move({ lastWords, shut: shutAndReplace });
      if (!moved.ok) return moved;
      tell(moved.value);
      return ok(undefined);
    } catch (error) {
      if (error instanceof Undecided) tell('undecided');
      throw error;
    }
  }

  return {
    /** One at a time: who asks again amid one is told how that one ends. */
    move: (): Promise<Result<void>> => (running ??= moveAndTell().finally(() => (running = undefined))),
    /** What the end of the program waits for: half of a move, or the old files, would be left behind. */
    ended: (): Promise<void> | undefined =>
      running?.then(
        () => undefined,
        () => undefined,
      ),
  };
}
