import type { Handlers } from '../../../shared/contract.ts';
import { type QueryWord, readQuery } from '../../../shared/find-words.ts';
import { ok } from '../../../shared/result.ts';
import { SearchHit, type SearchAnswer, type SearchRequest } from '../../../shared/search.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { readStale } from './index.repo.ts';
import { passagesOf } from './passages.ts';
import { type FoundSubject, listFound, noCounts } from './search.repo.ts';
import { findDetails, findSubject } from './subjects.ts';

/** What has changed is read for so long before an answer, ms: the window never waits longer. */
const READING = 100;

export function searchHandlers(monotonic = () => performance.now()): Handlers<OpenNotebook>['search'] {
  return {
    find: (asked, { db }) => {
      const began = monotonic();
      const unread = readStale(db, () => monotonic() - began > READING);
      return ok({ ...findAnything(db, asked), unread });
    },
  };
}

/** What the index has of it. */
export function findAnything(db: ReadableDb, asked: SearchRequest): Omit<SearchAnswer, 'unread'> {
  const words = readQuery(asked.typed);
  if (words.length === 0) return { hits: [], counts: noCounts() };
  const { hits, counts } = listFound(db, words, asked);
  return { hits: hits.flatMap((hit) => hitOf(db, hit, words) ?? []), counts };
}

function hitOf(db: ReadableDb, found: FoundSubject, words: readonly QueryWord[]): SearchHit | undefined {
  const { kind, subject: id, courseId } = found;
  const subject = findSubject(db, kind, id);
  const details = findDetails(db, kind, id);
  if (!subject || !details) return undefined;
  return SearchHit.parse({
    ...details,
    isOlder: details.isOlder === 1,
    kind,
    id,
    courseId,
    day: subject.day,
    passages: passagesOf(subject.texts, words),
  });
}
