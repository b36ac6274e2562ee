import { expect, test } from 'vitest';
import { accessPackHandlers } from '../../../main/features/access-pack/access-pack.handlers.ts';
import { findCourse, insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { removalHandlers } from '../../../main/features/removal/removal.handlers.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import type { Id } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { aCourse, idOf, NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { insertReflection } from '../../support/search-rows.ts';

const none = { copies: [], secondGone: null, formerGone: [] };
const { handlers } = removalHandlers({
  backups: { clean: () => Promise.resolve(ok(none)), notCleaned: () => ({ ...none, parts: [] }) },
  restorer: { forget: () => undefined, noteRemoved: () => undefined },
});

/** A course that has ended, whose alias and name were others before, and pages that name its mentee by them. */
function aRenamedCourse() {
  const open = anOpenNotebook();
  const { db } = open;
  insertCourse(db, aCourse({ alias: 'M. H.', name: 'Mette Holm', state: 'completed' }));
  for (const [field, text] of [
    ['alias', 'Pilen'],
    ['alias', 'e'],
    ['alias', 'den'],
    ['alias', '?'],
    ['name', 'Mette Kjær'],
    ['notes', 'Sanne'],
  ] as const)
    keepRevision(db, { subject: idOf(1), field, text, at: NOW });
  for (const [number, text] of [
    'Pilen lærte mig at tie.',
    'Talte med fru Kjær.',
    'Hvad lærte e. i den?',
    'Sanne var der.',
  ].entries())
    insertReflection(db, { id: idOf(11 + number), courseId: null, text });
  const course = findCourse(db, idOf(1));
  if (!course) throw new Error('The course is not there');
  return { open, db, course };
}

test('before a removal a mentee is found by what she was called, in own pages and in other courses, but not by one letter or a word that says nothing', async () => {
  const { open, db, course } = aRenamedCourse();
  insertCourse(db, aCourse({ id: idOf(2), alias: 'S. T.', notes: 'Pilen hjalp her.' }));
  const found = valueOf(await handlers.find({ id: course.id }, open));
  const marked = found.pages.map(({ id, text, names }) => [
    id,
    names.map(({ start, end }) => text.slice(start, end)),
  ]);
  expect(Object.fromEntries(marked)).toEqual({ [idOf(11)]: ['Pilen'], [idOf(12)]: ['Kjær'] });
  expect(found.mentions).toEqual({ count: 1, looked: ['Pilen'] });
});

test('the access pack counts the notes that name her in courses that it does not hold', async () => {
  const { open, db, course } = aRenamedCourse();
  const other = aCourse({ id: idOf(2), alias: 'S. T.', notes: 'Pilen hjalp her.' });
  insertCourse(db, other);
  insertCourse(db, aCourse({ id: idOf(3), alias: 'Å. B.', notes: 'Som Mette Holm sagde.' }));
  const mentions = async (...courseIds: Id[]) =>
    valueOf(await accessPackHandlers().read({ courseIds }, open)).mentions;
  expect(await mentions(course.id)).toMatchObject({ count: 2 });
  expect(await mentions(course.id, other.id)).toMatchObject({ count: 1 });
});

test('a course stays until each page that names its mentee by what she was called is decided on, and their earlier texts go with it', () => {
  const { db, course } = aRenamedCourse();
  keepRevision(db, { subject: idOf(13), field: 'text', text: 'Før stod der Pilen', at: NOW });
  keepRevision(db, { subject: idOf(13), field: 'text', text: 'Før stod der andet', at: NOW });
  expect(removeCourse(db, course, { pages: [], at: NOW })).toBeUndefined();
  const pages = [11, 12].map((number) => ({ id: idOf(number), text: 'Menteen lærte mig at tie.' }));
  expect(removeCourse(db, course, { pages, at: NOW })).toBeDefined();
  expect(db.prepare('SELECT text FROM revision').pluck().all()).toEqual(['Før stod der andet']);
});
