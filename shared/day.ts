import { z } from 'zod';

const MS_PER_DAY = 86_400_000;

/** A calendar day `YYYY-MM-DD` without a time zone, 1900 to 2199. */
export const Day = z
  .string()
  .refine((text) => isRealDay(text), { message: 'errors.field.day' })
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** A time of day `HH:MM`, 24 hours. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'errors.field.time' })
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof TimeOfDay>;

const noon = (text: string): Date => new Date(`${text}T12:00:00Z`);
const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

function isRealDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = noon(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day with these parts, or undefined where the calendar has none (30 February). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isRealDay(text) ? (text as Day) : undefined;
}

/** The local calendar day of a moment (ms UTC). */
export function dayOf(moment: number): Day {
  const date = new Date(moment);
  const year = date.getFullYear();
  if (!(year >= 1900 && year < 2200)) throw new RangeError('The clock is outside the years 1900 to 2199');
  const [month, day] = [date.getMonth() + 1, date.getDate()];
  return `${year}${month < 10 ? '-0' : '-'}${month}${day < 10 ? '-0' : '-'}${day}` as Day;
}

/** A time of that day on this machine's clock, ms UTC. */
export function momentOf(day: Day, time: TimeOfDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes).getTime();
}

export const addDays = (day: Day, days: number): Day =>
  toDay(new Date(noon(day).getTime() + days * MS_PER_DAY));

/** The same date so many months on, or the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0, 12)).getUTCDate();
  const found = dayFrom(Math.floor(at / 12), (at % 12) + 1, Math.min(date, last));
  if (!found) throw new RangeError('The day is outside the years 1900 to 2199');
  return found;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / MS_PER_DAY);

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => noon(day).getUTCDay() || 7;

/** ISO 8601 week and the year it belongs to; week 1 holds the year's first Thursday. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const first = dayFrom(year, 1, 1);
  if (!first) throw new RangeError('year out of range');
  return { year, week: Math.floor(daysBetween(first, thursday) / 7) + 1 };
}

/** The Monday of an ISO week, or undefined where that year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | undefined {
  const fourth = dayFrom(year, 1, 4);
  if (!fourth) return undefined;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  const found = isoWeekOf(monday);
  return found.year === year && found.week === week ? monday : undefined;
}
