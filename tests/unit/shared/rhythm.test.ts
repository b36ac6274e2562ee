import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addDays, addMonths, Day, daysBetween, isoWeekOf, weekdayOf } from '../../../shared/day.ts';
import { isDanishHoliday } from '../../../shared/danish-holidays.ts';
import {
  isAvoided,
  meetingsInPlan,
  proposeDays,
  RhythmChoices,
  usualRhythm,
} from '../../../shared/rhythm.ts';
import { anyDayFrom } from '../../support/any-day.ts';

const day = (text: string) => Day.parse(text);
const days = (...texts: string[]) => texts.map(day);
const ownZone = process.env['TZ'];
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const usual = { startsOn: null, rhythmMonths: 2, today: day('2026-11-23'), avoided: usualRhythm };

test('after some meetings the next is proposed about two months on, on their weekday', () => {
  const before = days('2026-04-21', '2026-05-19', '2026-06-16', '2026-11-17');
  expect(proposeDays({ ...usual, before })).toEqual(['2027-01-12', '2027-01-19', '2027-01-26']);
});

test('the first two gaps are half as long', () => {
  const today = day('2026-01-07');
  const first = proposeDays({ ...usual, today, before: days('2026-01-06') });
  // 10 February is in week 7.
  expect(first).toEqual(['2026-01-27', '2026-02-03', '2026-02-17']);
  const [, second] = proposeDays({ ...usual, today, before: days('2026-01-06', '2026-02-03') });
  expect(second).toBe('2026-03-03');
  const [, third] = proposeDays({ ...usual, today, before: days('2026-01-06', '2026-02-03', '2026-03-03') });
  expect(daysBetween(day('2026-03-03'), third ?? day('1900-01-01'))).toBe(63);
});

test('week 53 is a week like any other: in 2026 it can be proposed, or avoided', () => {
  const asked = {
    ...usual,
    rhythmMonths: 1,
    before: days('2026-09-29', '2026-10-27', '2026-11-23', '2026-11-30'),
  };
  const avoided = { daysOff: true, weeks: [53] };
  expect(isoWeekOf(day('2026-12-28')).week).toBe(53);
  expect(proposeDays({ ...asked, avoided: { ...avoided, weeks: [] } })).toContain('2026-12-28');
  expect(proposeDays({ ...asked, avoided })).not.toContain('2026-12-28');
  expect(isAvoided(day('2027-01-03'), avoided)).toBe(true);
  expect(isAvoided(day('2027-01-04'), avoided)).toBe(false);
});

test('a course that has not begun is proposed days from its start, and one long silent days from tomorrow', () => {
  const notBegun = proposeDays({ ...usual, before: [], startsOn: day('2027-01-05') });
  expect(notBegun[0]).toBe('2027-01-05');
  const silent = proposeDays({ ...usual, before: days('2025-01-07') });
  expect(silent.every((one) => one > usual.today && weekdayOf(one) === 2)).toBe(true);
  expect(daysBetween(usual.today, silent[0] ?? day('1900-01-01'))).toBeLessThan(14);
});

test('where a meeting follows already, none is proposed on or after it', () => {
  const before = days('2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27');
  const until = day('2027-01-05');
  expect(proposeDays({ ...usual, before, until }).every((one) => one < until)).toBe(true);
});

test('where every week is avoided, nothing is proposed, and nothing hangs', () => {
  const weeks = Array.from({ length: 53 }, (_, index) => index + 1);
  expect(proposeDays({ ...usual, before: [], avoided: { daysOff: true, weeks } })).toEqual([]);
});

test('a year in a rhythm of two months comes to eight meetings', () => {
  expect(meetingsInPlan({ expectedMonths: 12, rhythmMonths: 2 })).toBe(8);
  expect(meetingsInPlan({ expectedMonths: 1, rhythmMonths: 12 })).toBe(1);
  expect(meetingsInPlan({ expectedMonths: 12, rhythmMonths: 1 })).toBe(13 + 1);
});

test('the weeks to avoid are kept each once and in order', () => {
  expect(RhythmChoices.parse({ ...usualRhythm, weeks: [42, 7, 42] }).weeks).toEqual([7, 42]);
  expect(RhythmChoices.safeParse({ ...usualRhythm, weeks: [54] }).success).toBe(false);
});

const anyDay = anyDayFrom('2020-01-01', 365 * 30);

test('no proposed day is ever avoided, past, or too close, and all are in order and on one weekday', () => {
  fc.assert(
    fc.property(
      fc.array(anyDay, { maxLength: 10 }),
      anyDay,
      fc.option(anyDay, { nil: null }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      fc.uniqueArray(fc.integer({ min: 1, max: 53 }), { maxLength: 20 }),
      (meetings, today, startsOn, rhythmMonths, daysOff, weeks) => {
        const before = [...meetings].sort();
        const avoided = { daysOff, weeks };
        const found = proposeDays({ before, startsOn, rhythmMonths, today, avoided });
        expect(found).toHaveLength(3);
        expect(found).toEqual([...new Set(found)].sort());
        expect(new Set(found.map(weekdayOf)).size).toBe(1);
        const last = before.at(-1);
        for (const one of found) {
          expect(one > today).toBe(true);
          if (last) expect(daysBetween(last, one)).toBeGreaterThanOrEqual(7);
          expect(weeks).not.toContain(isoWeekOf(one).week);
          if (daysOff) expect(weekdayOf(one) <= 5 && !isDanishHoliday(one)).toBe(true);
        }
      },
    ),
    { seed: 20261123, numRuns: 500 },
  );
});

test('a month on and a month back is the same day, or the month’s last: no date shifts', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (one, months) => {
      const moved = addMonths(one, months);
      const [year = 0, month = 0, date = 0] = one.split('-').map(Number);
      const [newYear = 0, newMonth = 0, newDate = 0] = moved.split('-').map(Number);
      expect(newYear * 12 + newMonth).toBe(year * 12 + month + months);
      expect(newDate).toBeLessThanOrEqual(date);
      if (newDate < date) expect(addDays(moved, 1).slice(8)).toBe('01');
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

test('the days proposed are the same in every time zone, those of half an hour and across the date line among them', () => {
  const before = days('2026-08-25', '2026-10-06', '2026-10-20');
  const all = ['Europe/Copenhagen', 'Pacific/Apia', 'America/St_Johns', 'Pacific/Pago_Pago'].map((zone) => {
    process.env['TZ'] = zone;
    return proposeDays({ ...usual, before });
  });
  for (const proposed of all) expect(proposed).toEqual(['2026-12-15', '2026-12-22', '2026-12-29']);
});
