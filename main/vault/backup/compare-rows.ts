import { createHash } from 'node:crypto';
import type { BackupPreview } from '../../../shared/backup.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { type DatabaseKey, withNotebookFile } from '../../db/open.ts';
import { atOnce, type Pieces, put, rowsOf, type Table, tablesOf } from './read-rows.ts';

const parts = ['courses', 'meetings', 'agreements', 'worksheets', 'results', 'reflections', 'rest'] as const;
type Part = (typeof parts)[number];

/** A short digest of each row, by what the row is to a mentor; of its form, too, as another form has other rows. */
export type RowMarks = { schemaVersion: number; marks: Record<Part, string[]> };

const partOf: Record<string, Part> = {
  course: 'courses',
  meeting: 'meetings',
  agreement: 'agreements',
  worksheet: 'worksheets',
  result: 'results',
  reflection: 'reflections',
};

/** What the search keeps is made of the rows themselves, and what was removed for good stays so, whatever one goes back to. */
const isContent = ({ name }: Table): boolean => !name.startsWith('search_') && name !== 'deletion_ledger';

/** Columns that no page shows as hers: how often and when she wrote, and where she was reading. */
const unseen = new Set(['changed_at', 'generation', 'sheet_proved_at', 'handbook_place']);

/** Letters of a digest, 120 bits: two rows that differ do not look alike. */
const MARK = 20;

/** Marks the rows of a notebook, a piece at a time. */
export function* markRows(db: ReadableDb): Pieces<RowMarks> {
  const marks = Object.fromEntries(parts.map((part) => [part, [] as string[]])) as RowMarks['marks'];
  for (const table of tablesOf(db).filter(isContent)) {
    const own = marks[partOf[table.name] ?? 'rest'];
    for (const rows of rowsOf(db, table, seenColumns(db, table))) {
      for (const values of rows) own.push(markOf([table.name, ...values]));
      yield;
    }
  }
  return { schemaVersion: Number(db.pragma('user_version', { simple: true })), marks };
}

/** The same of a closed notebook. */
export const markFile = ({ file, secret }: { file: string; secret: DatabaseKey }): RowMarks =>
  withNotebookFile(file, secret, (db) => atOnce(markRows(db)));

const seenColumns = (db: ReadableDb, { name }: Table): string =>
  (db.pragma(`table_info("${name}")`) as { name: string }[])
    .filter((column) => !unseen.has(column.name))
    .map((column) => `"${column.name}"`)
    .join(', ');

function markOf(values: unknown[]): string {
  const hash = createHash('sha256');
  put(hash, values);
  return hash.digest('base64').slice(0, MARK);
}

/** How many rows of each part stand otherwise, beside those that are more or fewer; null where their forms are not the same. */
export function changedRows(now: RowMarks, then: RowMarks): BackupPreview['changed'] {
  if (now.schemaVersion !== then.schemaVersion) return null;
  const changed = (part: Part) => Math.min(missing(now, then, part), missing(then, now, part));
  return {
    courses: changed('courses'),
    meetings: changed('meetings'),
    agreements: changed('agreements'),
    worksheets: changed('worksheets'),
    results: changed('results'),
    reflections: changed('reflections'),
    rest: missing(now, then, 'rest') + missing(then, now, 'rest') > 0,
  };
}

/** How many rows of the one the other lacks. Each has its own number in it, so that no two of one notebook are alike. */
function missing(one: RowMarks, other: RowMarks, part: Part): number {
  const there = new Set(other.marks[part]);
  return one.marks[part].filter((mark) => !there.has(mark)).length;
}
