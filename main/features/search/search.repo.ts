import { hasWords, type QueryWord } from '../../../shared/find-words.ts';
import { MOST_HITS, type SearchKind, searchKinds, type SearchRequest } from '../../../shared/search.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { kindInSql, kindOf, numberOfKind, placesBetween } from './place-number.ts';

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

export type FoundSubject = { kind: SearchKind; subject: string; courseId: string | null };
type Counts = Record<SearchKind, number>;
type Filter = Pick<SearchRequest, 'kind' | 'courseId' | 'from' | 'to'>;
type Asked = { match: string; first: number; last: number; courseId: string | null };

const kind = kindInSql('search_index.rowid');
/** So many bits each count gets of a sum; two sums have room for six, of which none comes near a million. */
const BITS = 20;
const IN_SUM = 3;
const sums = `sum((${kind} < ${IN_SUM}) << (${kind}) * ${BITS}) AS low,
  sum((${kind} >= ${IN_SUM}) << ((${kind}) - ${IN_SUM}) * ${BITS}) AS high`;

/** The counts out of the two sums. */
const unpack = ({ low, high }: { low: bigint | null; high: bigint | null }): Counts =>
  Object.fromEntries(
    searchKinds.map((one) => {
      const at = numberOfKind(one);
      const sum = (at < IN_SUM ? low : high) ?? 0n;
      return [one, Number((sum >> BigInt((at % IN_SUM) * BITS)) & ((1n << BigInt(BITS)) - 1n))];
    }),
  ) as Counts;

/** Day and kind are in the number of a row: its place is looked at only for the course. */
const matching = (more: string) =>
  `FROM search_index ${more} WHERE search_index MATCH @match AND search_index.rowid BETWEEN @first AND @last`;
const anyCourse = matching('');
const oneCourse = `${matching('CROSS JOIN search_place AS place ON place.id = search_index.rowid')}
  AND place.course_id = @courseId`;
const from = ({ courseId }: Asked) => (courseId === null ? anyCourse : oneCourse);

/** The newest of what has every word, and how many there are of each kind: these whatever kind is asked for. */
export function listFound(
  db: ReadableDb,
  words: readonly QueryWord[],
  filter: Filter,
): { hits: FoundSubject[]; counts: Counts } {
  const asked = {
    match: matchOf(words),
    ...placesBetween(filter.from, filter.to),
    courseId: filter.courseId,
  };
  const isPlain = words.every(({ isWhole }) => isWhole);
  const { ids, counts } = isPlain ? byIndex(db, asked, filter.kind) : byWords(db, asked, filter.kind, words);
  const find = prepared<[number], { subject: string; courseId: string | null }>(
    db,
    'SELECT subject, course_id AS courseId FROM search_place WHERE id = ?',
  );
  return {
    hits: ids.flatMap((id) => {
      const place = find.get(id);
      return place ? [{ kind: kindOf(id), ...place }] : [];
    }),
    counts,
  };
}

type FoundIds = { ids: number[]; counts: Counts };

function byIndex(db: ReadableDb, asked: Asked, only: SearchKind | null): FoundIds {
  const packed = prepared<[Asked], { low: bigint | null; high: bigint | null }>(
    db,
    `SELECT ${sums} ${from(asked)}`,
  )
    .safeIntegers()
    .get(asked);
  const ids = prepared<[Asked & { kind: number | null }], number>(
    db,
    `SELECT search_index.rowid ${from(asked)} AND (@kind IS NULL OR ${kind} = @kind)
     ORDER BY search_index.rowid DESC LIMIT ${MOST_HITS}`,
  )
    .pluck()
    .all({ ...asked, kind: only && numberOfKind(only) });
  return { ids, counts: unpack(packed ?? { low: null, high: null }) };
}

/** Where the index knows but a word's beginning, the words themselves are read. */
function byWords(
  db: ReadableDb,
  asked: Asked,
  only: SearchKind | null,
  words: readonly QueryWord[],
): FoundIds {
  const all = prepared<[Asked], { id: number; words: string }>(
    db,
    `SELECT search_index.rowid AS id, search_index.words ${from(asked)} ORDER BY search_index.rowid DESC`,
  )
    .all(asked)
    .filter((row) => hasWords(row.words, words))
    .map(({ id }) => id);
  const ids = all.filter((id) => only === null || kindOf(id) === only).slice(0, MOST_HITS);
  return { ids, counts: countsOf(all) };
}

const countsOf = (ids: readonly number[]): Counts => {
  const counts = Object.fromEntries(searchKinds.map((one) => [one, 0])) as Counts;
  for (const id of ids) counts[kindOf(id)] += 1;
  return counts;
};

/** Of a search for nothing. */
export const noCounts = (): Counts => countsOf([]);
