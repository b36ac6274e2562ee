import type { Result } from '../../shared/result.ts';

/** One at a time: two clicks must neither make two notebooks nor open one twice. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
