import fc from 'fast-check';
import { addDays, Day } from '../../shared/day.ts';

/** For property tests: one of so many days from that day on. */
export const anyDayFrom = (first: string, count: number): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: count }).map((days) => addDays(Day.parse(first), days));
