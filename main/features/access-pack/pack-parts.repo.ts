import type { PackEntry, PackPart } from '../../../shared/access-pack.ts';
import type { da } from '../../../shared/i18n/messages.ts';
import { takenIn } from '../../course-rows/binned.ts';
import {
  type CourseRows,
  type CourseTable,
  courseTables,
  type Row,
  subjectsOf,
} from '../../course-rows/tables.ts';
import { entryOf, type Known, nameOf } from './entries.ts';
import { camel, dayText, type Telling, titleOfKind } from './facts.ts';

/** As a part of the pack, whose entries are made one by one as they are asked for. */
type LazyPart = Omit<PackPart, 'entries'> & { count: number; entries: Iterable<PackEntry> };

/** The mentor's own pages, those in the bin too. */
export type OwnPages = Pick<CourseRows, 'reflection' | 'binned'>;
const noneBeside: OwnPages = { reflection: [], binned: [] };

/**
 * All rows of a course by their kind; pages beside them only title what is kept of them. A long one takes seconds, and others may
 * have their turn between two entries.
 */
export function lazyParts(
  rows: CourseRows,
  id: string,
  telling: Telling,
  beside: OwnPages = noneBeside,
): LazyPart[] {
  const known = knownIn(rows, beside, telling);
  function* entries(table: CourseTable): Iterable<PackEntry> {
    for (const [index, row] of rows[table].entries())
      yield entryOf(table, row, `${id}.${table}.${index}`, { ...telling, known });
  }
  return courseTables.map((table) => ({
    table,
    title: telling.t(`pack.table.${camel(table) as keyof typeof da.pack.table}`),
    count: rows[table].length,
    entries: entries(table),
  }));
}

/** All rows of a course, each as an entry, by their kind. */
export const packParts = (...given: Parameters<typeof lazyParts>): PackPart[] =>
  lazyParts(...given).map(({ table, title, entries }) => ({ table, title, entries: [...entries] }));

/** What each row is called by those that belong to it. */
function knownIn(rows: CourseRows, beside: OwnPages, { t }: Telling): Known {
  const numbers = numbersOf(rows.meeting);
  const known = new Map<string, { title: () => string; table: string; row: Row }>();
  const put = (table: string, row: Row, title: () => string) => {
    if (typeof row['id'] === 'string') known.set(row['id'], { title, table, row });
  };
  const dated = (table: string, row: Row) =>
    t('pack.paper.dated', { what: nameOf(table, t), day: dayText(row['date'] ?? null) });
  const titleOf = (table: string, row: Row): string => {
    const day = dayText(row['date'] ?? null);
    if (table === 'meeting') {
      const number = numbers.get(String(row['id']));
      if (row['state'] === 'cancelled') return t('pack.paper.cancelled', { day });
      return number === undefined ? dated(table, row) : t('pack.paper.meeting', { number, day });
    }
    if (table === 'worksheet')
      return t('pack.paper.sheet', { title: titleOfKind(row['kind'] ?? null, t), day });
    return row['date'] === undefined ? nameOf(table, t) : dated(table, row);
  };
  for (const table of ['course', 'meeting', 'worksheet', 'result', 'reflection'] as const)
    for (const row of rows[table]) put(table, row, () => titleOf(table, row));
  for (const row of beside.reflection) put('reflection', row, () => titleOf('reflection', row));
  for (const row of rows.course)
    for (const subject of subjectsOf('course', row).filter((one) => !known.has(one)))
      known.set(subject, { title: () => nameOf('hr_comment', t), table: 'hr_comment', row });
  rows.agreement.forEach((row, index) =>
    put('agreement', row, () =>
      t('pack.paper.numbered', { what: nameOf('agreement', t), number: index + 1 }),
    ),
  );
  for (const { table, row } of [...rows.binned, ...beside.binned].flatMap((row) => takenIn(row).rows))
    put(table, row, () => t('pack.paper.inBin', { what: titleOf(table, row) }));
  return known;
}

/** A meeting's rank among those that are not cancelled; the rows are in order. */
const numbersOf = (meetings: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(
    meetings.filter(({ state }) => state !== 'cancelled').map((row, index) => [String(row['id']), index + 1]),
  );
