import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listExported } from '../../../main/features/exports/exported.repo.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { calendarFile, type CalendarEvent, inCalendar } from '../../../main/features/rhythm/calendar-file.ts';
import { rhythmHandlers } from '../../../main/features/rhythm/rhythm.handlers.ts';
import { createWords } from '../../../main/words.ts';
import { Day, TimeOfDay } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { aMeeting, idOf, NOW } from '../../support/builders.ts';
import { aCourseWith, planned } from '../../support/calendar.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { eventsIn, readCalendar, the } from '../../support/read-calendar.ts';
import { notRemembered } from '../../support/half-written.ts';

const meetings = meetingHandlers();
const day = (text: string) => Day.parse(text);

test('all planned meetings of a course stand in one calendar file, and no other meeting', async () => {
  const { open, courseId, rhythm, suggested, read } = await aCourseWith(planned);
  expect(valueOf(await rhythm.saveCalendar({ courseId }, open))).toEqual({ file: 'valgt.ics', cancelled: 0 });
  expect(suggested).toEqual(['Møder.ics']);
  expect(listExported(open.db, courseId)).toEqual([
    { id: expect.any(String) as string, document: 'calendar', way: 'ics', at: open.now() },
  ]);
  const calendar = readCalendar(read());
  expect(the(calendar, 'VERSION')).toBe('2.0');
  const [first, second, ...more] = eventsIn(calendar);
  expect(more).toEqual([]);
  expect(first?.properties).toContainEqual({
    name: 'DTSTART',
    parameters: { TZID: 'Europe/Copenhagen' },
    value: '20270119T130000',
  });
  expect(first?.properties).toContainEqual({
    name: 'DTEND',
    parameters: { TZID: 'Europe/Copenhagen' },
    value: '20270119T143000',
  });
  expect(second?.properties).toContainEqual({
    name: 'DTSTART',
    parameters: { VALUE: 'DATE' },
    value: '20270309',
  });
  expect(second?.properties).toContainEqual({
    name: 'DTEND',
    parameters: { VALUE: 'DATE' },
    value: '20270310',
  });
  const zone = calendar.inside.find(({ name }) => name === 'VTIMEZONE');
  expect(zone && the(zone, 'TZID')).toBe('Europe/Copenhagen');
  expect(zone?.inside.map(({ name }) => name)).toEqual(['DAYLIGHT', 'STANDARD']);
});

test('the file has a neutral title and nothing of what the notebook holds', async () => {
  const { open, courseId, ids, rhythm, read } = await aCourseWith(planned);
  valueOf(await rhythm.saveCalendar({ courseId }, open));
  const calendar = readCalendar(read());
  for (const event of eventsIn(calendar)) {
    expect(the(event, 'SUMMARY')).toBe('Møde');
    expect(event.properties.map(({ name }) => name).sort()).toEqual(
      ['CLASS', 'DTEND', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'UID'].sort(),
    );
  }
  const text = read().toString('utf8');
  for (const secret of ['M. K.', 'Åen', 'Rådhuset', 'Budget', 'Bodil', 'mentor', ...ids, courseId])
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
});

test('a meeting that is saved again keeps its UID and has a greater sequence, so that it is changed and not doubled', async () => {
  const { open, ids, rhythm, suggested, read } = await aCourseWith(planned);
  const meetingId = ids[1] ?? idOf(0);
  const saved = async () => {
    valueOf(await rhythm.saveCalendar({ meetingId: meetingId as Id }, open));
    const [event] = eventsIn(readCalendar(read()));
    if (!event) throw new Error('No event');
    return { uid: the(event, 'UID'), sequence: Number(the(event, 'SEQUENCE')), start: the(event, 'DTSTART') };
  };
  const first = await saved();
  open.clock.at += 60_000;
  valueOf(await meetings.record({ id: meetingId as Id, fields: { date: day('2027-01-26') } }, open));
  const second = await saved();
  expect(second.uid).toBe(first.uid);
  expect(second.sequence).toBeGreaterThan(first.sequence);
  expect([first.start, second.start]).toEqual(['20270119T130000', '20270126T130000']);
  expect(suggested).toEqual(['Møde.ics', 'Møde.ics']);
});

test('a cancelled meeting is taken out by its UID, a greater sequence and its status, and nothing tells why', async () => {
  const { open, ids, rhythm, suggested, read } = await aCourseWith(planned);
  const [, meetingId = idOf(0) as Id] = ids;
  const saved = async () => {
    const told = valueOf(await rhythm.saveCalendar({ meetingId }, open));
    const [event] = eventsIn(readCalendar(read()));
    if (!event) throw new Error('No event');
    return { ...told, event };
  };
  const first = await saved();
  expect(first.event.properties.map(({ name }) => name)).not.toContain('STATUS');
  open.clock.at += 60_000;
  valueOf(
    await meetings.record({ id: meetingId, fields: { state: 'cancelled', notes: 'Hun er syg' } }, open),
  );
  const second = await saved();
  expect(second.cancelled).toBe(1);
  expect(suggested).toEqual(['Møde.ics', 'Aflyst møde.ics']);
  for (const name of ['UID', 'SUMMARY', 'DTSTART', 'DTEND'])
    expect(the(second.event, name)).toBe(the(first.event, name));
  expect(Number(the(second.event, 'SEQUENCE'))).toBeGreaterThan(Number(the(first.event, 'SEQUENCE')));
  expect([the(second.event, 'STATUS'), the(second.event, 'TRANSP')]).toEqual(['CANCELLED', 'TRANSPARENT']);
  expect(read().toString('utf8')).not.toMatch(/syg|Åen/);
  open.clock.at += 60_000;
  valueOf(await meetings.record({ id: meetingId, fields: { state: 'planned' } }, open));
  const third = await saved();
  expect(third.event.properties.map(({ name }) => name)).not.toContain('STATUS');
  expect(Number(the(third.event, 'SEQUENCE'))).toBeGreaterThan(Number(the(second.event, 'SEQUENCE')));
});

