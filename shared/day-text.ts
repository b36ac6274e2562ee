import {
  addDays,
  type Day,
  dayFrom,
  dayOf,
  daysBetween,
  isoWeekOf,
  mondayOfWeek,
  type TimeOfDay,
} from './day.ts';
import { formatClock, formatTime } from './clock-text.ts';
import type { Language } from './settings.ts';

const NBSP = '\u00a0';
const locales = { da: 'da-DK', en: 'en-GB' } as const;
const week = { da: 'uge', en: 'week' } as const;

type Parts = { weekday?: boolean; year?: boolean; week?: boolean };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it, and a logbook names days on every page: each is made once. */
function formatOf(
  language: Language,
  part: 'month' | 'weekday',
  style: 'long' | 'short' = 'long',
): Intl.DateTimeFormat {
  const key = `${language} ${part} ${style}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { [part]: style, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** @param month from 1 */
const monthName = (month: number, language: Language): string =>
  formatOf(language, 'month').format(new Date(Date.UTC(2026, month - 1, 15)));

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];

/** "nov.", "juni": a month, from 1, where there is little room. */
export function formatMonth(month: number, language: Language): string {
  const name = monthName(month, language);
  return name.length <= 4
    ? name
    : formatOf(language, 'month', 'short').format(new Date(Date.UTC(2026, month - 1, 15)));
}

/** "23. november 2026 (uge 48)", with what belongs together kept together; with `weekday`, that first. */
export function formatDay(
  day: Day,
  language: Language,
  { weekday = false, year = true, week: withWeek = true }: Parts = {},
): string {
  const [years, month, date] = parts(day);
  const name = monthName(month, language);
  const text = language === 'da' ? `${date}.${NBSP}${name}` : `${date}${NBSP}${name}`;
  const first = weekday ? `${formatWeekday(day, language)} ` : '';
  return `${first}${text}${year ? ` ${years}` : ''}${withWeek ? ` (${formatWeek(day, language)})` : ''}`;
}

/** "mandag". */
export const formatWeekday = (day: Day, language: Language): string =>
  formatOf(language, 'weekday').format(new Date(`${day}T12:00:00Z`));

/** "uge 48", the ISO week. */
export const formatWeek = (day: Day, language: Language): string =>
  `${week[language]}${NBSP}${isoWeekOf(day).week}`;

/** The first letter as at the start of a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** "27. oktober kl. 15.20"; the year is told where it is not this one. */
export function formatMoment(moment: number, language: Language, today: Day): string {
  const day = dayOf(moment);
  const year = day.slice(0, 4) !== today.slice(0, 4);
  return `${formatDay(day, language, { year, week: false })} ${formatClock(moment, language)}`;
}

/** "kl. 13.00–14.30", or only the start where the length is not known (minutes). */
export function formatSpan(startsAt: TimeOfDay, minutes: number | null, language: Language): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const first = formatTime(startsAt, language);
  const prefix = language === 'da' ? `kl.${NBSP}` : '';
  if (minutes === null) return `${prefix}${first}`;
  const end = (hour * 60 + minute + minutes) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${prefix}${first}–${formatTime(`${two(Math.floor(end / 60))}:${two(end % 60)}`, language)}`;
}

const words: Record<string, number> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
};

/**
 * The day that a typed text means, or undefined: "19.1.2027", "19/1", "19. jan", "19. januar 2027",
 * "2027-01-19", "uge 3" (its Monday), "i morgen". A text without a year means the nearest such day.
 */
export function parseDay(typed: string, today: Day): Day | undefined {
  const text = typed
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('da')
    .replace(/ ?\((?:uge|week) \d+\)$/, '');
  const word = words[text];
  if (word !== undefined) return addDays(today, word);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const weekText = /^(?:uge|week|u\.?) ?(\d{1,2})(?:[ ,/]+(\d{4}))?$/.exec(text);
  if (weekText) return weekNamed(Number(weekText[1]), weekText[2], today);
  const numbers = /^(\d{1,2})[./ -]+(\d{1,2})\.?(?:[./ -]*(\d{4}|\d{2}))?$/.exec(text);
  if (numbers) return dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today);
  const named = /^(?:[a-zæøå]+dag,? (?:den )?)?(\d{1,2})\.? ?([a-zæøå]{3,})\.?(?: (\d{4}|\d{2}))?$/.exec(
    text,
  );
  const month = named?.[2] ? monthNumber(named[2]) : 0;
  return named && month > 0 ? dated(Number(named[1]), month, named[3], today) : undefined;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function monthNumber(name: string): number {
  for (const language of ['da', 'en'] as const) {
    const found = months.find((month) => monthName(month, language).toLowerCase().startsWith(name));
    if (found !== undefined) return found;
  }
  return 0;
}

const nearest = (candidates: (Day | undefined)[], today: Day): Day | undefined =>
  candidates
    .filter((day) => day !== undefined)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];

const yearsAround = (today: Day): number[] => [-1, 0, 1].map((step) => Number(today.slice(0, 4)) + step);

function dated(date: number, month: number, year: string | undefined, today: Day): Day | undefined {
  if (year !== undefined) return dayFrom(Number(year.length === 2 ? `20${year}` : year), month, date);
  return nearest(
    yearsAround(today).map((candidate) => dayFrom(candidate, month, date)),
    today,
  );
}

function weekNamed(number: number, year: string | undefined, today: Day): Day | undefined {
  if (year !== undefined) return mondayOfWeek(Number(year), number);
  return nearest(
    yearsAround(today).map((candidate) => mondayOfWeek(candidate, number)),
    today,
  );
}

/** The time that a typed text means, or undefined: "13", "13.00", "13:00", "1300", "kl. 9.30". */
export function parseTime(typed: string): TimeOfDay | undefined {
  const found = /^(?:kl\.?)?\s*(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(
    typed
      .replace(/\u00a0/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as TimeOfDay;
}
