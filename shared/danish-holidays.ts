import { addDays, type Day, dayFrom } from './day.ts';

/** Store bededag was a public holiday until this year. */
const LAST_PRAYER_DAY = 2023;

/** Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const at = moon + weekday - 7 * late + 114;
  const day = dayFrom(year, Math.floor(at / 31), (at % 31) + 1);
  if (!day) throw new RangeError('The year is outside 1900 to 2199');
  return day;
}

/** Days from Easter Sunday: Skærtorsdag, Langfredag, Påskedag, 2. påskedag, Kristi himmelfartsdag, Pinsedag, 2. pinsedag. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50] as const;
const PRAYER_DAY = 26;

/** Month and date: Nytårsdag, Grundlovsdag, Juleaftensdag, Juledag, 2. juledag, Nytårsaftensdag. */
const fixed = [
  [1, 1],
  [6, 5],
  [12, 24],
  [12, 25],
  [12, 26],
  [12, 31],
] as const;

const known = new Map<number, ReadonlySet<Day>>();

/** The public holidays of a year in Denmark, and the three days on which a town hall is closed, too. */
export function danishHolidays(year: number): ReadonlySet<Day> {
  const found = known.get(year) ?? new Set(holidaysOf(year));
  known.set(year, found);
  return found;
}

function holidaysOf(year: number): Day[] {
  const easter = easterOf(year);
  const moving = [...fromEaster, ...(year <= LAST_PRAYER_DAY ? [PRAYER_DAY] : [])];
  return [
    ...moving.map((days) => addDays(easter, days)),
    ...fixed.flatMap(([month, date]) => dayFrom(year, month, date) ?? []),
  ].sort();
}

export const isDanishHoliday = (day: Day): boolean => danishHolidays(Number(day.slice(0, 4))).has(day);