test('the file of all takes out those to come that were cancelled after a file had put them in, and no others', async () => {
  const { open, courseId, ids, rhythm, read } = await aCourseWith(planned);
  const uids = () => {
    const of = eventsIn(readCalendar(read())).map((event) => ({
      uid: the(event, 'UID'),
      isCancelled: event.properties.some(({ value }) => value === 'CANCELLED'),
    }));
    return { all: of.map(({ uid }) => uid), out: of.filter(({ isCancelled }) => isCancelled) };
  };
  const save = async () => {
    open.clock.at += 60_000;
    return valueOf(await rhythm.saveCalendar({ courseId }, open)).cancelled;
  };
  await save();
  const before = uids();
  expect(before.out).toEqual([]);
  open.clock.at += 60_000;
  const late = valueOf(await meetings.plan({ courseId, date: day('2027-06-01') }, open));
  for (const id of [ids[0], ids[1], late.id] as Id[])
    valueOf(await meetings.record({ id, fields: { state: 'cancelled' } }, open));
  expect(await save()).toBe(1);
  // Not the past one, nor the one made since, nor the one that was cancelled already.
  const after = { all: before.all, out: [{ uid: before.all[0], isCancelled: true }] };
  expect(uids()).toEqual(after);
  expect(await save()).toBe(1);
  expect(uids()).toEqual(after);
});

test('the title is what the mentor chose; a long or odd one is folded and escaped, and read back whole', async () => {
  const { open, courseId, rhythm, read } = await aCourseWith(planned);
  for (const title of ['Aftale; fast, hver\\anden', 'ø'.repeat(60), '🙂'.repeat(25)]) {
    valueOf(await rhythm.change({ calendarTitle: title }, open));
    valueOf(await rhythm.saveCalendar({ courseId }, open));
    for (const event of eventsIn(readCalendar(read()))) expect(the(event, 'SUMMARY')).toBe(title);
  }
});

test('a meeting over midnight ends on the day after, whatever the machine’s own time zone', () => {
  const lateOn = { date: day('2026-12-31'), startsAt: TimeOfDay.parse('23:30'), minutes: null };
  const file = calendarFile({
    title: 'Møde',
    savedAt: NOW,
    course: pickFor('meeting', inCalendar.course, { meetingMinutes: 90 }),
    events: [{ id: idOf(1), times: pickFor('meeting', inCalendar.meeting, lateOn), isCancelled: false }],
  });
  const [event] = eventsIn(readCalendar(Buffer.from(file)));
  expect(event && [the(event, 'DTSTART'), the(event, 'DTEND'), the(event, 'DTSTAMP')]).toEqual([
    '20261231T233000',
    '20270101T010000',
    new Date(NOW).toISOString().replace(/[-:]|\.\d+/g, ''),
  ]);
});

test('a calendar is told the times of a meeting alone, by its type too', () => {
  const meeting = aMeeting({ date: '2026-12-31', place: 'Åen', topics: 'Kun mit' });
  const times = pickFor('meeting', inCalendar.meeting, meeting);
  expect(Object.keys(times).sort()).toEqual(['date', 'minutes', 'startsAt']);
  // @ts-expect-error A whole meeting is no picked one.
  const event: CalendarEvent = { id: idOf(1), times: meeting, isCancelled: false };
  expect(event.times).not.toEqual(times);
});

test('nothing is written where nothing is planned, where the mentor changed her mind, or where the notebook was locked', async () => {
  const { open, courseId, ids } = await aCourseWith([['2026-10-06', { state: 'held' }]]);
  const parts = { t: createWords('da').t, halfWritten: notRemembered };
  const never = rhythmHandlers({ ...parts, askWhere: () => Promise.resolve(undefined) });
  expect(await never.saveCalendar({ courseId }, open)).toMatchObject({ error: { kind: 'not-found' } });
  const [held] = ids;
  if (!held) throw new Error('No meeting');
  expect(await never.saveCalendar({ meetingId: held }, open)).toMatchObject({ error: { kind: 'cancelled' } });
  expect(listExported(open.db, courseId)).toEqual([]);
  const locking = rhythmHandlers({
    ...parts,
    askWhere: () => {
      open.db.close();
      return Promise.resolve(join(aFolder(), 'aldrig.ics'));
    },
  });
  expect(await locking.saveCalendar({ meetingId: held }, open)).toMatchObject({ error: { kind: 'locked' } });
});

test('days are proposed from the meetings that are not cancelled, and as the notebook’s own choices say', async () => {
  const { open, courseId, ids, rhythm } = await aCourseWith([
    ['2026-09-01', { state: 'held' }],
    ['2026-09-29', { state: 'held' }],
    ['2026-11-17', { state: 'held' }],
    ['2026-12-24', { state: 'cancelled' }],
  ]);
  const after = ids[2] ?? null;
  const usual = valueOf(await rhythm.propose({ courseId, after }, open));
  expect(usual).toEqual(['2027-01-12', '2027-01-19', '2027-01-26']);
  expect(valueOf(await rhythm.propose({ courseId, after: null }, open))).toEqual(usual);
  valueOf(await rhythm.change({ weeks: [3] }, open));
  expect(valueOf(await rhythm.propose({ courseId, after }, open))).not.toContain('2027-01-19');
  expect(valueOf(await rhythm.read(undefined, open)).choices).toMatchObject({ daysOff: true, weeks: [3] });
});
