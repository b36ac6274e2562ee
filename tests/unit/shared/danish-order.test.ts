import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { insertCourse, listCourses, listMentees } from '../../../main/features/courses/courses.repo.ts';
import { byDanish } from '../../../shared/danish-order.ts';
import { Day } from '../../../shared/day.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

const root = join(import.meta.dirname, '../../..');

/** The program's own files, as they are written. */
const sources = ['main', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      file: [folder, ...name.split(sep)].join('/'),
      source: readFileSync(join(root, folder, name), 'utf8'),
    })),
);

test('æ, ø and å come last, aa counts as å, and numbers by their size', () => {
  const names = ['Zoe', 'Ærø', 'Åse', 'Øjvind', 'Aase', 'Anna', 'Møde 10', 'Møde 9', 'anna'];
  expect(names.sort(byDanish)).toEqual([
    'Anna',
    'anna',
    'Møde 9',
    'Møde 10',
    'Zoe',
    'Ærø',
    'Øjvind',
    'Åse',
    'Aase',
  ]);
});

test('courses, and the mentees that a page names, stand in the order of the Danish alphabet', () => {
  const { db } = anOpenNotebook();
  const aliases = ['Å. B.', 'Z. Z.', 'Aa. A.', 'Ø. L.', 'A. L.', 'Æ. K.'];
  aliases.forEach((alias, index) => insertCourse(db, aCourse({ id: idOf(index), alias })));
  const inOrder = ['A. L.', 'Z. Z.', 'Æ. K.', 'Ø. L.', 'Aa. A.', 'Å. B.'];
  expect(listCourses(db, Day.parse('2026-11-23')).map(({ alias }) => alias)).toEqual(inOrder);
  expect(listMentees(db).map(({ alias }) => alias)).toEqual(inOrder);
});

test('no list has an order of letters of its own', () => {
  const own = sources
    .filter(({ source }) => /localeCompare|Intl\.Collator|COLLATE/.test(source))
    .map(({ file }) => file);
  expect(sources.length).toBeGreaterThan(300);
  expect(own).toEqual(['shared/danish-order.ts']);
});

/** Orders in SQL that begin with what a mentor reads as words: its letters would stand as the database has them. */
const byWords = /ORDER BY (?:\w+\.)?(?:alias|name|title|place|workplace|text)\b/gi;

test('no list that is shown is put in order of its letters by the database', () => {
  expect('SELECT * FROM course ORDER BY course.alias, id'.match(byWords)).toHaveLength(1);
  const found = sources.flatMap(({ file, source }) =>
    (source.match(byWords) ?? []).map((order) => `${file}: ${order}`),
  );
  expect(found.sort()).toEqual([
    // The notebook's own tables.
    'main/db/references.ts: ORDER BY m.name',
    // The names of files, in the order in which they were packed.
    'main/features/handbook/handbook.repo.ts: ORDER BY name',
  ]);
});
