import { type LeftOut, type LeftOutRow, staysIn } from '../../../shared/left-out.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { writtenIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import { columnOf } from '../../db/columns.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { answersIn } from '../worksheets/worksheets.repo.ts';

/** For each field of a record that a row tells of, whether something stands in it: words, a choice, a tick or a list that is not empty. */
const filled = (noun: 'course' | 'meeting', row: LeftOutRow): string[] =>
  Object.entries(staysIn[noun])
    .filter(([, told]) => told === row)
    .map(([field]) => columnOf(field))
    .map((column) => `(coalesce(trim(${column}), '') NOT IN ('', '[]') AND quote(${column}) <> '0')`);

/** How much a course has of what HR never gets, counted. */
export function countLeftOut(db: ReadableDb, courseId: string): LeftOut {
  const count = (sql: string): number => db.prepare<[string], number | null>(sql).pluck().get(courseId) ?? 0;
  const meetings = (row: LeftOutRow) =>
    count(`SELECT count(*) FROM meeting WHERE course_id = ? AND (${filled('meeting', row).join(' OR ')})`);
  const course = (row: LeftOutRow) =>
    count(`SELECT ${filled('course', row).join(' + ')} FROM course WHERE id = ?`);
  const written = (table: 'agreement' | 'result' | 'reflection') =>
    count(`SELECT count(*) FROM ${table} WHERE course_id = ? AND trim(text) <> ''`);
  const sheets = sheetsOf(db, courseId).filter(({ answers }) => answers > 0);
  return {
    pages: meetings('pages') + course('pages'),
    agreements: written('agreement'),
    worksheets: sheets.filter(({ isReview }) => !isReview).length,
    answers: sheets.reduce((sum, { isReview, answers }) => sum + (isReview ? answers : 0), 0),
    results: written('result'),
    roles: meetings('roles'),
    parameters: meetings('parameters'),
    chosen: meetings('chosen'),
    reflections: written('reflection'),
    aims: course('aims'),
    contacts:
      course('contacts') +
      count(`SELECT sum(${filled('meeting', 'contacts').join(' + ')}) FROM meeting WHERE course_id = ?`),
    reason: course('reason'),
    removal: course('removal'),
  };
}

type Row = { kind: string; version: number; answers: string };

/** How many parts of each sheet have an answer; one of a newer program counts as one. */
const sheetsOf = (db: ReadableDb, courseId: string): { isReview: boolean; answers: number }[] =>
  db
    .prepare<[string], Row>('SELECT kind, version, answers FROM worksheet WHERE course_id = ?')
    .all(courseId)
    .map(({ kind, version, answers }) => {
      const definition = definitionOf(kind, version);
      const given = answersIn(answers);
      const answered = definition && partsOf(definition).filter((part) => writtenIn(part, given).length > 0);
      return { isReview: kind.startsWith('review-'), answers: answered?.length ?? 1 };
    });
