import type { WritableDb } from './db/handle.ts';

/** What the calls on the open notebook are handed. */
export type OpenNotebook = {
  db: WritableDb;
  /** Wall clock, ms UTC. */
  now: () => number;
};
