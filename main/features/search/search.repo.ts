import { hasWords, type QueryWord } from '../../../shared/find-words.ts';
import { MOST_HITS, type SearchKind, searchKinds, type SearchRequest } from '../../../shared/search.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

const padded: Record<QueryWord['stands'], (way: string) => string> = {
  alone: (way) => ` ${way} `,
  first: (way) => ` ${way}`,
  anywhere: (way) => way,
};

/** The words for the index, which has letters and digits alone: nothing typed can be one of its own signs. */
export const matchOf = (words: readonly QueryWord[]): string =>
  words
    .map(({ ways, stands }) => `(${ways.map((way) => `"${padded[stands](way)}"`).join(' OR ')})`)
    .join(' AND ');

export type FoundSubject = { kind: SearchKind; subject: string; courseId: string | null; day: string };
type Found = { hits: FoundSubject[]; counts: Record<SearchKind, number> };

const matching = 'search_index CROSS JOIN search_place AS place ON place.id = search_index.rowid';

/** What has every word, once over: how many of each kind, and the newest. */
const search = (from: string, where: string) => `
  WITH hit AS MATERIALIZED (
    SELECT place.id, place.kind, place.day FROM ${from}
    WHERE ${where} AND (@courseId IS NULL OR place.course_id = @courseId)
      AND (@from IS NULL OR place.day >= @from) AND (@to IS NULL OR place.day <= @to)
  )
  SELECT kind, count(*) AS number, NULL AS subject, NULL AS courseId, NULL AS day FROM hit GROUP BY kind
  UNION ALL
  SELECT place.kind, NULL, place.subject, place.course_id, place.day FROM (
    SELECT id FROM hit WHERE @kind IS NULL OR kind = @kind ORDER BY day DESC, id DESC LIMIT ${MOST_HITS}
  ) AS newest CROSS JOIN search_place AS place ON place.id = newest.id`;

const byIndex = search(matching, 'search_index MATCH @match');
const byList = search('search_place AS place', 'place.id IN (SELECT value FROM json_each(@match))');

type Row = { kind: SearchKind; number: number | null; subject: string; courseId: string | null; day: string };
type Filter = Pick<SearchRequest, 'kind' | 'courseId' | 'from' | 'to'>;

/** The newest of what has every word, and how many there are of each kind: these whatever kind is asked for. */
export function listFound(db: ReadableDb, words: readonly QueryWord[], filter: Filter): Found {
  const isPlain = words.every(({ isWhole }) => isWhole);
  const match = isPlain ? matchOf(words) : JSON.stringify(idsWith(db, words));
  const { kind, courseId, from, to } = filter;
  const rows = prepared<[Filter & { match: string }], Row>(db, isPlain ? byIndex : byList).all({
    match,
    kind,
    courseId,
    from,
    to,
  });
  const numbers = new Map(rows.flatMap((row) => (row.number === null ? [] : [[row.kind, row.number]])));
  const counts = Object.fromEntries(searchKinds.map((one) => [one, numbers.get(one) ?? 0]));
  return { hits: rows.filter(({ number }) => number === null), counts: counts as Found['counts'] };
}

/** Where the index knows but a word's beginning, the words themselves are read. */
const idsWith = (db: ReadableDb, words: readonly QueryWord[]): number[] =>
  prepared<[string], { id: number; words: string }>(
    db,
    'SELECT search_text.id, search_text.words FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid WHERE search_index MATCH ?',
  )
    .all(matchOf(words))
    .filter((row) => hasWords(row.words, words))
    .map(({ id }) => id);
