import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day, dayFrom, dayOf, daysBetween, isoWeekOf, mondayOfWeek, weekdayOf } from '../../../shared/day.ts';
import { anyDayFrom } from '../../support/any-day.ts';

const day = (text: string) => Day.parse(text);

test('days that no calendar has are refused', () => {
  for (const text of ['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '26-1-1', '1899-12-31', '']) {
    expect(Day.safeParse(text).success, text).toBe(false);
  }
  expect(Day.safeParse('2028-02-29').success).toBe(true);
});

test('a moment is of its local day, from the first minute to the last, whatever day it is in Greenwich', () => {
  for (const [hour, minute] of [
    [0, 1],
    [23, 59],
  ] as const)
    expect(dayOf(new Date(2026, 10, 23, hour, minute).getTime())).toBe('2026-11-23');
});

test('weeks are ISO weeks: 2026 has week 53, and the first days of January may belong to the year before', () => {
  expect(isoWeekOf(day('2026-12-31'))).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf(day('2027-01-03'))).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf(day('2027-01-04'))).toEqual({ year: 2027, week: 1 });
  expect(isoWeekOf(day('2026-11-23'))).toEqual({ year: 2026, week: 48 });
  expect(mondayOfWeek(2026, 53)).toBe('2026-12-28');
  expect(mondayOfWeek(2027, 53)).toBeUndefined();
});

const anyDay = anyDayFrom('1950-01-01', 365 * 200);

test('every day is in the week whose Monday is at most six days before it', () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      const { year, week } = isoWeekOf(one);
      const monday = mondayOfWeek(year, week);
      expect(monday).toBeDefined();
      if (!monday) return;
      expect(weekdayOf(monday)).toBe(1);
      expect(daysBetween(monday, one)).toBe(weekdayOf(one) - 1);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

test('a day taken apart and put together again is the same day', () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      const [year = 0, month = 0, date = 0] = one.split('-').map(Number);
      expect(dayFrom(year, month, date)).toBe(one);
    }),
    { seed: 20261123 },
  );
});
