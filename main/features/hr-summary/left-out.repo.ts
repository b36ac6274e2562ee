import type { LeftOut } from '../../../shared/hr-page.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { writtenIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { answersIn } from '../worksheets/worksheets.repo.ts';

/** A page of the logbook has something on it, or the course has notes of its own. */
const written = ['how_it_went', 'expectations', 'topics', 'outcome', 'next_tasks', 'notes', 'shared_notes']
  .map((column) => `trim(${column}) <> ''`)
  .join(' OR ');

/** Each of these that is filled in counts. */
const contacts = ['workplace', 'mentee_contact', 'manager_contact', 'hr_contact']
  .map((column) => `(trim(${column}) <> '')`)
  .join(' + ');

/** How much a course has of what HR never gets, counted. */
export function countLeftOut(db: ReadableDb, courseId: string): LeftOut {
  const count = (sql: string): number => db.prepare<[string], number>(sql).pluck().get(courseId) ?? 0;
  const sheets = sheetsOf(db, courseId).filter(({ answers }) => answers > 0);
  return {
    pages:
      count(`SELECT count(*) FROM meeting WHERE course_id = ? AND (${written})`) +
      count("SELECT count(*) FROM course WHERE id = ? AND trim(notes) <> ''"),
    agreements: count("SELECT count(*) FROM agreement WHERE course_id = ? AND trim(text) <> ''"),
    worksheets: sheets.filter(({ isReview }) => !isReview).length,
    answers: sheets.reduce((sum, { isReview, answers }) => sum + (isReview ? answers : 0), 0),
    results: count("SELECT count(*) FROM result WHERE course_id = ? AND trim(text) <> ''"),
    roles: count("SELECT count(*) FROM meeting WHERE course_id = ? AND state = 'held' AND roles <> '[]'"),
    contacts:
      count(`SELECT ${contacts} FROM course WHERE id = ?`) +
      count("SELECT count(*) FROM meeting WHERE course_id = ? AND trim(place) <> ''"),
    reflections: count("SELECT count(*) FROM reflection WHERE course_id = ? AND trim(text) <> ''"),
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
