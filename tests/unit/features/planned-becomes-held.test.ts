import { describe, expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { Day, momentOf, TimeOfDay } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const meetings = meetingHandlers();
const day = (text: string) => Day.parse(text);

/** Today is 23 November 2026, 14.40. */
async function aCourseOpen() {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const plan = async (date: string) => valueOf(await meetings.plan({ courseId, date: day(date) }, open)).id;
  const page = async (meeting: Id) => valueOf(await meetings.find({ id: meeting }, open));
  return { open, plan, page };
}

describe('planned becomes held', () => {
  test('when something is written on or after its day', async () => {
    const { open, plan, page } = await aCourseOpen();
    const id = await plan('2026-11-23');
    valueOf(await meetings.record({ id, fields: { topics: 'Budget' } }, open));
    expect((await page(id)).meeting.state).toBe('held');
  });

  test('when a role, a principle or a parameter is chosen on or after its day, and not before it', async () => {
    const { open, plan, page } = await aCourseOpen();
    const today = await plan('2026-11-23');
    valueOf(await meetings.record({ id: today, fields: { roles: [] } }, open));
    expect((await page(today)).meeting.state).toBe('planned');
    valueOf(await meetings.record({ id: today, fields: { roles: ['coach'] } }, open));
    expect((await page(today)).meeting.state).toBe('held');
    const other = await plan('2026-11-20');
    valueOf(await meetings.record({ id: other, fields: { parameters: [2] } }, open));
    expect((await page(other)).meeting).toMatchObject({ state: 'held', parameters: [2], rolesPlanned: [] });
    const later = await plan('2026-12-01');
    valueOf(await meetings.record({ id: later, fields: { principles: [7] } }, open));
    expect((await page(later)).meeting.state).toBe('planned');
  });

  test('but not when it is prepared, on its day or before or after, nor when only its place is written', async () => {
    const { open, plan, page } = await aCourseOpen();
    for (const date of ['2026-12-01', '2026-11-22', '2026-11-24']) {
      const id = await plan(date);
      const fields = { expectations: 'Ro', preparationMinutes: 30, sheets: [{ kind: 'swot' as const }] };
      valueOf(await meetings.record({ id, fields }, open));
      expect((await page(id)).meeting.state).toBe('planned');
    }
    const today = await plan('2026-11-23');
    valueOf(await meetings.record({ id: today, fields: { expectations: 'Ro' } }, open));
    expect((await page(today)).meeting.state).toBe('planned');
    valueOf(await meetings.record({ id: today, fields: { place: 'Åen' } }, open));
    expect((await page(today)).meeting.state).toBe('planned');
  });

  test.each([
    ['a text', { notes: 'Husk kontrakten' }],
    ['how it went', { howItWent: 'Hun ringede i går' }],
    ['a role', { roles: ['coach' as const] }],
    ['a principle', { principles: [7 as const] }],
    ['a parameter', { parameters: [2 as const] }],
  ])(
    '%s on its day tells that it was held from its planned time on, and not before it',
    async (_what, fields) => {
      const { open, plan, page } = await aCourseOpen();
      const id = await plan('2026-11-23');
      valueOf(await meetings.record({ id, fields: { startsAt: TimeOfDay.parse('15:00') } }, open));
      valueOf(await meetings.record({ id, fields }, open));
      expect((await page(id)).meeting).toMatchObject({ ...fields, state: 'planned' });
      open.clock.at = momentOf(day('2026-11-23'), TimeOfDay.parse('15:00')) - 1;
      valueOf(await meetings.record({ id, fields }, open));
      expect((await page(id)).meeting.state).toBe('planned');
      open.clock.at += 1;
      valueOf(await meetings.record({ id, fields }, open));
      expect((await page(id)).meeting.state).toBe('held');
    },
  );

  test('when both write in their conversation on its day, though they begin before its time', async () => {
    const { open, plan, page } = await aCourseOpen();
    const startsAt = TimeOfDay.parse('15:00');
    const [today, tomorrow] = [await plan('2026-11-23'), await plan('2026-11-24')];
    for (const id of [today, tomorrow]) {
      valueOf(await meetings.record({ id, fields: { startsAt } }, open));
      valueOf(await meetings.record({ id, fields: { sharedNotes: 'Budgettet' } }, open));
    }
    expect((await page(today)).meeting.state).toBe('held');
    expect((await page(tomorrow)).meeting.state).toBe('planned');
  });

  test('by the time that is saved along with it, where that is moved or taken away', async () => {
    const { open, plan, page } = await aCourseOpen();
    const at = (time: string) => ({ startsAt: TimeOfDay.parse(time), topics: 'Budget' });
    const id = await plan('2026-11-23');
    valueOf(await meetings.record({ id, fields: at('14:41') }, open));
    expect((await page(id)).meeting.state).toBe('planned');
    valueOf(await meetings.record({ id, fields: at('14:40') }, open));
    expect((await page(id)).meeting.state).toBe('held');
    const other = await plan('2026-11-23');
    valueOf(await meetings.record({ id: other, fields: { startsAt: TimeOfDay.parse('18:00') } }, open));
    valueOf(await meetings.record({ id: other, fields: { startsAt: null, topics: 'Budget' } }, open));
    expect((await page(other)).meeting.state).toBe('held');
  });

  test('and it stays as the mentor says if she says so', async () => {
    const { open, plan, page } = await aCourseOpen();
    const id = await plan('2026-11-23');
    valueOf(await meetings.record({ id, fields: { topics: 'Budget', state: 'planned' } }, open));
    expect((await page(id)).meeting.state).toBe('planned');
  });
});
