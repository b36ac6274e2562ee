import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day, TimeOfDay } from '../../../shared/day.ts';
import { formatClock } from '../../../shared/clock-text.ts';
import {
  capitalised,
  formatDay,
  formatMoment,
  formatSpan,
  parseDay,
  parseTime,
} from '../../../shared/day-text.ts';
import { anyDayFrom } from '../../support/any-day.ts';

const today = Day.parse('2026-11-23');
/** No-break spaces are shown as they look. */
const seen = (text: string) => text.replace(/\u00a0/g, ' ');

test('a day is written as Danes write it, and what belongs together is kept together', () => {
  expect(formatDay(today, 'da')).toBe('23.\u00a0november 2026 (uge\u00a048)');
  expect(seen(formatDay(Day.parse('2027-01-19'), 'da', { weekday: true }))).toBe(
    'tirsdag 19. januar 2027 (uge 3)',
  );
  expect(seen(formatDay(today, 'da', { year: false, week: false }))).toBe('23. november');
  expect(seen(formatDay(today, 'en'))).toBe('23 November 2026 (week 48)');
  expect(capitalised('økse')).toBe('Økse');
});

test('times are written with a full stop in Danish and a colon in English', () => {
  expect(formatSpan(TimeOfDay.parse('13:00'), 90, 'da')).toBe('kl.\u00a013.00–14.30');
  expect(formatSpan(TimeOfDay.parse('23:30'), 60, 'en')).toBe('23:30–00:30');
  expect(formatSpan(TimeOfDay.parse('09:05'), null, 'da')).toBe('kl.\u00a009.05');
  const moment = new Date(2026, 9, 27, 15, 20).getTime();
  expect(seen(formatClock(moment, 'da'))).toBe('kl. 15.20');
  expect(seen(formatMoment(moment, 'da', today))).toBe('27. oktober kl. 15.20');
});

test.each([
  ['19.1.2027', '2027-01-19'],
  ['19/1-27', '2027-01-19'],
  ['19-01-2027', '2027-01-19'],
  ['2027-01-19', '2027-01-19'],
  ['19. jan', '2027-01-19'],
  ['19 januar', '2027-01-19'],
  ['tirsdag den 19. januar 2027', '2027-01-19'],
  ['19. januar 2027 (uge 3)', '2027-01-19'],
  ['19 January 2027', '2027-01-19'],
  ['1.12', '2026-12-01'],
  ['30.10', '2026-10-30'],
  ['uge 3', '2027-01-18'],
  ['uge 53 2026', '2026-12-28'],
  ['I dag', '2026-11-23'],
  ['i morgen', '2026-11-24'],
])('"%s" means %s', (typed, meant) => {
  expect(parseDay(typed, today)).toBe(meant);
});

test.each(['', 'snart', '30.2.2027', '32.1', 'uge 54', 'uge 53 2027', '1.13.2026', '19. xyz 2027', '1'])(
  '"%s" means no day',
  (typed) => {
    expect(parseDay(typed, today)).toBeUndefined();
  },
);

test.each([
  ['13', '13:00'],
  ['13.00', '13:00'],
  ['9:30', '09:30'],
  ['kl. 9.30', '09:30'],
  ['1345', '13:45'],
])('"%s" means the time %s', (typed, meant) => {
  expect(parseTime(typed)).toBe(meant);
});

test.each(['', '24.00', '12.60', 'middag', '123456'])('"%s" means no time', (typed) => {
  expect(parseTime(typed)).toBeUndefined();
});

test('what is written is read back as the same day, in both languages', () => {
  const anyDay = anyDayFrom(addDays(today, -3000), 6000);
  fc.assert(
    fc.property(anyDay, fc.constantFrom('da', 'en'), fc.boolean(), (day, language, weekday) => {
      expect(parseDay(formatDay(day, language, { weekday: weekday && language === 'da' }), today)).toBe(day);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});
