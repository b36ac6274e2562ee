import { createHash } from 'node:crypto';
import type { AccessPack, PackCourse, PackPart } from '../../../shared/access-pack.ts';
import type { Course } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import { foldText } from '../../../shared/find-text.ts';
import { da } from '../../../shared/i18n/messages.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { Words } from '../../words.ts';
import { findCourse, listCourses } from '../courses/courses.repo.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { listSpots } from '../meetings/meetings.repo.ts';
import { type CourseRows, packTables, type Row, rowsIn, rowsOfCourse } from './course-rows.repo.ts';
import { entryOf, type Known, nameOf } from './entries.ts';
import { camel, dayText, type Telling, titleOfKind } from './facts.ts';

/** Everything held in these courses, ready to be read; undefined where one of them is not there. */
export function readPack(
  db: ReadableDb,
  ids: readonly string[],
  t: Words,
): Pick<AccessPack, 'courses' | 'seal'> | undefined {
  const telling: Telling = { t, handbook: handbookAtHand(db).handbook };
  const courses: PackCourse[] = [];
  for (const id of new Set(ids)) {
    const course = findCourse(db, id);
    if (!course) return undefined;
    const rows = rowsOfCourse(db, course);
    courses.push({
      id: course.id,
      alias: course.alias,
      startsOn: course.startsOn,
      parts: partsOf(db, rows, course, telling),
    });
  }
  return { courses, seal: createHash('sha256').update(JSON.stringify(courses)).digest('hex') };
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

function partsOf(db: ReadableDb, rows: CourseRows, { id }: Course, telling: Telling): PackPart[] {
  const known = knownIn(db, rows, id, telling);
  return packTables.map((table) => ({
    table,
    title: telling.t(`pack.table.${camel(table) as keyof typeof da.pack.table}`),
    entries: rows[table].map((row, index) =>
      entryOf(table, row, `${id}.${table}.${index}`, { ...telling, known }),
    ),
  }));
}

/** What each row is called by those that belong to it. */
function knownIn(db: ReadableDb, rows: CourseRows, courseId: string, { t }: Telling): Known {
  const numbers = new Map<string, number | null>(
    listSpots(db, courseId).map((spot) => [spot.id, spot.number]),
  );
  const known = new Map<string, { title: string; table: string; row: Row }>();
  const put = (table: string, row: Row, title: string) => {
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
    for (const row of rows[table]) put(table, row, titleOf(table, row));
  rows.agreement.forEach((row, index) =>
    put('agreement', row, t('pack.paper.numbered', { what: nameOf('agreement', t), number: index + 1 })),
  );
  for (const { table, row } of rows.binned.flatMap(rowsIn))
    put(table, row, t('pack.paper.inBin', { what: titleOf(table, row) }));
  return known;
}
