import { findAnything } from '../../main/features/search/search.handlers.ts';
import { readStale } from '../../main/features/search/index.repo.ts';
import type { WritableDb } from '../../main/db/handle.ts';
import { SearchRequest } from '../../shared/search.ts';

type Filter = {
  kind?: SearchRequest['kind'];
  courseId?: string | null;
  from?: string | null;
  to?: string | null;
};

/** What the window is answered when all has been read. */
export function search(db: WritableDb, typed: string, filter: Filter = {}) {
  readStale(db);
  const asked = { typed, kind: null, courseId: null, from: null, to: null, ...filter };
  return findAnything(db, SearchRequest.parse(asked));
}

/** The same as `kind id`, the newest first. */
export const foundIn = (db: WritableDb, typed: string, filter: Filter = {}): string[] =>
  search(db, typed, filter).hits.map(({ kind, id }) => `${kind} ${id}`);
