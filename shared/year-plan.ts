import type { Course } from './course.ts';
import { addDays, addMonths, type Day, daysBetween } from './day.ts';
import {
  afterMonths,
  daysAround,
  type DaysAvoided,
  earliestAfter,
  latest,
  LEAST_APART,
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

/**
 * The day on which a course is planned to end. It begins at its start, where none is written at its first meeting, and where there is
 * none at the day that would be proposed for it: planning that day moves nothing.
 */
export function plannedEnd({ dates, course, today, avoided }: Asked): Day {
  return addMonths(
    course.startsOn ?? dates[0] ?? firstDay({ course, today, avoided }),
    course.expectedMonths,
  );
}

function firstDay({ course, today, avoided }: Omit<Asked, 'dates'>): Day {
  const earliest = earliestAfter(undefined, { startsOn: course.startsOn, today });
  return daysAround(onWeekday(earliest, undefined), { earliest, avoided }, 1)[0] ?? earliest;
}

/**
 * Days for the meetings that a course still lacks, between those that there are and after them until its planned end: closer at
 * the start, on the weekday that the meetings have, none avoided. Each keeps its distance from the last meeting that there is, so
 * that an avoided week moves one of them and not all that follow.
 */
export function planYear(asked: Asked): Day[] {
  const found: Day[] = [];
  const before: Day[] = [];
  for (const until of asked.dates) {
    if (before.length > 0) found.push(...fill(asked, [...before, ...found].sort(), until));
    before.push(until);
  }
  return [...found, ...fill(asked, [...before, ...found].sort(), undefined)];
}

/** Days after those that there are so far, before the next that is set, where one is. */
function fill(
  { dates, course, today, avoided }: Asked,
  before: readonly Day[],
  until: Day | undefined,
): Day[] {
  const end = addDays(plannedEnd({ dates, course, today, avoided }), GRACE);
  const found: Day[] = [];
  let from = before.at(-1);
  let months = 0;
  for (;;) {
    const all = [...before, ...found];
    const earliest = earliestAfter(all.at(-1), { startsOn: course.startsOn, today });
    months += all.length === 0 ? 0 : monthsAfter(all.length, course.rhythmMonths);
    const meant = from && afterMonths(from, months);
    const ideal = latest(meant ?? earliest, earliest);
    if (ideal > end) return found;
    // Where the next is closer than half a step, it is the meeting meant.
    if (until && afterMonths(ideal, monthsAfter(all.length + 1, course.rhythmMonths) / 2) > until)
      return found;
    // What lies behind is made good from tomorrow on.
    if (ideal !== meant) [from, months] = [ideal, 0];
    const aim = onWeekday(ideal, usualWeekday([...dates, ...found], avoided));
    const bound = until && addDays(until, 1 - LEAST_APART);
    const [day] = daysAround(aim, { earliest, until: bound, avoided }, 1);
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
