import { expect, test } from 'vitest';
import { insertCourse, updateArchived } from '../../../main/features/courses/courses.repo.ts';
import { lifeHandlers } from '../../../main/features/life/life.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { insertMeeting, listPastPlanned } from '../../../main/features/meetings/meetings.repo.ts';
import { overviewHandlers } from '../../../main/features/overview/overview.handlers.ts';
import { eventsFor } from '../../../main/features/rhythm/calendar-events.ts';
import { pastIn } from '../../../shared/course-sums.ts';
import { dayOf } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, aMeeting, idOf, NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const TODAY = dayOf(NOW);
const [held, past, today] = [101, 102, 103].map((number) => Id.parse(idOf(number)));

/** A course with a meeting held, one planned on a day that is gone, and one today; cancelled ones before each. */
function aNotebook() {
  const open = anOpenNotebook();
  insertCourse(open.db, aCourse({ state: 'running', startsOn: '2026-04-21' }));
  const meet = (number: number, date: string, state: 'held' | 'planned' | 'cancelled', course = 1) =>
    insertMeeting(open.db, aMeeting({ id: idOf(number), courseId: idOf(course), date, state }));
  meet(111, '2026-05-01', 'cancelled');
  meet(101, '2026-06-16', 'held');
  meet(112, '2026-10-05', 'cancelled');
  meet(102, '2026-10-06', 'planned');
  meet(103, TODAY, 'planned');
  return { ...open, meet };
}

test('a planned meeting whose day is gone is asked about, by its day, with its number and the mentee’s alias', () => {
  const open = aNotebook();
  insertCourse(open.db, aCourse({ id: idOf(2), alias: 'A. B.' }));
  open.meet(201, '2026-09-01', 'planned', 2);
  expect(listPastPlanned(open.db, TODAY)).toEqual([
    { id: idOf(201), date: '2026-09-01', number: 1, alias: 'A. B.' },
    { id: past, date: '2026-10-06', number: 2, alias: 'M. K.' },
  ]);
});

test('none is asked about in a course that has ended or lies in the archive', () => {
  const open = aNotebook();
  for (const [course, state] of [
    [2, 'completed'],
    [3, 'stopped'],
    [4, 'running'],
  ] as const) {
    insertCourse(open.db, aCourse({ id: idOf(course), state }));
    open.meet(200 + course, '2026-09-01', 'planned', course);
  }
  updateArchived(open.db, idOf(4), NOW);
  expect(listPastPlanned(open.db, TODAY).map(({ id }) => id)).toEqual([past]);
});

test.each([
  ['said to be held', { state: 'held' as const }],
  ['said to be cancelled', { state: 'cancelled' as const }],
  ['written on', { topics: 'Budgettet' }],
])('the overview and the course ask no more once it is %s', async (_how, fields) => {
  const open = aNotebook();
  const asked = async () => {
    const life = valueOf(await lifeHandlers().read({ id: Id.parse(idOf(1)) }, open));
    const overview = valueOf(await overviewHandlers().read(undefined, open));
    return [overview.past, pastIn(life)].map((all) => all.map(({ id }) => id));
  };
  expect(await asked()).toEqual([[past], [past]]);
  valueOf(await meetingHandlers().record({ id: past as Id, fields }, open));
  expect(await asked()).toEqual([[], []]);
});

test('what was written at the last meeting held stands with the next one, though one was planned between them', async () => {
  const open = aNotebook();
  valueOf(await meetingHandlers().record({ id: held as Id, fields: { nextTasks: 'M. øver sig.' } }, open));
  expect(valueOf(await overviewHandlers().read(undefined, open)).next).toMatchObject({
    id: today,
    number: 3,
    lastNumber: 1,
    lastTasks: 'M. øver sig.',
  });
});

test('the calendar file of a course has its planned meetings from today on, and the one that is asked for whenever it was', () => {
  const { db } = aNotebook();
  const idsFor = (request: Parameters<typeof eventsFor>[1]) =>
    valueOf(eventsFor(db, request, TODAY)).events.map(({ id }) => id);
  expect(idsFor({ courseId: Id.parse(idOf(1)) })).toEqual([today]);
  expect(idsFor({ meetingId: past as Id })).toEqual([past]);
});
