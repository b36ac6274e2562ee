import type { SearchKind } from '../../../shared/search.ts';

/** As they stand in the notebook's file: none may ever get another number. */
const kindNumbers = {
  course: 0,
  meeting: 1,
  agreement: 2,
  worksheet: 3,
  result: 4,
  reflection: 5,
} as const satisfies Record<SearchKind, number>;

const kinds = Object.keys(kindNumbers) as SearchKind[];
/** What a number is parted by: its lowest bits tell the kind. */
const KINDS = 8;
/** So many numbers a day has. More than 128 of a kind on one day run on into the numbers of the next. */
const PER_DAY = 128 * KINDS;

const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export const numberOfKind = (kind: SearchKind): number => kindNumbers[kind];

export const kindOf = (place: number): SearchKind => {
  const kind = kinds[place & (KINDS - 1)];
  if (!kind) throw new Error('No such kind');
  return kind;
};

/** How many there are of each kind. */
export function countKinds(places: readonly number[]): Record<SearchKind, number> {
  const counts = new Array<number>(KINDS).fill(0);
  for (const place of places) {
    const at = place & (KINDS - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Object.fromEntries(kinds.map((kind) => [kind, counts[kindNumbers[kind]] ?? 0])) as Record<
    SearchKind,
    number
  >;
}

/** The first and the last number that something of these days can have; a day that is null bounds nothing. */
export const placesBetween = (from: string | null, to: string | null): { first: number; last: number } => ({
  first: from === null ? Number.MIN_SAFE_INTEGER : dayNumber(from) * PER_DAY,
  last: to === null ? Number.MAX_SAFE_INTEGER : (dayNumber(to) + 1) * PER_DAY - 1,
});

/** The first number of a day and a kind; the next ones are `KINDS` apart. */
export const firstPlace = (day: string, kind: SearchKind): number =>
  dayNumber(day) * PER_DAY + kindNumbers[kind];

export const nextPlace = (place: number): number => place + KINDS;

export const isOfDay = (place: number, day: string): boolean =>
  Math.floor(place / PER_DAY) === dayNumber(day);

/** SQL for the kind of a row's number. */
export const kindInSql = (column: string): string => `${column} & ${KINDS - 1}`;
