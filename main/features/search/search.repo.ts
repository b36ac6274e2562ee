import { type QueryWord, standTogether } from '../../../shared/find-words.ts';
import { MOST_HITS, type SearchKind, type SearchRequest } from '../../../shared/search.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { countKinds, kindOf, placesBetween } from './place-number.ts';
import { findSubject } from './subjects.ts';
import { EDGE, trigramsOf } from './trigrams.ts';

const padded: Record<QueryWord['stands'], (way: string) => string> = {
  alone: (way) => `${EDGE}${way}${EDGE}`,
  first: (way) => `${EDGE}${way}`,
  anywhere: (way) => way,
};

/** The words for the index, as trigrams that follow one another, of letters and digits alone: nothing typed can be one of its own signs. */
export const matchOf = (words: readonly QueryWord[]): string =>
  words
    .map(
      ({ ways, stands }) =>
        `(${ways.map((way) => `"${trigramsOf(padded[stands](way)).join(' ')}"`).join(' OR ')})`,
    )
    .join(' AND ');

export type FoundSubject = { kind: SearchKind; subject: string; courseId: string | null };
type Counts = Record<SearchKind, number>;
type Filter = Pick<SearchRequest, 'kind' | 'courseId' | 'from' | 'to'>;

/** The newest of what has every word, and how many there are of each kind: these whatever kind is asked for. */
export function listFound(
  db: ReadableDb,
  words: readonly QueryWord[],
  filter: Filter,
): { hits: FoundSubject[]; counts: Counts } {
  const found = placesFound(db, matchOf(words), filter);
  const all = words.every(({ isWhole }) => isWhole) ? found : found.filter((id) => hasWords(db, id, words));
  const { kind } = filter;
  const wanted = kind === null ? all : all.filter((id) => kindOf(id) === kind);
  return { hits: subjectsAt(db, wanted.slice(-MOST_HITS).reverse()), counts: countKinds(all) };
}

type Asked = { match: string; first: bigint; last: bigint; courseId: string | null };

/**
 * The places of all that the index has for it, the oldest first. Day and kind are in their numbers, so that reading them once
 * is all it takes, for the newest and for the counts; their rows are looked at only for the course.
 */
function placesFound(db: ReadableDb, match: string, { from, to, courseId }: Filter): number[] {
  const { first, last } = placesBetween(from, to);
  const isOfDays = from !== null || to !== null;
  return prepared<[Asked], number>(
    db,
    `SELECT search_index.rowid FROM search_index
     ${courseId === null ? '' : 'CROSS JOIN search_place AS place ON place.id = search_index.rowid'}
     WHERE search_index MATCH @match
     ${isOfDays ? 'AND search_index.rowid BETWEEN @first AND @last' : ''}
     ${courseId === null ? '' : 'AND place.course_id = @courseId'}
     ORDER BY search_index.rowid`,
  )
    .pluck()
    .all({ match, first: BigInt(first), last: BigInt(last), courseId });
}

type Row = { id: number; subject: string; courseId: string | null };

/** In the order of the numbers. */
const subjectsAt = (db: ReadableDb, ids: readonly number[]): FoundSubject[] =>
  prepared<[string], Row>(
    db,
    `SELECT place.id, place.subject, place.course_id AS courseId
     FROM json_each(?) AS wanted CROSS JOIN search_place AS place ON place.id = wanted.value`,
  )
    .all(JSON.stringify(ids))
    .map(({ id, subject, courseId }) => ({ kind: kindOf(id), subject, courseId }));

/** Where the index knows but a word's beginning, the texts themselves are read. */
function hasWords(db: ReadableDb, id: number, words: readonly QueryWord[]): boolean {
  const [found] = subjectsAt(db, [id]);
  const texts = found ? (findSubject(db, found.kind, found.subject)?.texts ?? []) : [];
  return standTogether(
    texts.map(({ text }) => text),
    words,
  );
}

/** Of a search for nothing. */
export const noCounts = (): Counts => countKinds([]);
