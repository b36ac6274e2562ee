import { expect, test } from 'vitest';
import { binHandlers } from '../../../main/features/bin/bin.handlers.ts';
import { endingHandlers } from '../../../main/features/endings/endings.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { createWords } from '../../../main/words.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { aCourseWith, planned } from '../../support/calendar.ts';
import { valueOf } from '../../support/notebook.ts';
import { eventsIn, readCalendar, the } from '../../support/read-calendar.ts';

const meetings = meetingHandlers();
const day = (text: string) => Day.parse(text);

/** What a course's file holds: the days that stand, and those that it takes out of the calendar. */
async function inFile({ open, courseId, rhythm, read }: Awaited<ReturnType<typeof aCourseWith>>) {
  open.clock.at += 60_000;
  const { planned: count, cancelled } = valueOf(await rhythm.findCalendar({ courseId }, open));
  valueOf(await rhythm.saveCalendar({ courseId }, open));
  const events = eventsIn(readCalendar(read()));
  expect(events).toHaveLength(count + cancelled);
  const isOut = (event: (typeof events)[number]) =>
    event.properties.some(({ name, value }) => name === 'STATUS' && value === 'CANCELLED');
  const days = (all: typeof events) => all.map((event) => the(event, 'DTSTART').slice(0, 8));
  open.clock.at += 60_000;
  return {
    stands: days(events.filter((event) => !isOut(event))),
    out: days(events.filter(isOut)),
    uids: events.map((event) => the(event, 'UID')).sort(),
  };
}

test('a meeting that was thrown away is taken out of the calendar it was put in, and stands there again when it is put back', async () => {
  const made = await aCourseWith(planned);
  const { open, courseId, ids, suggested } = made;
  const before = await inFile(made);
  expect(before).toMatchObject({ stands: ['20270119', '20270309'], out: [] });
  const late = valueOf(await meetings.plan({ courseId, date: day('2027-06-01') }, open));
  for (const id of [ids[0], ids[1], late.id] as Id[]) valueOf(await meetings.remove({ id }, open));
  // The one that was held, and the one that no file had, are in no calendar.
  const after = { stands: ['20270309'], out: ['20270119'], uids: before.uids };
  expect(await inFile(made)).toEqual(after);
  valueOf(await meetings.remove({ id: ids[2] as Id }, open));
  expect(await inFile(made)).toMatchObject({ stands: [], out: ['20270119', '20270309'] });
  expect(suggested.slice(-2)).toEqual(['Møder.ics', 'Aflyste møder.ics']);
  expect(made.read().toString('utf8')).not.toMatch(/Åen|Rådhuset/);
  const bin = binHandlers();
  for (const { id } of valueOf(await bin.list(undefined, open))) valueOf(await bin.putBack({ id }, open));
  expect(await inFile(made)).toMatchObject({ stands: ['20270119', '20270309', '20270601'], out: [] });
});

test('a next meeting whose date is cleared again is taken out of the calendar it was put in, and of one that no file had nothing is left', async () => {
  const made = await aCourseWith([]);
  const { open, courseId } = made;
  const { id } = valueOf(await meetings.plan({ courseId, date: day('2026-12-01') }, open));
  const planNext = async (date: Day | null) => valueOf(await meetings.planNext({ id, date }, open));
  const inBin = async () => valueOf(await binHandlers().list(undefined, open));
  await planNext(day('2027-01-19'));
  await planNext(null);
  expect(await inBin()).toEqual([]);
  await planNext(day('2027-01-26'));
  expect(await inFile(made)).toMatchObject({ stands: ['20261201', '20270126'], out: [] });
  await planNext(null);
  expect(await inFile(made)).toMatchObject({ stands: ['20261201'], out: ['20270126'] });
  expect(await inBin()).toMatchObject([{ kind: 'meeting', day: '2027-01-26' }]);
});

test('what is still planned in a course that was stopped is taken out of the calendar, and stands there again when it is opened', async () => {
  const made = await aCourseWith(planned);
  const { open, courseId, ids, rhythm, suggested } = made;
  const endings = endingHandlers({ t: createWords('da').t, putOnClipboard: () => Promise.resolve() });
  const end = async () =>
    valueOf(await endings.stop({ id: courseId, endedOn: day('2026-11-20'), reason: 'other' }, open));
  await end();
  // No file has put it anywhere yet.
  expect(valueOf(await rhythm.findCalendar({ courseId }, open))).toEqual({ planned: 0, cancelled: 0 });
  expect(await rhythm.saveCalendar({ courseId }, open)).toMatchObject({ error: { kind: 'not-found' } });
  valueOf(await endings.reopen({ id: courseId }, open));
  const before = await inFile(made);
  await end();
  const out = { stands: [], out: ['20270119', '20270309'], uids: before.uids };
  expect(await inFile(made)).toEqual(out);
  valueOf(await rhythm.saveCalendar({ meetingId: ids[1] as Id }, open));
  expect(suggested.slice(-2)).toEqual(['Aflyste møder.ics', 'Aflyst møde.ics']);
  const [one] = eventsIn(readCalendar(made.read()));
  expect(one && the(one, 'STATUS')).toBe('CANCELLED');
  valueOf(await endings.reopen({ id: courseId }, open));
  expect(await inFile(made)).toEqual(before);
});
