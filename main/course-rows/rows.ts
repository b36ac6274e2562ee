import { type Taken, subjectsIn, takenIn } from './binned.ts';
import {
  type CourseRows,
  keptTables,
  type KeptTable,
  type OwnTable,
  ownTables,
  type Row,
  sorted,
  subjectsOf,
} from './tables.ts';

/** Where rows are read from: a notebook of any form, or all of one in memory. A table that is not there has none. */
export type Source = {
  /** Where a column has one of these values. */
  where: (table: string, column: string, values: readonly string[]) => readonly Row[];
  all: (table: string) => readonly Row[];
};

type InBin = Taken['rows'][number];
type More = {
  /** The mentor's own pages that are told with it. */
  reflection?: readonly Row[];
  /** What else in the bin is told with it. */
  isToo?: (inBin: InBin) => boolean;
};

export type OwnRows = {
  rows: Record<OwnTable | 'reflection' | 'binned', Row[]>;
  /** What drafts and earlier texts are kept under: `keptUnder` reads them. */
  subjects: string[];
};

/** What is a course's, but for drafts and earlier texts, which may be many times as much. */
export function ownRows(source: Source, courseId: string, { reflection = [], isToo }: More = {}): OwnRows {
  const rows = { reflection: [...reflection], binned: [] as Row[] } as OwnRows['rows'];
  const idsOf = (table: OwnTable) => rows[table].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  for (const [table, { column, of, order }] of Object.entries(ownTables) as [
    OwnTable,
    (typeof ownTables)[OwnTable],
  ][]) {
    const ids = of === 'course' ? [courseId] : idsOf(of);
    rows[table] = sorted(source.where(table, column, ids), order);
  }
  const own = Object.entries(rows).flatMap(([table, all]) => all.flatMap((row) => subjectsOf(table, row)));
  const subjects = new Set([courseId, ...subjectsOf('course', { id: courseId }), ...own]);
  rows.binned = sorted(binnedOf(source, subjects, isToo), ['removed_at', 'id']);
  for (const row of rows.binned) for (const id of subjectsIn(takenIn(row))) subjects.add(id);
  return { rows, subjects: [...subjects] };
}

/**
 * What was thrown away: of the course, or of something in it that may itself lie in the bin, whatever name it lies under.
 */
function binnedOf(source: Source, subjects: ReadonlySet<string>, isToo: More['isToo']): Row[] {
  const ids = new Set(subjects);
  const isOf = (row: Row): boolean =>
    Object.entries(row).some(([column, value]) => column.endsWith('_id') && ids.has(String(value)));
  let waiting = source.all('binned').map((row) => ({ row, taken: takenIn(row) }));
  const found: Row[] = [];
  for (let isMore = true; isMore;) {
    const here = waiting.filter(
      ({ row, taken }) => isOf(row) || taken.rows.some((one) => isOf(one.row) || isToo?.(one) === true),
    );
    waiting = waiting.filter((one) => !here.includes(one));
    for (const { row, taken } of here) {
      found.push(row);
      for (const id of subjectsIn(taken)) ids.add(id);
    }
    isMore = here.length > 0;
  }
  return found;
}

/** Drafts and earlier texts of all these. */
export const keptUnder = (source: Source, subjects: readonly string[]): Record<KeptTable, Row[]> => ({
  revision: sorted(source.where('revision', 'subject', subjects), keptTables.revision),
  draft: sorted(source.where('draft', 'subject', subjects), keptTables.draft),
});

/** All that is a course's. */
export function rowsOfCourse(source: Source, courseId: string, more: More = {}): CourseRows {
  const { rows, subjects } = ownRows(source, courseId, more);
  return { ...rows, ...keptUnder(source, subjects) };
}
