import { expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { overviewHandlers } from '../../../main/features/overview/overview.handlers.ts';
import { reflectionHandlers } from '../../../main/features/reflections/reflections.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { addDays, dayOf, TimeOfDay } from '../../../shared/day.ts';
import { NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const courses = courseHandlers();
const meetings = meetingHandlers();
const overview = overviewHandlers();

test('the next meeting brings what to get ready with: the sheets chosen for it, each kind once, and what no held meeting has touched', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const meet = async (days: number, fields: object) => {
    const { id } = valueOf(await meetings.plan({ courseId, date: addDays(dayOf(NOW), days) }, open));
    valueOf(await meetings.record({ id, fields }, open));
    return id;
  };
  await meet(-60, { state: 'held', principles: [1, 3, 4] });
  const next = await meet(10, { principles: [7] });
  const { id: worksheetId } = valueOf(
    await worksheetHandlers().use({ courseId, kind: 'priority-matrix' }, open),
  );
  const sheets = [{ kind: 'swot' as const }, { worksheetId }, { kind: 'swot' as const }];
  valueOf(await meetings.record({ id: next, fields: { sheets } }, open));
  expect(valueOf(await overview.read(undefined, open)).next).toMatchObject({
    number: 2,
    beginsIn: null,
    untouched: [2, 5, 6, 7],
    sheets: ['swot', 'priority-matrix'],
  });
});

test('no more is asked of a chosen sheet than its kind, and one that is gone has none', async () => {
  const open = anOpenNotebook();
  const worksheets = worksheetHandlers();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const { id } = valueOf(await meetings.plan({ courseId, date: dayOf(NOW) }, open));
  const { id: stays } = valueOf(await worksheets.use({ courseId, kind: 'priority-matrix' }, open));
  const { id: goes } = valueOf(await worksheets.use({ courseId, kind: 'swot' }, open));
  const sheets = [{ worksheetId: goes }, { worksheetId: stays }];
  valueOf(await meetings.record({ id, fields: { sheets } }, open));
  valueOf(await worksheets.remove({ id: goes }, open));
  // Whoever asks for the whole sheet meets a day that cannot be read.
  open.db.prepare("UPDATE worksheet SET date = 'i går' WHERE id = ?").run(stays);
  await expect(async () => worksheets.find({ id: stays }, open)).rejects.toThrow();
  expect(valueOf(await overview.read(undefined, open)).next).toMatchObject({ sheets: ['priority-matrix'] });
});

test('a meeting today tells in how many minutes it begins, where its time is known', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const { id } = valueOf(await meetings.plan({ courseId, date: dayOf(NOW) }, open));
  expect(valueOf(await overview.read(undefined, open)).next).toMatchObject({ beginsIn: null });
  const clock = new Date(NOW);
  const two = (value: number) => String(value).padStart(2, '0');
  const startsAt = TimeOfDay.parse(`${two(clock.getHours())}:${two(clock.getMinutes())}`);
  valueOf(await meetings.record({ id, fields: { startsAt } }, open));
  open.clock.at = NOW - 20 * 60_000;
  expect(valueOf(await overview.read(undefined, open)).next).toMatchObject({ beginsIn: 20 });
});

test('what was written in last is named, pages, sheets and the mentor’s own learning together, newest first and four at the most', async () => {
  const open = anOpenNotebook();
  const worksheets = worksheetHandlers();
  const own = reflectionHandlers();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const { id: meeting } = valueOf(await meetings.plan({ courseId, date: dayOf(NOW) }, open));
  const { id: sheet } = valueOf(await worksheets.use({ courseId, kind: 'priority-matrix' }, open));
  const { id: page } = valueOf(await own.start({ courseId: null, meetingId: null }, open));
  valueOf(await worksheets.use({ courseId, kind: 'swot' }, open)); // nothing is written in it
  const later = (): void => void (open.clock.at += 60_000);
  later();
  valueOf(await worksheets.record({ id: sheet, answers: { tasks: [] } }, open));
  later();
  valueOf(await own.record({ id: page, fields: { text: 'Jeg tav, og det hjalp.' } }, open));
  later();
  valueOf(await meetings.record({ id: meeting, fields: { topics: 'Budgettet' } }, open));
  const recent = async () => valueOf(await overview.read(undefined, open)).recent;
  expect(await recent()).toMatchObject([
    { kind: 'meeting', id: meeting, number: 1, alias: 'M. K.' },
    { kind: 'reflection', id: page },
    { kind: 'worksheet', id: sheet, sheet: 'priority-matrix', alias: 'M. K.' },
  ]);
  for (let number = 0; number < 3; number += 1) {
    const { id } = valueOf(await meetings.plan({ courseId, date: addDays(dayOf(NOW), number + 1) }, open));
    later();
    valueOf(await meetings.record({ id, fields: { topics: 'Mere' } }, open));
  }
  expect((await recent()).map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'meeting', 'meeting']);
});
