import type { Course } from './course.ts';
import { addDays, addMonths, type Day, daysBetween } from './day.ts';
import {
  afterMonths,
  daysAround,
  type DaysAvoided,
  earliestAfter,
  latest,
  monthsAfter,
  onWeekday,
  usualWeekday,
} from './rhythm.ts';

/** So much later than planned the last meeting of a course may be, in days: a first meeting is seldom on the day of the start. */
const GRACE = 14;

type Asked = {
  /** Of the meetings that there are, in order; cancelled ones are not among them. */
  dates: readonly Day[];
  course: Pick<Course, 'startsOn' | 'expectedMonths' | 'rhythmMonths'>;
  today: Day;
  avoided: DaysAvoided;
};

/** The day on which a course is planned to end; it begins at its start, its first meeting, or today. */
export const plannedEnd = ({ dates, course, today }: Omit<Asked, 'avoided'>): Day =>
  addMonths(course.startsOn ?? dates[0] ?? today, course.expectedMonths);

/**
 * Days for the meetings that a course still lacks, until its planned end: closer at the start, on the weekday that the meetings
 * have, none avoided. Each keeps its distance from the last meeting that there is, so that an avoided week moves one of them
 * and not all that follow.
 */
export function planYear({ dates, course, today, avoided }: Asked): Day[] {
  const end = addDays(plannedEnd({ dates, course, today }), GRACE);
  const found: Day[] = [];
  let from = dates.at(-1);
  let months = 0;
  for (;;) {
    const all = [...dates, ...found];
    const earliest = earliestAfter(all.at(-1), { startsOn: course.startsOn, today });
    months += all.length === 0 ? 0 : monthsAfter(all.length, course.rhythmMonths);
    const meant = from && afterMonths(from, months);
    const ideal = latest(meant ?? earliest, earliest);
    if (ideal > end) return found;
    // What lies behind is made good from tomorrow on.
    if (ideal !== meant) [from, months] = [ideal, 0];
    const aim = onWeekday(ideal, usualWeekday(all, avoided));
    const [day] = daysAround(aim, { earliest, avoided }, 1);
    if (day === undefined) return found;
    found.push(day);
  }
}

/** As which a day stands among all of them, from 1. */
export const numberOf = (day: Day, all: readonly Day[]): number =>
  all.filter((other) => other < day).length + 1;

/** So many weeks after the one before it among all of them; null for the first. */
export function weeksSince(day: Day, all: readonly Day[]): number | null {
  const last = all
    .filter((other) => other < day)
    .sort()
    .at(-1);
  return last === undefined ? null : Math.round(daysBetween(last, day) / 7);
}
