import type { Course } from '../../../shared/course.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import { findNames } from '../../../shared/names-in-text.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { inOrder } from '../meetings/meetings.repo.ts';
import { reflectionsNaming } from '../reflections/reflections-naming.repo.ts';

export type Row = Record<string, string | number | null>;

/** Every table in which something of a course stands, in the order in which it is told. */
export const packTables = [
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
] as const;
export type PackTable = (typeof packTables)[number];
export type CourseRows = Record<PackTable, Row[]>;

/** Everything that the notebook holds of a course and of its mentee, whole row by whole row. */
export function rowsOfCourse(db: ReadableDb, course: Course): CourseRows {
  const ofCourse = (table: PackTable, order: string) =>
    db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE course_id = ? ORDER BY ${order}`).all(course.id);
  const through = (table: PackTable, column: string, owner: PackTable, order: string) =>
    db
      .prepare<[string], Row>(
        `SELECT * FROM ${table} WHERE ${column} IN (SELECT id FROM ${owner} WHERE course_id = ?) ORDER BY ${order}`,
      )
      .all(course.id);
  const listed = (table: PackTable, column: string, ids: readonly string[], order: string) =>
    db
      .prepare<[string], Row>(
        `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY ${order}`,
      )
      .all(JSON.stringify(ids));
  const own = {
    course: db.prepare<[string], Row>('SELECT * FROM course WHERE id = ?').all(course.id),
    meeting: ofCourse('meeting', inOrder),
    declined_review: through('declined_review', 'meeting_id', 'meeting', 'meeting_id, kind'),
    agreement: ofCourse('agreement', 'created_at, id'),
    agreement_step: through('agreement_step', 'agreement_id', 'agreement', 'at, id'),
    worksheet: ofCourse('worksheet', 'date, created_at, id'),
    result: ofCourse('result', 'date, created_at, id'),
    reflection: listed(
      'reflection',
      'id',
      reflectionsNaming(db, course).map(({ reflection }) => reflection.id),
      'date, created_at, id',
    ),
    hr_comment: ofCourse('hr_comment', 'course_id'),
    exported: ofCourse('exported', 'at, id'),
  };
  const ids = new Set(Object.values(own).flatMap((rows) => rows.flatMap(idOf)));
  const binned = binnedOf(db, course, ids);
  const subjects = [
    ...ids,
    hrCommentSubject(course.id),
    ...binned.flatMap(rowsIn).flatMap(({ row }) => idOf(row)),
  ];
  return {
    ...own,
    revision: listed('revision', 'subject', subjects, 'at, id'),
    draft: listed('draft', 'subject', subjects, 'subject, field'),
    binned,
  };
}

const idOf = ({ id }: Row): string[] => (typeof id === 'string' ? [id] : []);

/** The rows that lie in the bin as one thing. */
export const rowsIn = ({ rows }: Row): { table: string; row: Row }[] =>
  (JSON.parse(String(rows)) as { rows: { table: string; row: Row }[] }).rows;

/** What was thrown away: of the course itself, of something in it, or a page that names its mentee. */
function binnedOf(db: ReadableDb, course: Course, ids: ReadonlySet<string>): Row[] {
  const isOf = ({ table, row }: { table: string; row: Row }) =>
    row['course_id'] === course.id ||
    ids.has(String(row['meeting_id'])) ||
    ids.has(String(row['agreement_id'])) ||
    (table === 'reflection' && findNames(String(row['text'] ?? ''), course).length > 0);
  return db
    .prepare<[], Row>('SELECT * FROM binned ORDER BY removed_at, id')
    .all()
    .filter((row) => row['course_id'] === course.id || rowsIn(row).some(isOf));
}
