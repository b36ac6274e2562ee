import type { Day } from '../../../shared/day.ts';
import type { z } from 'zod';
import { Course, type CourseFields, CourseSummary } from '../../../shared/course.ts';
import type { Called } from '../../../shared/names-in-text.ts';
import { byDanish } from '../../../shared/danish-order.ts';
import { toColumn, updateColumns } from '../../db/columns.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

/** Field and column, once for reading and writing. */
const columns = {
  alias: 'alias',
  name: 'name',
  workplace: 'workplace',
  menteeContact: 'mentee_contact',
  managerContact: 'manager_contact',
  hrContact: 'hr_contact',
  notes: 'notes',
  levelNow: 'level_now',
  levelAimed: 'level_aimed',
  aimsAtCareerStep: 'aims_at_career_step',
  aimsAtGrowth: 'aims_at_growth',
  startsOn: 'starts_on',
  expectedMonths: 'expected_months',
  rhythmMonths: 'rhythm_months',
  meetingMinutes: 'meeting_minutes',
  state: 'state',
  endedOn: 'ended_on',
  endReason: 'end_reason',
  removesOn: 'removes_on',
} as const satisfies Record<keyof CourseFields, string>;

type CourseRow = { [F in keyof CourseFields as (typeof columns)[F]]: string | number | null } & {
  id: string;
  created_at: number;
  archived_at: number | null;
};

const fieldNames = Object.keys(columns) as (keyof CourseFields)[];

function toCourse(row: CourseRow): Course {
  const fields = Object.fromEntries(fieldNames.map((field) => [field, row[columns[field]]]));
  return Course.parse({
    ...fields,
    aimsAtCareerStep: row.aims_at_career_step === 1,
    aimsAtGrowth: row.aims_at_growth === 1,
    id: row.id,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
  });
}

export function findCourse(db: ReadableDb, id: string): Course | undefined {
  const row = db.prepare<[string], CourseRow>('SELECT * FROM course WHERE id = ?').get(id);
  return row && toCourse(row);
}

/** What the mentees of all courses are called, in the order of the Danish alphabet. */
export const listMentees = (db: ReadableDb): Called[] =>
  db
    .prepare<[], Called>('SELECT alias, name FROM course ORDER BY id')
    .all()
    .sort((a, b) => byDanish(a.alias, b.alias));

type SummaryRow = Pick<
  CourseRow,
  | 'id'
  | 'alias'
  | 'level_now'
  | 'level_aimed'
  | 'state'
  | 'starts_on'
  | 'ended_on'
  | 'removes_on'
  | 'archived_at'
> & {
  held_meetings: number;
  next_id: string | null;
  next_date: string | null;
  next_starts_at: string | null;
};

/** Courses by the mentee's alias as Danish sorts it; archived ones last. The next meeting is none that is past, nor of a course that has ended. */
export function listCourses(db: ReadableDb, today: Day): CourseSummary[] {
  const rows = db
    .prepare<[Day], SummaryRow>(
      `SELECT course.*,
         (SELECT count(*) FROM meeting WHERE course_id = course.id AND state = 'held') AS held_meetings,
         next.id AS next_id, next.date AS next_date, next.starts_at AS next_starts_at
       FROM course
       LEFT JOIN meeting AS next ON course.state NOT IN ('completed', 'stopped') AND next.id = (
         SELECT id FROM meeting WHERE course_id = course.id AND state = 'planned' AND date >= ?
         ORDER BY date, coalesce(starts_at, ''), created_at, id LIMIT 1)`,
    )
    .all(today);
  return rows
    .map(toSummary)
    .sort(
      (a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || byDanish(a.alias, b.alias),
    );
}

const toSummary = (row: SummaryRow): CourseSummary =>
  CourseSummary.parse({
    id: row.id,
    alias: row.alias,
    levelNow: row.level_now,
    levelAimed: row.level_aimed,
    state: row.state,
    startsOn: row.starts_on,
    endedOn: row.ended_on,
    removesOn: row.removes_on,
    archivedAt: row.archived_at,
    heldMeetings: row.held_meetings,
    next: row.next_id ? { meetingId: row.next_id, date: row.next_date, startsAt: row.next_starts_at } : null,
  } satisfies Record<keyof z.input<typeof CourseSummary>, unknown>);

export function insertCourse(db: WritableDb, course: Course): void {
  const { id, createdAt, archivedAt, ...fields } = course;
  const row = {
    id,
    created_at: createdAt,
    archived_at: archivedAt,
    ...toRow(fields),
  };
  const names = Object.keys(row);
  db.prepare(
    `INSERT INTO course (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  ).run(row);
}

/** False where there is no such course. */
export const updateCourse = (db: WritableDb, id: string, fields: Partial<CourseFields>): boolean =>
  updateColumns(db, 'course', id, toRow(fields));

export const updateArchived = (db: WritableDb, id: string, archivedAt: number | null): boolean =>
  updateColumns(db, 'course', id, { archived_at: archivedAt });

function toRow(fields: Partial<CourseFields>): Record<string, string | number | null> {
  const given = fieldNames.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [[columns[field], toColumn(value)] as const];
  });
  return Object.fromEntries(given);
}
