import { z } from 'zod';
import type { Course } from './course.ts';
import { isDanishHoliday } from './danish-holidays.ts';
import { addDays, type Day, isoWeekOf, weekdayOf } from './day.ts';
import { Draft } from './draft.ts';
import { Id } from './ids.ts';
import { shortText } from './text-field.ts';

const weeks = { message: 'errors.field.weeks' };

/** What the mentor chose for all her courses: which days are not proposed, and what a meeting is called in her calendar. */
export const RhythmChoices = z.strictObject({
  /** Public holidays and weekends. */
  daysOff: z.boolean(),
  /** ISO weeks, each once, in order. */
  weeks: z
    .array(z.int(weeks).min(1, weeks).max(53, weeks))
    .max(53, weeks)
    .transform((chosen) => [...new Set(chosen)].sort((a, b) => a - b)),
  /** Stands in the calendar file, outside the notebook; empty means the neutral word. */
  calendarTitle: shortText(60),
});
export type RhythmChoices = z.infer<typeof RhythmChoices>;

export type DaysAvoided = Pick<RhythmChoices, 'daysOff' | 'weeks'>;

/** Until the mentor chooses otherwise: the weeks when most Danish workplaces are half empty. */
export const usualRhythm: RhythmChoices = {
  daysOff: true,
  weeks: [7, 28, 29, 30, 42],
  calendarTitle: '',
};

/** The choices, with what is half typed in their fields. */
export const RhythmPage = z.object({ choices: RhythmChoices, drafts: z.array(Draft) });

/** What the drafts of their fields are kept under. */
export const RHYTHM_SUBJECT = 'rhythm';

/** Which meetings a calendar file holds: one, or every planned one of a course with those that an earlier file put in and are no more. */
export const CalendarRequest = z.union([z.strictObject({ meetingId: Id }), z.strictObject({ courseId: Id })]);
export type CalendarRequest = z.infer<typeof CalendarRequest>;

export function isAvoided(day: Day, avoided: DaysAvoided): boolean {
  if (avoided.daysOff && (weekdayOf(day) > 5 || isDanishHoliday(day))) return true;
  return avoided.weeks.includes(isoWeekOf(day).week);
}

/** The first meetings stand closer: after each of so many, half the usual time goes by. */
const CLOSER = 2;

/** Months from the meeting of that number, from 1, to the next. */
export const monthsAfter = (number: number, rhythmMonths: number): number =>
  number <= CLOSER ? rhythmMonths / 2 : rhythmMonths;

type Planned = Pick<Course, 'expectedMonths' | 'rhythmMonths'>;

/** After how many months each meeting of a course of that length is to be, in its rhythm; the first of them at its start. */
function monthsInPlan({ expectedMonths, rhythmMonths }: Planned): number[] {
  const all = [0];
  for (
    let months = monthsAfter(1, rhythmMonths);
    months <= expectedMonths;
    months += monthsAfter(all.length, rhythmMonths)
  )
    all.push(months);
  return all;
}

/** How many meetings a course of that length comes to in its rhythm. */
export const meetingsInPlan = (course: Planned): number => monthsInPlan(course).length;

/** How many of them would have been by a day, where the course began on another. */
export const meetingsByPlan = (course: Planned, start: Day, day: Day): number =>
  monthsInPlan(course).filter((months) => afterMonths(start, months) <= day).length;

const DAYS_IN_MONTH = 365.25 / 12;

export const afterMonths = (day: Day, months: number): Day =>
  addDays(day, Math.round(months * DAYS_IN_MONTH));

/** So many are proposed, all on one weekday. */
export const PROPOSALS = 3;

/** A meeting that is to follow stands at least so many days after the one before. */
export const LEAST_APART = 7;

/** Where every week for two years is avoided, nothing is proposed. */
const FARTHEST_WEEKS = 104;

type Asked = {
  /** Of the meetings before the one to be dated, in order; cancelled ones are not among them. */
  before: readonly Day[];
  /** The first meeting after it, if there is one. */
  until?: Day | undefined;
  /** From when a course without meetings may begin. */
  startsOn: Day | null;
  rhythmMonths: number;
  today: Day;
  avoided: DaysAvoided;
};

/** Where a day may lie. */
type Bounds = { earliest: Day; until?: Day | undefined; avoided: DaysAvoided };

/** At most so many days of one weekday that are not avoided, those closest to `aim` first. */
export function daysAround(aim: Day, { earliest, until, avoided }: Bounds, most: number): Day[] {
  const found: Day[] = [];
  for (let step = 0; step <= 2 * FARTHEST_WEEKS && found.length < most; step += 1) {
    const weeksAway = step % 2 === 0 ? -step / 2 : (step + 1) / 2;
    const day = addDays(aim, 7 * weeksAway);
    if (day >= earliest && (until === undefined || day < until) && !isAvoided(day, avoided)) found.push(day);
  }
  return found;
}

/** From when the next meeting may be: tomorrow, and some days after the one before it. */
export const earliestAfter = (
  last: Day | undefined,
  { startsOn, today }: Pick<Asked, 'startsOn' | 'today'>,
) => latest(addDays(today, 1), last ? addDays(last, LEAST_APART) : (startsOn ?? today));

/**
 * Days for the next meeting, earliest first: about the rhythm's distance from the last one, on the weekday that the
 * meetings usually have, all to come and none of them avoided.
 */
export function proposeDays({ before, until, startsOn, rhythmMonths, today, avoided }: Asked): Day[] {
  const last = before.at(-1);
  const earliest = earliestAfter(last, { startsOn, today });
  const ideal = last ? afterMonths(last, monthsAfter(before.length, rhythmMonths)) : earliest;
  const aim = onWeekday(latest(ideal, earliest), usualWeekday(before, avoided));
  return daysAround(aim, { earliest, until, avoided }, PROPOSALS).sort();
}

export const latest = (one: Day, other: Day): Day => (one > other ? one : other);

/** The day of that weekday closest to a day. */
export function onWeekday(day: Day, weekday: number | undefined): Day {
  if (weekday === undefined) return weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day;
  const away = weekday - weekdayOf(day);
  return addDays(day, away > 3 ? away - 7 : away < -3 ? away + 7 : away);
}

/** The weekday of most meetings, of the latest of them where two are as common. */
export function usualWeekday(days: readonly Day[], { daysOff }: DaysAvoided): number | undefined {
  const weekdays = days.map(weekdayOf).filter((weekday) => !daysOff || weekday <= 5);
  const times = (weekday: number) => weekdays.filter((one) => one === weekday).length;
  return weekdays.toReversed().sort((a, b) => times(b) - times(a))[0];
}
