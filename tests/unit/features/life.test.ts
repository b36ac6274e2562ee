import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { endingHandlers } from '../../../main/features/endings/endings.handlers.ts';
import { lookBack } from '../../../main/features/endings/endings.repo.ts';
import { lifeHandlers } from '../../../main/features/life/life.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { courseFigure } from '../../../shared/course-figure.ts';
import { minutesIn } from '../../../shared/course-sums.ts';
import { Day, dayOf } from '../../../shared/day.ts';
import { eventsOf } from '../../../shared/life-words.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';

const courses = courseHandlers();
const meetings = meetingHandlers();
const agreements = agreementHandlers();
const worksheets = worksheetHandlers();
const life = lifeHandlers();
const day = (text: string) => Day.parse(text);

test('the life of a course has its meetings numbered as the logbook does, and no cancelled one', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const meet = async (date: string, fields: object) => {
    const { id } = valueOf(await meetings.plan({ courseId, date: day(date) }, open));
    valueOf(await meetings.record({ id, fields }, open));
  };
  const roles = { roles: ['guide', 'coach'], rolesPlanned: ['coach'] };
  await meet('2026-10-06', { state: 'held', principles: [7, 3], ...roles, preparationMinutes: 30 });
  await meet('2026-09-22', { state: 'cancelled' });
  await meet('2026-08-25', { state: 'held' });
  await meet('2027-01-19', {});
  const found = valueOf(await life.read({ id: courseId }, open));
  expect(found.meetings.map(({ number, date, state }) => [number, date, state])).toEqual([
    [1, '2026-08-25', 'held'],
    [2, '2026-10-06', 'held'],
    [3, '2027-01-19', 'planned'],
  ]);
  expect(found.meetings[1]).toMatchObject({
    principles: [3, 7],
    roles: ['coach', 'guide'],
    rolesPlanned: ['coach'],
    preparationMinutes: 30,
  });
  expect(found).toMatchObject({ today: dayOf(NOW), course: { alias: 'M. K.', rhythmMonths: 2 } });
});

test('of a course that has ended, the meetings that were planned and never held are no part of it', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const meet = async (date: string, fields: object) => {
    const { id } = valueOf(await meetings.plan({ courseId, date: day(date) }, open));
    valueOf(await meetings.record({ id, fields }, open));
  };
  await meet('2026-08-25', { state: 'held' });
  await meet('2026-10-06', { preparationMinutes: 20 });
  await meet('2026-11-20', { state: 'held' });
  await meet('2027-01-19', { preparationMinutes: 30 });
  const parts = { t: danish, putOnClipboard: () => Promise.resolve() };
  valueOf(await endingHandlers(parts).stop({ id: courseId, endedOn: dayOf(NOW), reason: 'other' }, open));
  const found = valueOf(await life.read({ id: courseId }, open));
  const figure = courseFigure(found, { width: 566, disc: 11, month: 38 });
  expect(figure.meetings.map(({ number, isHeld }) => [number, isHeld])).toEqual([
    [1, true],
    [3, true],
  ]);
  expect(figure.months.at(-1)).toMatchObject({ year: 2026, month: 11 });
  expect(eventsOf(found, danish).map(({ date }) => date)).toEqual(['2026-08-25', '2026-11-20']);
  expect(minutesIn(found).preparing).toBe(0);
});

test('sheets on which nothing is written and results without words are no part of it, nor of the last look', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const sheet = async (kind: string, answers: object) => {
    const { id } = valueOf(await worksheets.start({ courseId, kind, meetingId: null }, open));
    valueOf(await worksheets.record({ id, answers: answers as never }, open));
  };
  await sheet('review-early', { rhythm: 'Hver anden måned passer os.' });
  await sheet('swot', {});
  const result = open.db.prepare(
    `INSERT INTO result (id, course_id, date, text, created_at, changed_at) VALUES (?, ?, ?, ?, 0, 0)`,
  );
  result.run(idOf(2), courseId, '2026-11-01', 'Siger nej opad.');
  result.run(idOf(1), courseId, '2026-10-01', 'Holder korte møder.');
  result.run(idOf(3), courseId, '2026-11-02', ' ');
  const found = valueOf(await life.read({ id: courseId }, open));
  expect(found.sheets).toMatchObject([{ kind: 'review-early', date: dayOf(NOW) }]);
  expect(found.results.map(({ text }) => text)).toEqual(['Holder korte møder.', 'Siger nej opad.']);
  expect(lookBack(open.db, courseId)).toMatchObject({ worksheets: 1, results: 2 });
});

test('open agreements are the course’s own, due first, and those done with are counted', async () => {
  const open = anOpenNotebook();
  const agreedIn = async (alias: string, all: readonly object[]) => {
    const { id: courseId } = valueOf(await courses.start({ alias }, open));
    const { id: meetingId } = valueOf(await meetings.plan({ courseId, date: day('2026-10-06') }, open));
    for (const fields of all) {
      const { id } = valueOf(await agreements.add({ meetingId, owner: 'mentee' }, open));
      valueOf(await agreements.record({ id, fields }, open));
    }
    return courseId;
  };
  const id = await agreedIn('M. K.', [
    { text: 'Uden frist' },
    { text: 'Med frist', due: '2026-12-04', status: 'partly' },
    { text: 'Holdt', status: 'kept' },
    { text: 'Bortfaldet', status: 'dropped' },
    { text: '' },
  ]);
  await agreedIn('A. B.', [{ text: 'En andens' }]);
  const found = valueOf(await life.read({ id }, open));
  expect(found.openAgreements.map(({ text, madeOn }) => [text, madeOn])).toEqual([
    ['Med frist', '2026-10-06'],
    ['Uden frist', '2026-10-06'],
  ]);
  expect(found.closedAgreements).toBe(2);
});

test('a course that is not there is said to be missing', async () => {
  expect(await life.read({ id: idOf(9) as never }, anOpenNotebook())).toMatchObject({
    ok: false,
    error: { kind: 'not-found', entity: 'course' },
  });
});
