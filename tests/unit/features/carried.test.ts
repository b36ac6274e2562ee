import { describe, expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { removeMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import type { Agreement, AgreementStatus } from '../../../shared/agreement.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const agreements = agreementHandlers();
const meetings = meetingHandlers();
const noonOf = (day: string) => Date.parse(`${day}T12:00:00`);

async function aCourse(...dates: string[]) {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const ids: Id[] = [];
  const plan = async (date: string) =>
    valueOf(await meetings.plan({ courseId, date: Day.parse(date) }, open)).id;
  for (const date of dates) ids.push(await plan(date));
  const idAt = (number: number): Id => {
    const id = ids[number - 1];
    if (!id) throw new Error('no such meeting');
    return id;
  };
  const agree = async (number: number, text: string) => {
    const { id } = valueOf(await agreements.add({ meetingId: idAt(number), owner: 'mentee' }, open));
    valueOf(await agreements.record({ id, fields: { text } }, open));
    return id;
  };
  /** At a meeting by its number as planned, on a day, or (neither) on the agreement's own page. */
  const say = async (id: Agreement['id'], status: AgreementStatus, where?: number | string) => {
    if (typeof where === 'string') open.clock.at = noonOf(where);
    const saidAt = typeof where === 'number' ? idAt(where) : typeof where === 'string' ? null : undefined;
    valueOf(await agreements.record({ id, fields: { status }, saidAt }, open));
  };
  const page = async (number: number) => valueOf(await meetings.find({ id: idAt(number) }, open));
  const carried = async (number: number) =>
    (await page(number)).carried.map(({ text, status }) => `${text}: ${status}`);
  const change = async (number: number, fields: { date?: string; state?: 'cancelled' | 'held' }) =>
    valueOf(await meetings.record({ id: idAt(number), fields: fields as never }, open));
  return { open, idAt, agree, say, page, carried, change };
}

const SIX = ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06', '2026-05-04', '2026-06-01'];

test('an open agreement stands at every later meeting, with where it is from and what was said of it', async () => {
  const { agree, say, page, carried } = await aCourse(...SIX);
  const list = await agree(3, 'Skriver en liste');
  expect(await carried(3)).toEqual([]);
  expect(await carried(4)).toEqual(['Skriver en liste: open']);
  await say(list, 'partly', 4);
  await say(list, 'kept', 5);
  expect(await carried(4)).toEqual(['Skriver en liste: partly']);
  expect(await carried(5)).toEqual(['Skriver en liste: kept']);
  expect(await carried(6)).toEqual([]);
  expect((await page(5)).carried).toMatchObject([
    {
      madeAt: { number: 3, day: '2026-03-02' },
      isCarriedOn: true,
      said: [
        { number: 4, status: 'partly' },
        { number: 5, status: 'kept' },
      ],
    },
  ]);
  expect((await page(4)).carried).toMatchObject([{ isCarriedOn: false }]);
  expect((await page(3)).agreements).toMatchObject([{ status: 'kept' }]);
});

test('closed between two meetings, it is told at the next and at none after; on the day of a meeting it is closed there', async () => {
  const { agree, say, carried, page } = await aCourse(...SIX);
  const between = await agree(1, 'Ringer');
  const sameDay = await agree(1, 'Skriver');
  await say(between, 'kept', '2026-02-20');
  await say(sameDay, 'dropped', '2026-02-02');
  expect(await carried(2)).toEqual(['Ringer: open', 'Skriver: dropped']);
  expect(await carried(3)).toEqual(['Ringer: kept']);
  expect(await carried(4)).toEqual([]);
  expect((await page(3)).carried[0]?.said).toEqual([{ number: null, day: '2026-02-20', status: 'kept' }]);
});

test('what is closed on its own page was closed before the next meeting', async () => {
  const { agree, say, carried } = await aCourse(...SIX);
  await say(await agree(1, 'Ringer'), 'kept');
  expect(await carried(2)).toEqual([]);
});

test('one of an older notebook that was closed, nobody knows when, stands at the next meeting and at none after', async () => {
  const { open, agree, carried } = await aCourse(...SIX);
  await agree(1, 'Ringer');
  open.db.exec("UPDATE agreement SET status = 'kept'");
  expect(await carried(2)).toEqual(['Ringer: kept']);
  expect(await carried(3)).toEqual([]);
});

test('what is said on an earlier page than the last one spoken of corrects that page alone', async () => {
  const { agree, say, carried } = await aCourse(...SIX);
  const list = await agree(1, 'Ringer');
  await say(list, 'kept', 3);
  await say(list, 'not-yet', 2);
  expect(await carried(2)).toEqual(['Ringer: not-yet']);
  expect(await carried(3)).toEqual(['Ringer: kept']);
  expect(await carried(4)).toEqual([]);
});

test('one that is taken up again stands at every later meeting again', async () => {
  const { open, agree, say, carried } = await aCourse(...SIX);
  const list = await agree(1, 'Ringer');
  await say(list, 'kept', 2);
  expect(await carried(6)).toEqual([]);
  open.clock.at = noonOf('2026-05-20');
  await say(list, 'open'); // on its own page, where it has been closed since: it is said that day
  expect(await carried(5)).toEqual(['Ringer: kept']);
  expect(await carried(6)).toEqual(['Ringer: open']);
});

describe('meetings that change', () => {
  test('nothing comes to a cancelled meeting, and what was agreed or said on its page goes on to the next', async () => {
    const { agree, say, carried, page, change } = await aCourse(...SIX);
    const early = await agree(1, 'Ringer');
    await agree(2, 'Skriver');
    await say(early, 'kept', 2);
    await change(2, { state: 'cancelled' });
    expect(await carried(2)).toEqual([]);
    expect(await carried(3)).toEqual(['Ringer: kept', 'Skriver: open']);
    expect(await carried(4)).toEqual(['Skriver: open']);
    expect((await page(3)).carried[1]).toMatchObject({ madeAt: { number: null, day: '2026-02-02' } });
  });

  test('a moved meeting takes along what was said and agreed there', async () => {
    const { agree, say, carried, change } = await aCourse(...SIX);
    const list = await agree(1, 'Ringer');
    await agree(2, 'Skriver');
    await say(list, 'kept', 2);
    await change(2, { date: '2026-04-20' }); // after the third and the fourth
    expect(await carried(3)).toEqual(['Ringer: open']);
    expect(await carried(4)).toEqual(['Ringer: open']);
    expect(await carried(2)).toEqual(['Ringer: kept']);
    expect(await carried(5)).toEqual(['Skriver: open']);
  });

  test('on a day with two meetings the time tells which comes first', async () => {
    const { open, idAt, agree, say, carried } = await aCourse('2026-01-05', '2026-02-02', '2026-02-02');
    const time = async (number: number, startsAt: string) =>
      valueOf(await meetings.record({ id: idAt(number), fields: { startsAt: startsAt as never } }, open));
    await time(2, '15:00');
    await time(3, '09:00');
    const list = await agree(1, 'Ringer');
    await agree(3, 'Skriver');
    await say(list, 'kept', 3);
    expect(await carried(3)).toEqual(['Ringer: kept']);
    expect(await carried(2)).toEqual(['Skriver: open']);
  });

  test('what was said at a meeting that is gone counts on its day; what was agreed there is gone with it', async () => {
    const { open, idAt, agree, say, carried } = await aCourse(...SIX);
    const list = await agree(1, 'Ringer');
    await agree(2, 'Skriver');
    open.clock.at = noonOf('2026-02-02');
    await say(list, 'kept', 2);
    removeMeeting(open.db, idAt(2));
    expect(await carried(3)).toEqual(['Ringer: kept']);
    expect(await carried(4)).toEqual([]);
  });
});

test('an agreement that is not written yet stands nowhere else', async () => {
  const { open, idAt, carried } = await aCourse(...SIX);
  valueOf(await agreements.add({ meetingId: idAt(1), owner: 'mentor' }, open));
  expect(await carried(2)).toEqual([]);
});
