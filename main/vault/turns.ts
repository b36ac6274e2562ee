export type Turns = ReturnType<typeof createTurns>;

/** One at a time: two clicks must neither make two notebooks nor open one twice. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
