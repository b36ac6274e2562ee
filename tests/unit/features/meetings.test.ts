import { describe, expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { removeAgreement } from '../../../main/features/agreements/agreements.repo.ts';
import { binHandlers } from '../../../main/features/bin/bin.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { draftHandlers } from '../../../main/features/drafts/drafts.handlers.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { removeMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { keepRevision, listFields } from '../../../main/features/revisions/revisions.repo.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { Day, TimeOfDay } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const meetings = meetingHandlers();
const day = (text: string) => Day.parse(text);

async function aCourseOpen() {
  const open = anOpenNotebook();
  const { id } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const plan = async (date: string) =>
    valueOf(await meetings.plan({ courseId: id, date: day(date) }, open)).id;
  const list = async () => valueOf(await meetings.list({ courseId: id }, open));
  const page = async (meeting: Id) => valueOf(await meetings.find({ id: meeting }, open));
  return { open, courseId: id, plan, list, page };
}

describe('numbers', () => {
  test('a meeting’s number is its rank by date, whatever order they were written in', async () => {
    const { plan, list } = await aCourseOpen();
    await plan('2026-10-01');
    await plan('2026-04-21');
    await plan('2026-06-30');
    expect((await list()).map(({ number, date }) => [number, date])).toEqual([
      [1, '2026-04-21'],
      [2, '2026-06-30'],
      [3, '2026-10-01'],
    ]);
  });

  test('a cancelled meeting has no number, and the later ones move up', async () => {
    const { open, plan, list } = await aCourseOpen();
    await plan('2026-04-21');
    const second = await plan('2026-06-30');
    await plan('2026-10-01');
    valueOf(await meetings.record({ id: second, fields: { state: 'cancelled' } }, open));
    expect((await list()).map(({ number }) => number)).toEqual([1, null, 2]);
  });

  test('two meetings on one day are told apart by their time', async () => {
    const { open, plan, list } = await aCourseOpen();
    const late = await plan('2026-04-21');
    const early = await plan('2026-04-21');
    valueOf(await meetings.record({ id: late, fields: { startsAt: '15:00' as never } }, open));
    valueOf(await meetings.record({ id: early, fields: { startsAt: '09:00' as never } }, open));
    expect((await list()).map(({ id }) => id)).toEqual([early, late]);
  });
});

describe('the date of the next meeting', () => {
  test('makes the next meeting, and moves it when it is written again', async () => {
    const { open, plan, list } = await aCourseOpen();
    const id = await plan('2026-11-23');
    valueOf(await meetings.planNext({ id, date: day('2027-01-19') }, open));
    valueOf(await meetings.planNext({ id, date: day('2027-01-26') }, open));
    expect((await list()).map(({ date, state }) => [date, state])).toEqual([
      ['2026-11-23', 'planned'],
      ['2027-01-26', 'planned'],
    ]);
  });

  test('cleared, takes an unwritten meeting away, and leaves one that was written on', async () => {
    const { open, plan, list, page } = await aCourseOpen();
    const id = await plan('2026-11-23');
    valueOf(await meetings.planNext({ id, date: day('2027-01-19') }, open));
    valueOf(await meetings.planNext({ id, date: null }, open));
    expect(await list()).toHaveLength(1);

    valueOf(await meetings.planNext({ id, date: day('2027-01-19') }, open));
    const next = (await page(id)).next;
    valueOf(await meetings.record({ id: next?.id ?? id, fields: { expectations: 'Ro' } }, open));
    expect(await meetings.planNext({ id, date: null }, open)).toEqual({
      ok: false,
      error: { kind: 'invalid-input', issues: [{ path: 'date', message: 'errors.field.nextHeld' }] },
    });
    expect(await list()).toHaveLength(2);
  });

  test('cleared, lays a meeting on which something was written and cleared into the bin, with what was written', async () => {
    const { open, plan, list } = await aCourseOpen();
    const [first, second] = [await plan('2026-11-23'), await plan('2027-01-19')];
    valueOf(await meetings.record({ id: second, fields: { expectations: 'Ro til at tænke' } }, open));
    valueOf(await meetings.record({ id: second, fields: { expectations: '' } }, open));
    valueOf(await meetings.planNext({ id: first, date: null }, open));
    expect(await list()).toHaveLength(1);

    const [binned] = valueOf(await binHandlers().list(undefined, open));
    valueOf(await binHandlers().putBack({ id: Id.parse(binned?.id) }, open));
    expect((await list()).map(({ id }) => id)).toEqual([first, second]);
    expect(listFields(open.db, second)).toEqual(['expectations']);
  });

  test('stays where a role or a principle is chosen for it', async () => {
    const { open, plan, list } = await aCourseOpen();
    const first = await plan('2026-11-23');
    const second = await plan('2027-01-19');
    for (const fields of [{ roles: ['guide' as const] }, { principles: [3 as const] }]) {
      valueOf(await meetings.record({ id: second, fields }, open));
      expect(await meetings.planNext({ id: first, date: null }, open)).toMatchObject({
        error: { issues: [{ message: 'errors.field.nextHeld' }] },
      });
      valueOf(await meetings.record({ id: second, fields: { roles: [], principles: [] } }, open));
    }
    expect(await list()).toHaveLength(2);
  });

  test('stays where its time or place is agreed, though nothing is written on its page', async () => {
    const { open, plan, list } = await aCourseOpen();
    const first = await plan('2026-11-23');
    const second = await plan('2027-01-19');
    const agreed = [{ startsAt: TimeOfDay.parse('13:00') }, { place: 'Mødelokale Åen' }, { minutes: 60 }];
    for (const fields of agreed) {
      valueOf(await meetings.record({ id: second, fields }, open));
      expect(await meetings.planNext({ id: first, date: null }, open)).toMatchObject({
        error: { issues: [{ message: 'errors.field.nextHeld' }] },
      });
      valueOf(
        await meetings.record({ id: second, fields: { startsAt: null, place: '', minutes: null } }, open),
      );
    }
    expect((await list()).map(({ date }) => date)).toEqual(['2026-11-23', '2027-01-19']);
  });

  test('cannot be on or before the meeting itself', async () => {
    const { open, plan } = await aCourseOpen();
    const id = await plan('2026-11-23');
    expect(await meetings.planNext({ id, date: day('2026-11-23') }, open)).toMatchObject({
      error: { issues: [{ message: 'errors.field.nextNotAfter' }] },
    });
  });

  test('of a meeting that was held is not moved from the page before', async () => {
    const { open, plan, list } = await aCourseOpen();
    const first = await plan('2026-04-21');
    const second = await plan('2026-06-30');
    valueOf(await meetings.record({ id: second, fields: { topics: 'Budget' } }, open));
    expect(await meetings.planNext({ id: first, date: day('2026-07-01') }, open)).toMatchObject({
      ok: false,
    });
    expect((await list())[1]?.date).toBe('2026-06-30');
  });
});

test('only a role that was taken stands as planned, whichever of the two is saved', async () => {
  const { open, plan, page } = await aCourseOpen();
  const id = await plan('2026-11-23');
  const save = async (fields: Parameters<typeof meetings.record>[0]['fields']) => {
    valueOf(await meetings.record({ id, fields }, open));
    return (await page(id)).meeting.rolesPlanned;
  };
  expect(await save({ rolesPlanned: ['coach'] })).toEqual([]);
  expect(await save({ roles: ['coach', 'guide'], rolesPlanned: ['adviser', 'coach'] })).toEqual(['coach']);
  expect(await save({ rolesPlanned: ['coach', 'guide', 'adviser'] })).toEqual(['coach', 'guide']);
  expect(await save({ roles: ['guide'] })).toEqual(['guide']);
  expect(await save({ topics: 'Budget' })).toEqual(['guide']);
});

describe('many days at once', () => {
  test('each become a meeting', async () => {
    const { open, courseId, plan, list } = await aCourseOpen();
    await plan('2026-11-23');
    valueOf(await meetings.planAll({ courseId, dates: [day('2027-03-16'), day('2027-01-19')] }, open));
    expect((await list()).map(({ date }) => date)).toEqual(['2026-11-23', '2027-01-19', '2027-03-16']);
  });

  test.each([
    ['a day that a meeting has', ['2027-01-19', '2026-11-23']],
    ['one day twice', ['2027-01-19', '2027-01-19']],
  ])('become none where among them is %s', async (_what, dates) => {
    const { open, courseId, plan, list } = await aCourseOpen();
    await plan('2026-11-23');
    expect(await meetings.planAll({ courseId, dates: dates.map(day) }, open)).toEqual({
      ok: false,
      error: { kind: 'invalid-input', issues: [{ path: 'dates', message: 'errors.field.dayTaken' }] },
    });
    expect(await list()).toHaveLength(1);
  });

  test('become none where writing one of them fails', async () => {
    const { open, courseId, list } = await aCourseOpen();
    open.db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON meeting WHEN new.date = '2027-03-16'
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const dates = [day('2027-01-19'), day('2027-03-16')];
    expect(() => meetings.planAll({ courseId, dates }, open)).toThrow('full');
    expect(await list()).toEqual([]);
  });

  test('may be that of a meeting that was cancelled', async () => {
    const { open, courseId, plan, list } = await aCourseOpen();
    const id = await plan('2027-01-19');
    valueOf(await meetings.record({ id, fields: { state: 'cancelled' } }, open));
    valueOf(await meetings.planAll({ courseId, dates: [day('2027-01-19')] }, open));
    expect(await list()).toHaveLength(2);
  });
});

test('raw text waits until its field gets a valid value', async () => {
  const { open, plan, page } = await aCourseOpen();
  const id = await plan('2026-11-23');
  valueOf(await draftHandlers().keep({ subject: id, field: 'minutes', text: 'halvanden time' }, open));
  expect((await page(id)).drafts).toEqual([{ subject: id, field: 'minutes', text: 'halvanden time' }]);
  expect((await page(id)).meeting.minutes).toBeNull();
  valueOf(await meetings.record({ id, fields: { minutes: 90 } }, open));
  expect((await page(id)).drafts).toEqual([]);
  expect((await page(id)).meeting.minutes).toBe(90);
});

test('what is removed takes its raw text and its earlier texts with it, and nobody else’s', async () => {
  const { open, plan } = await aCourseOpen();
  const [first, second] = [await plan('2026-11-23'), await plan('2027-01-19')];
  const add = async (meetingId: Id) =>
    valueOf(await agreementHandlers().add({ meetingId, owner: 'mentee' }, open)).id;
  const [kept, removed, inSecond] = [await add(first), await add(first), await add(second)];
  for (const subject of [first, second, kept, removed, inSecond])
    keepDraft(open.db, { subject, field: 'due', text: '30.2.2027' });
  const subjectsLeft = () => open.db.prepare<[], string>('SELECT subject FROM draft').pluck().all();

  valueOf(await agreementHandlers().remove({ id: removed }, open));
  expect(subjectsLeft()).not.toContain(removed);
  expect(subjectsLeft()).toHaveLength(4);
  const subjects = [first, second, kept, inSecond];
  for (const subject of subjects)
    keepRevision(open.db, { subject, field: 'text', text: 'Ro', at: open.now() });
  const earlier = () => open.db.prepare<[], string>('SELECT subject FROM revision').pluck().all();
  expect(removeMeeting(open.db, second)).toBe(true);
  expect(subjectsLeft().sort()).toEqual([first, kept].sort());
  expect(earlier().sort()).toEqual([first, kept].sort());
  expect(removeAgreement(open.db, kept)).toBe(true);
  expect([...subjectsLeft(), ...earlier()]).toEqual([first, first]);
});

test('a next meeting with half-typed text is not taken away from the page before', async () => {
  const { open, plan, list } = await aCourseOpen();
  const [first, second] = [await plan('2026-11-23'), await plan('2027-01-19')];
  keepDraft(open.db, { subject: second, field: 'startsAt', text: 'kvart i' });
  expect(await meetings.planNext({ id: first, date: null }, open)).toMatchObject({
    error: { issues: [{ message: 'errors.field.nextHeld' }] },
  });
  expect(await list()).toHaveLength(2);
});

test('a next meeting that a sheet is for is not taken away from the page before', async () => {
  const { open, courseId, plan, list } = await aCourseOpen();
  const [first, second] = [await plan('2026-11-23'), await plan('2027-01-19')];
  const sheets = worksheetHandlers();
  const asked = { courseId, kind: 'review-meeting' };
  const sheet = valueOf(await sheets.start({ ...asked, meetingId: second }, open));
  expect(await meetings.planNext({ id: first, date: null }, open)).toMatchObject({
    error: { issues: [{ message: 'errors.field.nextHeld' }] },
  });
  expect(await list()).toHaveLength(2);

  // Without it, and with one for another meeting, it goes as before.
  valueOf(await sheets.remove({ id: sheet.id }, open));
  const other = valueOf(await sheets.start({ ...asked, meetingId: first }, open));
  valueOf(await meetings.planNext({ id: first, date: null }, open));
  expect(await list()).toHaveLength(1);
  expect(valueOf(await sheets.find({ id: other.id }, open)).worksheet.meetingId).toBe(first);
});

test('shared notes that were emptied are told of, so that they can be brought back', async () => {
  const { open, plan, page } = await aCourseOpen();
  const id = await plan('2026-11-23');
  const other = await plan('2026-11-20');
  for (const sharedNotes of ['Budgettet fylder mest.', '']) {
    expect((await page(id)).hadSharedNotes).toBe(false);
    valueOf(await meetings.record({ id, fields: { sharedNotes, topics: sharedNotes } }, open));
  }
  expect(await page(id)).toMatchObject({ hadSharedNotes: true, meeting: { sharedNotes: '' } });
  expect((await page(other)).hadSharedNotes).toBe(false);
});

test('what is not there is said to be not there', async () => {
  const { open } = await aCourseOpen();
  const nowhere = Id.parse('99999999-9999-4999-8999-999999999999');
  expect(await meetings.find({ id: nowhere }, open)).toEqual({
    ok: false,
    error: { kind: 'not-found', entity: 'meeting' },
  });
  expect(await meetings.record({ id: nowhere, fields: { topics: 'x' } }, open)).toMatchObject({ ok: false });
  expect(await agreementHandlers().remove({ id: nowhere }, open)).toMatchObject({
    error: { entity: 'agreement' },
  });
});
