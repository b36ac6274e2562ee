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
/** So far apart two sums hold three counts each; a kind that is not among a sum's three is shifted out of it. */
const BITS = 22;
const LAST = 5;
const sums = `sum(1 << (${kind}) * ${BITS}) AS low, sum(1 << (${LAST} - (${kind})) * ${BITS}) AS high`;
type Sums = { low: bigint | null; high: bigint | null };

/** The counts out of the two sums. */
const unpack = ({ low, high }: Sums): Counts =>
  Object.fromEntries(
    searchKinds.map((one) => {
      const at = numberOfKind(one);
      const [sum, place] = at <= LAST - at ? [low, at] : [high, LAST - at];
      return [one, Number(((sum ?? 0n) >> BigInt(place * BITS)) & ((1n << BigInt(BITS)) - 1n))];
    }),
  ) as Counts;

/** Day and kind are in the number of a row: its place is looked at only for the course. */
const matching = (more: string) =>
  `FROM search_index ${more} WHERE search_index MATCH @match AND search_index.rowid BETWEEN @first AND @last`;
const joined = 'CROSS JOIN search_place AS place ON place.id = search_index.rowid';
const ofCourse = 'AND (@courseId IS NULL OR place.course_id = @courseId)';
const placed = `${matching(joined)} ${ofCourse}`;
const counted = ({ courseId }: Asked) => (courseId === null ? matching('') : placed);

const newest = `ORDER BY search_index.rowid DESC`;
const found = 'search_index.rowid AS id, place.subject, place.course_id AS courseId';
type Row = { id: number; subject: string; courseId: string | null };

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
  const { rows, counts } = isPlain ? byIndex(db, asked, filter.kind) : byWords(db, asked, filter.kind, words);
  return {
    hits: rows.map(({ id, subject, courseId }) => ({ kind: kindOf(id), subject, courseId })),
    counts,
  };
}

type Found = { rows: Row[]; counts: Counts };

function byIndex(db: ReadableDb, asked: Asked, only: SearchKind | null): Found {
  const rows = prepared<[Asked & { kind: number | null }], Row>(
    db,
    `SELECT ${found} ${placed} AND (@kind IS NULL OR ${kind} = @kind) ${newest} LIMIT ${MOST_HITS}`,
  ).all({ ...asked, kind: only && numberOfKind(only) });
  const areAll = only === null && rows.length < MOST_HITS;
  return { rows, counts: areAll ? countsOf(rows) : countAll(db, asked) };
}

function countAll(db: ReadableDb, asked: Asked): Counts {
  const counting = prepared<[Asked], Sums>(db, `SELECT ${sums} ${counted(asked)}`).safeIntegers();
  return unpack(counting.get(asked) ?? { low: null, high: null });
}

/** Where the index knows but a word's beginning, the words themselves are read. */
function byWords(db: ReadableDb, asked: Asked, only: SearchKind | null, words: readonly QueryWord[]): Found {
  const all = prepared<[Asked], Row & { words: string }>(
    db,
    `SELECT ${found}, search_index.words ${placed} ${newest}`,
  )
    .all(asked)
    .filter((row) => hasWords(row.words, words));
  const rows = all.filter(({ id }) => only === null || kindOf(id) === only).slice(0, MOST_HITS);
  return { rows, counts: countsOf(all) };
}

const countsOf = (rows: readonly Pick<Row, 'id'>[]): Counts => {
  const counts = Object.fromEntries(searchKinds.map((one) => [one, 0])) as Counts;
  for (const { id } of rows) counts[kindOf(id)] += 1;
  return counts;
};

/** Of a search for nothing. */
export const noCounts = (): Counts => countsOf([]);
