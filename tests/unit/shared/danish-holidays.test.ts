import { expect, test } from 'vitest';
import { danishHolidays, easterOf, isDanishHoliday } from '../../../shared/danish-holidays.ts';
import { addDays, Day, weekdayOf } from '../../../shared/day.ts';

/** Easter-based days of each year, written down by hand: Skærtorsdag to 2. pinsedag. */
const moving: Record<number, readonly string[]> = {
  2024: ['03-28', '03-29', '03-31', '04-01', '05-09', '05-19', '05-20'],
  2025: ['04-17', '04-18', '04-20', '04-21', '05-29', '06-08', '06-09'],
  2026: ['04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  2027: ['03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  2028: ['04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  2029: ['03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
  2030: ['04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
};
const fixed = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];

test.each(Object.entries(moving))(
  'the public holidays of %s are those of the calendar, and no others',
  (year, days) => {
    const expected = [...new Set([...days, ...fixed])].map((day) => `${year}-${day}`).sort();
    expect([...danishHolidays(Number(year))].sort()).toEqual(expected);
  },
);

test('Store bededag was one until 2023 and is one no more', () => {
  expect(isDanishHoliday(Day.parse('2023-05-05'))).toBe(true);
  for (let year = 2024; year <= 2060; year += 1)
    expect(isDanishHoliday(addDays(easterOf(year), 26)), String(year)).toBe(false);
});

test('Easter is a Sunday from 22 March to 25 April in every year there is', () => {
  for (let year = 1900; year <= 2199; year += 1) {
    const easter = easterOf(year);
    expect(weekdayOf(easter)).toBe(7);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter).toBe(true);
  }
});
