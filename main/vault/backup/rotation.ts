import { type Day, dayOf, daysBetween, isoWeekOf } from '../../../shared/day.ts';
import type { BackupReason } from './backup-file.ts';

/** A good backup of this notebook, as rotation sees it. */
export type Kept = { name: string; madeAt: number; generation: number; reason: BackupReason };

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
/** Of those made before a migration, a restore or a new key. */
const BEFORE_CHANGES = 3;
/** So old the newest may be while what was written since waits for a quiet moment or a close: a weekend is nothing to speak of. */
const PATIENCE_DAYS = 3;

/** The last moment that the calendar here has in every zone, with its whole week. */
const LATEST = Date.UTC(2199, 11, 20);

/** A clock beyond our calendar dates all its backups alike; it stops nothing. */
export const calendarDay = (moment: number): Day => dayOf(Math.min(moment, LATEST));

const weekOf = (day: Day): string => {
  const { year, week } = isoWeekOf(day);
  return `${year}-${week}`;
};
const monthOf = (day: Day): string => day.slice(0, 7);

/**
 * Whether a daily backup is due: something has been written since the newest one, and that one is of another day than
 * today, be it after today by a clock that was set wrong.
 */
export const isDailyDue = (
  newest: Pick<Kept, 'madeAt' | 'generation'>,
  present: { generation: number; now: number },
): boolean =>
  newest.generation !== present.generation && calendarDay(newest.madeAt) !== calendarDay(present.now);

/** Whether a newest one is so old that it is told, where something is lacking in it. How old one from after today is nobody knows. */
export function isTooOld(madeAt: number, now: number): boolean {
  const days = daysBetween(calendarDay(madeAt), calendarDay(now));
  return days < 0 || days > PATIENCE_DAYS;
}

/** Whether what has been written since the newest one is to wait no longer, or is told where it must. */
export const hasWaitedTooLong = (
  newest: Pick<Kept, 'madeAt' | 'generation'>,
  present: { generation: number; now: number },
): boolean => newest.generation < present.generation && isTooOld(newest.madeAt, present.now);

/**
 * The names of the backups that may go: all but the newest of each of the last 7 days, 4 weeks and 12 months that
 * have one, and the last 3 made before a great change. Newest means the highest generation, and the days are
 * those that the backups themselves name, so that a clock set wrong takes none away. The newest always stays.
 */
export function backupsToPrune(backups: readonly Kept[]): string[] {
  const newestFirst = [...backups].sort((a, b) => b.generation - a.generation || b.madeAt - a.madeAt);
  const daily = newestFirst.filter(({ reason }) => reason === 'daily');
  const kept = new Set<string>(newestFirst.slice(0, 1).map(({ name }) => name));
  keepNewestOfEach(daily, (day) => day, DAYS, kept);
  keepNewestOfEach(daily, weekOf, WEEKS, kept);
  keepNewestOfEach(daily, monthOf, MONTHS, kept);
  for (const { name } of newestFirst.filter(({ reason }) => reason !== 'daily').slice(0, BEFORE_CHANGES))
    kept.add(name);
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}

function keepNewestOfEach(
  newestFirst: readonly Kept[],
  periodOf: (day: Day) => string,
  limit: number,
  kept: Set<string>,
): void {
  const periods = new Set<string>();
  for (const { name, madeAt } of newestFirst) {
    if (periods.size === limit) return;
    const period = periodOf(calendarDay(madeAt));
    if (periods.has(period)) continue;
    periods.add(period);
    kept.add(name);
  }
}
