import { expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { overviewHandlers } from '../../../main/features/overview/overview.handlers.ts';
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
