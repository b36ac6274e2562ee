import { hrCommentSubject } from '../../shared/hr-comment.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** By which column a row is found, what that column names, and in which order rows are told. */
type Tie = { column: string; of: 'course' | 'meeting' | 'agreement'; order: readonly string[] };

/** What is a course's own, each after what it hangs on. */
export const ownTables = {
  course: { column: 'id', of: 'course', order: [] },
  meeting: { column: 'course_id', of: 'course', order: ['date', 'starts_at', 'created_at', 'id'] },
  declined_review: { column: 'meeting_id', of: 'meeting', order: ['meeting_id', 'kind'] },
  agreement: { column: 'course_id', of: 'course', order: ['created_at', 'id'] },
  agreement_step: { column: 'agreement_id', of: 'agreement', order: ['at', 'id'] },
  worksheet: { column: 'course_id', of: 'course', order: ['date', 'created_at', 'id'] },
  result: { column: 'course_id', of: 'course', order: ['date', 'created_at', 'id'] },
  hr_comment: { column: 'course_id', of: 'course', order: [] },
  exported: { column: 'course_id', of: 'course', order: ['at', 'id'] },
} as const satisfies Record<string, Tie>;
export type OwnTable = keyof typeof ownTables;

/** What is kept under the id of a row, whatever table that is in: a text half typed, and what once stood there. */
export const keptTables = { revision: ['at', 'id'], draft: ['subject', 'field'] } as const;
export type KeptTable = keyof typeof keptTables;

/**
 * Every table in which something of a course stands, in the order in which it is told. A page of the mentor's own outlives
 * its course; what lies in the bin holds whole rows. A new table that is a course's has its line above.
 */
export const courseTables = [
  'course',
  'meeting',
  'declined_review',
  'agreement',
  'agreement_step',
  'worksheet',
  'result',
  'reflection',
  'hr_comment',
  'exported',
  'revision',
  'draft',
  'binned',
] as const satisfies readonly (OwnTable | KeptTable | 'reflection' | 'binned')[];
export type CourseTable = (typeof courseTables)[number];
export type CourseRows = Record<CourseTable, Row[]>;

/** What drafts and earlier texts of a row are kept under. The comment for HR is written when its course has ended, and waits apart. */
export function subjectsOf(table: string, { id }: Row): string[] {
  if (typeof id !== 'string') return [];
  return table === 'course' ? [id, hrCommentSubject(id)] : [id];
}

/** As SQLite would sort them: nothing comes first, and texts letter by letter. */
export const sorted = (rows: readonly Row[], order: readonly string[]): Row[] =>
  [...rows].sort((a, b) => {
    for (const column of order) {
      const [left, right] = [a[column] ?? '', b[column] ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
