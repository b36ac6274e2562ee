import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { keepDraft, listDrafts } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { removeMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { resultHandlers } from '../../../main/features/results/results.handlers.ts';
import { Day } from '../../../shared/day.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const results = resultHandlers();

async function aKeptAgreement() {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const { id: meetingId } = valueOf(
    await meetingHandlers().plan({ courseId, date: Day.parse('2026-06-01') }, open),
  );
  const { id: agreementId } = valueOf(await agreementHandlers().add({ meetingId, owner: 'mentee' }, open));
  valueOf(
    await agreementHandlers().record(
      { id: agreementId, fields: { text: 'Skriver en liste', status: 'kept' } },
      open,
    ),
  );
  const list = async () => valueOf(await results.list({ courseId }, open));
  return { open, courseId, meetingId, agreementId, list };
}

test('an agreement becomes a result once, with its text, the meeting’s day and the way back', async () => {
  const { open, meetingId, agreementId, list } = await aKeptAgreement();
  const made = valueOf(await results.fromAgreement({ agreementId, meetingId }, open));
  expect(made).toMatchObject({ text: 'Skriver en liste', date: '2026-06-01', meetingId, agreementId });
  expect(valueOf(await results.fromAgreement({ agreementId, meetingId: null }, open)).id).toBe(made.id);
  valueOf(await results.record({ id: made.id, fields: { text: 'Har overblik over sine opgaver' } }, open));
  expect(await list()).toMatchObject([
    {
      text: 'Har overblik over sine opgaver',
      number: 1,
      agreement: { text: 'Skriver en liste', meetingId },
    },
  ]);
});

test('results stand by their day, and a free one begins with today', async () => {
  const { open, courseId, meetingId, list } = await aKeptAgreement();
  const free = valueOf(await results.add({ courseId, meetingId: null }, open));
  const atMeeting = valueOf(await results.add({ courseId, meetingId }, open));
  expect((await list()).map(({ id, date }) => [id, date])).toEqual([
    [atMeeting.id, '2026-06-01'],
    [free.id, '2026-11-23'],
  ]);
  valueOf(await results.record({ id: free.id, fields: { date: Day.parse('2026-01-01') } }, open));
  expect((await list()).map(({ id }) => id)).toEqual([free.id, atMeeting.id]);
});

test('a result outlives its meeting and the agreement it came of', async () => {
  const { open, meetingId, agreementId, list } = await aKeptAgreement();
  valueOf(await results.fromAgreement({ agreementId, meetingId }, open));
  removeMeeting(open.db, meetingId);
  expect(await list()).toMatchObject([
    { text: 'Skriver en liste', meetingId: null, number: null, agreementId: null, agreement: null },
  ]);
});

test('what is removed leaves no raw text, and what is not there is said to be not there', async () => {
  const { open, courseId, meetingId, list } = await aKeptAgreement();
  const { id } = valueOf(await results.add({ courseId, meetingId: null }, open));
  keepDraft(open.db, { subject: id, field: 'date', text: '30.2.2027' });
  valueOf(await results.remove({ id }, open));
  expect(listDrafts(open.db, id)).toEqual([]);
  expect(await list()).toEqual([]);
  expect(await results.remove({ id }, open)).toMatchObject({ error: { entity: 'result' } });
  expect(await results.record({ id, fields: { text: 'x' } }, open)).toMatchObject({ ok: false });
  const other = valueOf(await courseHandlers().start({ alias: 'S. T.' }, open));
  expect(await results.add({ courseId: other.id, meetingId }, open)).toMatchObject({
    error: { entity: 'meeting' },
  });
});
