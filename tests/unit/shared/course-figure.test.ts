import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseFigure } from '../../../shared/course-figure.ts';
import { minutesIn, nextIn, paceOf } from '../../../shared/course-sums.ts';
import { addDays, Day, daysBetween } from '../../../shared/day.ts';
import { eventsOf, hoursLines, rhythmLines } from '../../../shared/life-words.ts';
import { aLife, aLifeMeeting } from '../../support/life.ts';
import { danish } from '../../support/paper.ts';
import { anyDayFrom } from '../../support/any-day.ts';

const size = { width: 566, disc: 11, month: 38 };
const day = (text: string) => Day.parse(text);

test('a course of a year has its months named from the first to the planned end, and January bears the year', () => {
  const { months } = courseFigure(aLife(), size);
  expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual([
    ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2026-${month}`),
    ...[1, 2, 3, 4].map((month) => `2027-${month}`),
  ]);
  expect(months.every(({ isNamed }) => isNamed)).toBe(true);
});

test('every disc stands at its true day: equal days are equal distances', () => {
  const { meetings, width } = courseFigure(aLife(), size);
  const [first, second, third] = meetings;
  const pxPerDay = ((second?.x ?? 0) - (first?.x ?? 0)) / 21;
  expect(((third?.x ?? 0) - (second?.x ?? 0)) / 35).toBeCloseTo(pxPerDay, 1);
  for (const { x } of meetings) {
    expect(x).toBeGreaterThanOrEqual(size.disc);
    expect(x).toBeLessThanOrEqual(width - size.disc);
  }
  expect(meetings.map(({ isHeld }) => isHeld)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => number <= 6),
  );
});

test('the next meeting is the first to come, and a course that has ended has none', () => {
  const life = aLife();
  expect(nextIn(life)?.number).toBe(7);
  for (const state of ['completed', 'stopped'] as const)
    expect(nextIn({ ...life, course: { ...life.course, state } })).toBeUndefined();
});

test('each principle and role has a dot at the meetings that touched it, and nowhere else', () => {
  const { principles, roles, meetings } = courseFigure(aLife(), size);
  const x = (number: number) => meetings.find((one) => one.number === number)?.x;
  expect(principles.map(({ dots }) => dots.length)).toEqual([1, 0, 4, 0, 1, 3, 3]);
  expect(principles[2]?.dots).toEqual([1, 3, 5, 6].map(x));
  expect(roles.map(({ dots }) => dots.length)).toEqual([2, 4, 1, 3]);
});

test('the three parameters have lines of their own where a held meeting touched one, and else none', () => {
  expect(courseFigure(aLife(), size).parameters).toEqual([]);
  const life = aLife();
  const meetings = life.meetings.map((one): typeof one =>
    one.number === 2 || one.number === 7 ? { ...one, parameters: [1, 3] } : one,
  );
  const figure = courseFigure({ ...life, meetings }, size);
  const second = figure.meetings.find(({ number }) => number === 2)?.x;
  expect(figure.parameters).toEqual([
    { number: 1, dots: [second] },
    { number: 2, dots: [] },
    { number: 3, dots: [second] },
  ]);
});

test('a status evaluation is told from the questions of one meeting, and both from the other sheets', () => {
  const life = aLife();
  const { reviews, sheets, results } = courseFigure(
    {
      ...life,
      sheets: [
        ...life.sheets,
        ...life.sheets.slice(0, 1).map((sheet) => ({ ...sheet, kind: 'review-meeting' })),
      ],
    },
    size,
  );
  expect(reviews.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  expect(sheets).toHaveLength(1);
  expect(results).toHaveLength(2);
});

test('discs never lie on each other: close meetings stand in lanes, and very many become dots without numbers', () => {
  const meetingsOf = (gaps: number[]) => {
    let date = day('2026-04-21');
    return gaps.map((gap, index) => aLifeMeeting(index + 1, (date = addDays(date, gap))));
  };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }), (gaps) => {
      const figure = courseFigure(aLife({ meetings: meetingsOf(gaps), sheets: [], results: [] }), size);
      expect(figure.meetings).toHaveLength(gaps.length);
      if (figure.isDense) return;
      for (const one of figure.meetings)
        for (const other of figure.meetings)
          if (one.number < other.number && one.lane === other.lane)
            expect(other.x - one.x).toBeGreaterThanOrEqual(2 * figure.disc);
    }),
    { seed: 20261123, numRuns: 300 },
  );
  const many = courseFigure(aLife({ meetings: meetingsOf(Array<number>(500).fill(7)) }), size);
  expect(many).toMatchObject({ isDense: true, lanes: 1 });
  expect(many.months.filter(({ isNamed }) => isNamed).every(({ month }) => month === 1)).toBe(true);
});

test('the figure keeps every day inside it, and in order, however the course lies', () => {
  const anyDay = anyDayFrom('2020-01-01', 4000);
  fc.assert(
    fc.property(
      fc.array(anyDay, { maxLength: 12 }),
      fc.option(anyDay, { nil: null }),
      fc.integer({ min: 1, max: 60 }),
      (days, startsOn, expectedMonths) => {
        const sorted = [...days].sort();
        const { course } = aLife();
        const { meetings, months, width } = courseFigure(
          aLife({
            course: { ...course, startsOn, expectedMonths },
            meetings: sorted.map((date, index) => aLifeMeeting(index + 1, date)),
            sheets: [],
            results: [],
          }),
          size,
        );
        const xs = meetings.map(({ x }) => x);
        expect([...xs].sort((a, b) => a - b)).toEqual(xs);
        for (const x of xs) expect(x >= 0 && x <= width).toBe(true);
        expect(months.some(({ isNamed }) => isNamed) || months.length < 12).toBe(true);
      },
    ),
    { seed: 20261123, numRuns: 300 },
  );
});

test('the words tell what the figure shows, day by day', () => {
  const events = eventsOf(aLife(), danish).map(({ date, what }) => `${date} ${what}`);
  expect(events.slice(0, 4)).toEqual([
    '2026-04-21 Møde 1, holdt',
    '2026-05-12 Møde 2, holdt',
    '2026-06-16 Møde 3, holdt',
    expect.stringMatching(/^2026-07-01 /) as string,
  ]);
  expect(events.at(-1)).toBe('2027-04-20 Møde 9, planlagt');
  expect(events).toContain('2026-10-06 Resultat: Siger nej opad, uden at det koster.');
  expect(events).toHaveLength(13);
});

test('hours are those of the meetings held, by the course’s length where none is written, with and without preparation', () => {
  const life = aLife();
  expect(minutesIn(life)).toEqual({ together: 4 * 90 + 90 + 65, preparing: 45 });
  expect(hoursLines(life, danish)).toEqual([
    '8 timer og 35 minutter sammen på 6 møder.',
    '45 minutter til forberedelse. 9 timer og 20 minutter i alt.',
  ]);
  expect(hoursLines(aLife({ meetings: [] }), danish)).toEqual([
    'Tiden tælles, når I har holdt det første møde.',
  ]);
});

test('the rhythm is told against the plan, in plain words', () => {
  const life = aLife();
  expect(paceOf(life)).toEqual({
    held: 6,
    inAll: 9,
    averageDays: Math.round(daysBetween(day('2026-04-21'), day('2026-11-23')) / 5),
  });
  expect(rhythmLines(life, danish)).toEqual([
    'I gennemsnit 6 uger mellem møderne.',
    'Planen er et møde hver anden måned, tættere i begyndelsen.',
    'Efter planen ville I have holdt fem møder nu. I har holdt seks.',
  ]);
  const early = aLife({ meetings: life.meetings.slice(0, 1) });
  expect(paceOf(early)).toEqual({ held: 1, inAll: 8, averageDays: null });
  const over = aLife({ course: { ...life.course, state: 'completed' }, meetings: life.meetings.slice(0, 6) });
  expect(paceOf(over).inAll).toBe(6);
});

test.each([
  ['2026-04-21', 1, 'Efter planen ville I have holdt ét møde nu. Det har I.'],
  ['2026-05-20', 2, 'Efter planen ville I have holdt ét møde nu. I har holdt to.'],
  ['2026-05-21', 1, 'Efter planen ville I have holdt to møder nu. I har holdt ét.'],
  ['2026-08-21', 4, 'Efter planen ville I have holdt fire møder nu. Det har I.'],
  ['2028-01-01', 6, 'Efter planen ville I have holdt otte møder nu. I har holdt seks.'],
])('on %s, with %d meetings held, the plan says: %s', (today, count, line) => {
  const { course, meetings } = aLife();
  const held = meetings.slice(0, count);
  expect(rhythmLines(aLife({ today, meetings: held }), danish).at(-1)).toBe(line);
  const undated = { ...course, startsOn: null };
  expect(rhythmLines(aLife({ today, course: undated, meetings: held }), danish).at(-1)).toBe(line);
});

test('the plan is not held up against a course without a meeting yet, nor one that has ended', () => {
  const { course } = aLife();
  const plan = 'Planen er et møde hver anden måned, tættere i begyndelsen.';
  expect(rhythmLines(aLife({ meetings: [] }), danish).at(-1)).toBe(plan);
  const over = aLife({ course: { ...course, state: 'stopped', endedOn: '2026-11-20' } });
  expect(rhythmLines(over, danish).at(-1)).toBe(plan);
});
