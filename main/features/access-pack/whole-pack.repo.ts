import { createHash } from 'node:crypto';
import type { AccessPack, PackCourse } from '../../../shared/access-pack.ts';
import type { Course } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import { foldText } from '../../../shared/find-text.ts';
import { findNames } from '../../../shared/names-in-text.ts';
import { subjectsIn, takenIn } from '../../course-rows/binned.ts';
import { calledIn } from '../../course-rows/called.repo.ts';
import { inNotebook } from '../../course-rows/in-notebook.repo.ts';
import { keptUnder, rowsOfCourse, type Source } from '../../course-rows/rows.ts';
import { type CourseRows, keptTables, type KeptTable, type Row, sorted } from '../../course-rows/tables.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { Words } from '../../words.ts';
import { findCourse, listCourses } from '../courses/courses.repo.ts';
import { findParameterNames } from '../worksheets/parameter-names.repo.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { reflectionsNaming } from '../reflections/reflections-naming.repo.ts';
import { type OwnPages, packParts } from './pack-parts.repo.ts';

/** Everything held in these courses, ready to be read; undefined where one of them is not there. */
export function readPack(
  db: ReadableDb,
  ids: readonly string[],
  t: Words,
): Pick<AccessPack, 'courses' | 'seal'> | undefined {
  const { handbook } = handbookAtHand(db);
  const courses: PackCourse[] = [];
  for (const id of new Set(ids)) {
    const course = findCourse(db, id);
    if (!course) return undefined;
    const { rows, beside } = heldOf(db, course);
    courses.push({
      id: course.id,
      alias: course.alias,
      startsOn: course.startsOn,
      parts: packParts(rows, course.id, { t, handbook, parameterNames: findParameterNames(db, id) }, beside),
    });
  }
  return { courses, seal: createHash('sha256').update(JSON.stringify(courses)).digest('hex') };
}

/**
 * Everything that the notebook holds of a course and of its mentor's own pages that name the mentee, whole row by whole row. Of a
 * page that names her no longer there are the earlier texts and drafts that do; the page, which titles them, is told beside.
 */
function heldOf(db: ReadableDb, course: Course): { rows: CourseRows; beside: OwnPages } {
  const source = inNotebook(db);
  const called = calledIn(db, course.id);
  const ids = reflectionsNaming(db, course).map(({ reflection }) => reflection.id);
  const isNaming = (row: Row): boolean => findNames(String(row['text'] ?? ''), ...called).length > 0;
  const rows = rowsOfCourse(source, course.id, {
    reflection: sorted(source.where('reflection', 'id', ids), ['date', 'created_at', 'id']),
    isToo: ({ table, row }) => table === 'reflection' && isNaming(row),
  });
  const beside = pagesBeside(source, rows);
  const subjects = [
    ...beside.reflection.map(({ id }) => String(id)),
    ...beside.binned.flatMap((row) => subjectsIn(takenIn(row))),
  ];
  const kept = keptUnder(source, subjects);
  const withNaming = (table: KeptTable): Row[] =>
    sorted([...rows[table], ...kept[table].filter(isNaming)], keptTables[table]);
  return { rows: { ...rows, revision: withNaming('revision'), draft: withNaming('draft') }, beside };
}

/** The mentor's own pages that are not among these rows, those in the bin too. */
function pagesBeside(source: Source, rows: CourseRows): OwnPages {
  const isAmong = new Set([...rows.reflection, ...rows.binned].map(({ id }) => id));
  const others = (table: keyof OwnPages): Row[] =>
    source.all(table).filter(({ id }) => !isAmong.has(id ?? null));
  return {
    reflection: others('reflection'),
    binned: others('binned').filter(({ kind }) => kind === 'reflection'),
  };
}

/** Other courses whose mentee goes by the same alias or the same name: hers, or a namesake's. */
export function sameCalled(db: ReadableDb, ids: readonly string[]): AccessPack['others'] {
  const calledBy = ({ alias, name }: Course) => [alias, name].map(foldText).filter((one) => one !== '');
  const called = new Set(ids.flatMap((id) => findCourse(db, id) ?? []).flatMap(calledBy));
  return listCourses(db, Day.parse('1900-01-01'))
    .flatMap(({ id }) => findCourse(db, id) ?? [])
    .filter((course) => !ids.includes(course.id) && calledBy(course).some((one) => called.has(one)))
    .map(({ id, alias, startsOn }) => ({ id, alias, startsOn }));
}
