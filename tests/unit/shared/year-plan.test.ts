import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isDanishHoliday } from '../../../shared/danish-holidays.ts';
import { Day, daysBetween, isoWeekOf, weekdayOf } from '../../../shared/day.ts';
import { isAvoided, usualRhythm } from '../../../shared/rhythm.ts';
import { numberOf, plannedEnd, planYear, weeksSince } from '../../../shared/year-plan.ts';
import { anyDayFrom } from '../../support/any-day.ts';

const day = (text: string) => Day.parse(text);
const days = (...texts: string[]) => texts.map(day);
const ownZone = process.env['TZ'];
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const course = { startsOn: day('2026-01-06'), expectedMonths: 12, rhythmMonths: 2 };
const usual = { dates: [], course, today: day('2026-01-05'), avoided: usualRhythm };
const gaps = (all: readonly Day[]) =>
  all.slice(1).map((one, index) => Math.round(daysBetween(all[index] ?? one, one) / 7));

test('a year begins close and goes on about every second month, past holidays and the weeks avoided, to its end', () => {
  const year = planYear(usual);
  expect(year).toEqual([
    '2026-01-06',
    '2026-02-03',
    '2026-03-10',
    '2026-05-05',
    '2026-06-30',
    '2026-09-08',
    '2026-11-03',
    '2027-01-05',
  ]);
  expect(gaps(year)).toEqual([4, 5, 8, 8, 10, 8, 9]);
  expect(year.every((one) => weekdayOf(one) === 2 && !isAvoided(one, usualRhythm))).toBe(true);
});

test('what is set stands, and only what the plan still lacks is proposed after it', () => {
  const dates = days('2026-01-05', '2026-02-02', '2026-03-09', '2026-05-04', '2026-06-29');
  const left = planYear({ ...usual, dates, today: day('2026-05-20') });
  expect(left).toEqual(['2026-08-31', '2026-10-26', '2026-12-28']);
  expect(isoWeekOf(left[2] ?? day('1900-01-01')).week).toBe(53);
  expect(planYear({ ...usual, dates: [...dates, ...left], today: day('2026-05-20') })).toEqual([]);
});

test('a gap before a meeting that is set already is filled, in the rhythm, and none that lies behind', () => {
  const dates = days('2026-01-06', '2026-02-03', '2026-03-10', '2026-12-01');
  expect(planYear({ ...usual, dates, today: day('2026-03-11') })).toEqual([
    '2026-05-12',
    '2026-06-30',
    '2026-09-08',
  ]);
  expect(planYear({ ...usual, dates, today: day('2026-08-10') })).toEqual(['2026-08-11', '2026-10-20']);
  expect(planYear({ ...usual, dates, today: day('2026-11-01') })).toEqual([]);
  const close = days('2026-01-06', '2026-02-03', '2026-03-10', '2026-06-02');
  expect(planYear({ ...usual, dates: close, today: day('2026-03-11') })[0]).toBe('2026-08-04');
});

test('a course that has stood still goes on from tomorrow, and one past its end is proposed nothing', () => {
  const dates = days('2026-01-06', '2026-02-03');
  const [next] = planYear({ ...usual, dates, today: day('2026-09-01') });
  expect(next).toBe('2026-09-08');
  expect(planYear({ ...usual, dates, today: day('2027-03-01') })).toEqual([]);
  expect(plannedEnd({ ...usual, dates, course: { ...course, startsOn: null } })).toBe('2027-01-06');
});

test('where no start is written the plan ends as long after its first day as the course is to last, before that day is planned and after', () => {
  const open = { ...usual, course: { ...course, startsOn: null }, today: day('2026-01-02') };
  const first = day('2026-01-05'); // from a Friday on, the Monday after
  expect(planYear(open)[0]).toBe(first);
  expect(plannedEnd(open)).toBe('2027-01-05');
  expect(plannedEnd({ ...open, dates: [first] })).toBe('2027-01-05');
  expect(plannedEnd({ ...open, dates: planYear(open), today: day('2026-01-20') })).toBe('2027-01-05');
  expect(plannedEnd({ ...open, dates: [first], course })).toBe('2027-01-06');
});

test('each day is told its number and its distance, whatever the order they come in', () => {
  const all = days('2026-03-10', '2026-01-06', '2026-02-03');
  expect(all.map((one) => numberOf(one, all))).toEqual([3, 1, 2]);
  expect(all.map((one) => weeksSince(one, all))).toEqual([5, null, 4]);
});

const anyDay = anyDayFrom('2020-01-01', 365 * 12);

test('no day of any year plan is avoided, past, too close to the one before or far beyond the end', () => {
  fc.assert(
    fc.property(
      fc.array(anyDay, { maxLength: 6 }),
      anyDay,
      fc.option(anyDay, { nil: null }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 12 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 53 }), { maxLength: 12 }),
      (meetings, today, startsOn, expectedMonths, rhythmMonths, weeks) => {
        const dates = [...meetings].sort();
        const course = { startsOn, expectedMonths, rhythmMonths };
        const asked = { dates, course, today, avoided: { daysOff: true, weeks } };
        const found = planYear(asked);
        expect(found).toEqual([...found].sort());
        for (const [at, one] of found.entries()) {
          expect(one > today).toBe(true);
          for (const other of [...dates, ...found.slice(0, at)])
            expect(Math.abs(daysBetween(other, one))).toBeGreaterThanOrEqual(7);
          expect(weeks).not.toContain(isoWeekOf(one).week);
          expect(weekdayOf(one) <= 5 && !isDanishHoliday(one)).toBe(true);
        }
        const [first] = found;
        if (first && dates.length === 0)
          expect(plannedEnd({ ...asked, dates: [first] }), 'no end moves').toBe(plannedEnd(asked));
        const late = daysBetween(plannedEnd(asked), found.at(-1) ?? plannedEnd(asked));
        expect(late).toBeLessThan(14 + 7 * (weeks.length + 4));
      },
    ),
    { seed: 20261123, numRuns: 500 },
  );
});

test('a year is planned the same in every time zone', () => {
  const all = ['Europe/Copenhagen', 'Pacific/Apia', 'America/St_Johns', 'Pacific/Pago_Pago'].map((zone) => {
    process.env['TZ'] = zone;
    return planYear(usual);
  });
  for (const year of all) expect(year).toEqual(all[0]);
});
