import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { overviewHandlers } from '../../../main/features/overview/overview.handlers.ts';
import { Day } from '../../../shared/day.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const courses = courseHandlers();
const meetings = meetingHandlers();
const agreements = agreementHandlers();
const day = (text: string) => Day.parse(text);

test('a new course starts with the handbook’s usual year, rhythm and length', async () => {
  const open = anOpenNotebook();
  expect(valueOf(await courses.start({ alias: 'M. K.' }, open))).toMatchObject({
    alias: 'M. K.',
    expectedMonths: 12,
    rhythmMonths: 2,
    meetingMinutes: 90,
    state: 'running',
    archivedAt: null,
  });
});

test('every field of a course is kept as it was written', async () => {
  const open = anOpenNotebook();
  const { id } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const fields = {
    name: 'Mette Kjær',
    workplace: 'Ældrecentret Å',
    menteeContact: '12 34 56 78',
    managerContact: 'chef@example.dk',
    hrContact: 'HR',
    notes: 'Linje 1\n\nLinje 2 🙂',
    levelNow: 4 as const,
    levelAimed: 3 as const,
    aimsAtCareerStep: true,
    aimsAtGrowth: true,
    startsOn: day('2026-04-21'),
    expectedMonths: 18,
    rhythmMonths: 3,
    meetingMinutes: 60,
    state: 'matched' as const,
  };
  valueOf(await courses.record({ id, fields }, open));
  expect(valueOf(await courses.find({ id }, open))).toMatchObject(fields);
});

test('courses are listed as Danish sorts them, and those put aside come last', async () => {
  const open = anOpenNotebook();
  for (const alias of ['Å. L.', 'B. T.', 'Æ. S.', 'A. K.']) valueOf(await courses.start({ alias }, open));
  const [first] = valueOf(await courses.list(undefined, open));
  if (first) valueOf(await courses.archive({ id: first.id, archived: true }, open));
  expect(valueOf(await courses.list(undefined, open)).map(({ alias }) => alias)).toEqual([
    'B. T.',
    'Æ. S.',
    'Å. L.',
    'A. K.',
  ]);
  if (first) valueOf(await courses.archive({ id: first.id, archived: false }, open));
  expect(valueOf(await courses.list(undefined, open))[0]?.alias).toBe('A. K.');
});

test('the overview shows the next meeting, what was agreed for it, and the open agreements by due date', async () => {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const { id: first } = valueOf(await meetings.plan({ courseId, date: day('2026-10-06') }, open));
  open.clock.at += 60_000;
  valueOf(
    await meetings.record({ id: first, fields: { topics: 'Budget', nextTasks: 'M. øver sig.' } }, open),
  );
  valueOf(await meetings.planNext({ id: first, date: day('2026-12-08') }, open));
  const add = async (text: string, fields: object) => {
    const { id } = valueOf(await agreements.add({ meetingId: first, owner: 'mentee' }, open));
    valueOf(await agreements.record({ id, fields: { text, ...fields } }, open));
  };
  await add('Uden frist', {});
  await add('Med frist', { due: day('2026-12-04') });
  await add('Holdt', { status: 'kept' });
  await add('Bortfaldet', { status: 'dropped' });
  await add('', {});

  const overview = valueOf(await overviewHandlers().read(undefined, open));
  expect(overview.today).toBe('2026-11-23');
  expect(overview.next).toMatchObject({
    number: 2,
    alias: 'M. K.',
    lastTasks: 'M. øver sig.',
    lastNumber: 1,
  });
  expect(overview.openAgreements.map(({ text }) => text)).toEqual(['Med frist', 'Uden frist']);
  expect(overview.recent).toMatchObject([{ number: 1, alias: 'M. K.' }]);
  expect(overview.courses).toMatchObject([{ heldMeetings: 1, next: { date: '2026-12-08' } }]);
});

test('a planned meeting that nobody wrote in and that is past is no next meeting', async () => {
  const open = anOpenNotebook();
  const { id } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  valueOf(await meetings.plan({ courseId: id, date: day('2026-10-06') }, open));
  expect(valueOf(await courses.list(undefined, open))).toMatchObject([{ next: null }]);
  valueOf(await meetings.plan({ courseId: id, date: day('2027-01-19') }, open));
  expect(valueOf(await courses.list(undefined, open))).toMatchObject([{ next: { date: '2027-01-19' } }]);
  const overview = valueOf(await overviewHandlers().read(undefined, open));
  expect(overview.courses).toMatchObject([{ next: { date: '2027-01-19' } }]);
});

test('a course put aside is not on the overview', async () => {
  const open = anOpenNotebook();
  const { id } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  valueOf(await meetings.plan({ courseId: id, date: day('2026-12-08') }, open));
  valueOf(await courses.archive({ id, archived: true }, open));
  expect(valueOf(await overviewHandlers().read(undefined, open))).toMatchObject({ next: null, courses: [] });
});
