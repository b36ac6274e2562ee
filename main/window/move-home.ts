import { app } from 'electron';
import type { Result } from '../../shared/result.ts';
import type { Moving, moveNotebook } from '../vault/move-notebook.ts';
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
  isQuitting: () => boolean;
  t: Words;
};

/** Moves the notebook: a fresh window takes the place of the one that showed it, then it is told, and the program ends. */
export function createMove({ move, lastWords, shut, window, isQuitting, t }: Parts) {
  let ended: Promise<void> | undefined;

  function shutAndReplace(): void {
    shut();
    if (!isQuitting()) window.replace();
  }

  function tell(outcome: 'moved' | 'undecided'): void {
    if (!isQuitting()) setImmediate(() => void tellMoved(outcome, window.current, t).then(() => app.quit()));
  }

  async function moveAndTell(): Promise<Result<void>> {
    try {
      const moved = await move({ lastWords, shut: shutAndReplace });
      if (moved.ok) tell('moved');
      return moved;
    } catch (error) {
      if (error instanceof Undecided) tell('undecided');
      throw error;
    }
  }

  return {
    move(): Promise<Result<void>> {
      const moving = moveAndTell();
      const mine = moving.then(
        () => undefined,
        () => undefined,
      );
      ended = mine;
      void mine.then(() => {
        if (ended === mine) ended = undefined;
      });
      return moving;
    },
    /** What the end of the program waits for: half of a move, or the old files, would be left behind. */
    ended: (): Promise<void> | undefined => ended,
  };
}
