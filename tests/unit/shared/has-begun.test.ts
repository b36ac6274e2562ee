import { expect, test } from 'vitest';
import { addDays, Day, momentOf, TimeOfDay } from '../../../shared/day.ts';
import { hasBegun } from '../../../shared/has-begun.ts';

const MINUTE = 60_000;
const date = Day.parse('2026-11-23');
const startsAt = TimeOfDay.parse('13:00');
const planned = momentOf(date, startsAt);

test.each([
  ['the day before', planned - 24 * 60 * MINUTE, false],
  ['in the morning of its day', planned - 4 * 60 * MINUTE, false],
  ['a minute before', planned - MINUTE, false],
  ['at the very time', planned, true],
  ['in the evening', planned + 8 * 60 * MINUTE, true],
  ['at midnight after it', momentOf(addDays(date, 1), TimeOfDay.parse('00:00')), true],
])('%s a meeting at 13.00 is taken for what it is', (_when, now, begun) => {
  expect(hasBegun({ date, startsAt }, now)).toBe(begun);
});

test.each([
  ['in the last minute before its day', momentOf(date, TimeOfDay.parse('00:00')) - MINUTE, false],
  ['from the first minute of its day', momentOf(date, TimeOfDay.parse('00:00')), true],
  ['the day after', planned + 24 * 60 * MINUTE, true],
])('%s a meeting without a time goes by its day', (_when, now, begun) => {
  expect(hasBegun({ date, startsAt: null }, now)).toBe(begun);
});
