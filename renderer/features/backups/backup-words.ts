import type { BackupEntry, BackupHealth } from '../../../shared/backup.ts';
import { formatClock } from '../../../shared/clock-text.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import { capitalised, formatDay, formatMoment } from '../../../shared/day-text.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Words } from '../../ui/explain.ts';

/** One that was read through so soon after it was made was so as a part of its making, ms. */
const AT_ONCE = 60_000;

/** "20. november"; of another year with that. */
function shortDay(moment: number, today: Day, language: Language): string {
  const year = dayOf(moment).slice(0, 4) !== today.slice(0, 4);
  return formatDay(dayOf(moment), language, { year, week: false });
}

/** "Sikkerhedskopi i dag kl. 08.10, kontrolleret"; when it was last read through is told where that was not at once. */
export function healthLine(health: BackupHealth, today: Day, language: Language, t: Words): string {
  if (health.failure) return t('backups.line.failed');
  if (!health.newest) return t('backups.line.none');
  const { madeAt, checkedAt } = health.newest;
  const isAtOnce = Math.abs(checkedAt - madeAt) < AT_ONCE;
  const isCheckedToday = dayOf(checkedAt) === today;
  const moment = formatMoment(checkedAt, language, today);
  if (dayOf(madeAt) === today) {
    const clock = formatClock(madeAt, language);
    if (isAtOnce) return t('backups.line.today', { clock });
    const checked = isCheckedToday ? formatClock(checkedAt, language) : moment;
    return t('backups.line.todayAgain', { clock, checked });
  }
  const day = shortDay(madeAt, today, language);
  if (health.isOverdue) return t('backups.line.overdue', { day });
  if (isAtOnce) return t('backups.line.earlier', { day });
  if (!isCheckedToday) return t('backups.line.earlierAgain', { day, moment });
  return t('backups.line.earlierToday', { day, clock: formatClock(checkedAt, language) });
}

/**
 * Where the newest backup lies: here, and, where it has been copied there, in the second folder; where that failed, since when. Empty where
 * there is none; where what was written since is in none, what comes of that instead.
 */
export function whereLine(
  { newest, isOverdue, failure, second }: BackupHealth,
  today: Day,
  language: Language,
  t: Words,
): string {
  if (isOverdue && !failure) return t('backups.line.overdueWhatNow');
  if (!newest) return '';
  if (second?.lacks) {
    const { name, lacks } = second;
    if (lacks.newestAt === null) return t('backups.line.notSecond', { name });
    return t('backups.line.notSecondSince', { name, day: shortDay(lacks.newestAt, today, language) });
  }
  const isInBoth = second?.failure === null && second.newestAt === newest.madeAt;
  return isInBoth ? t('backups.line.both', { name: second.name }) : t('backups.line.here');
}

/** When the newest backup was made, and when it was last read through. */
export function newestLine({ newest }: BackupHealth, today: Day, language: Language, t: Words): string {
  if (!newest) return t('backups.none');
  const moment = formatMoment(newest.madeAt, language, today);
  if (dayOf(newest.checkedAt) === today)
    return t('backups.newest.today', { moment, clock: formatClock(newest.checkedAt, language) });
  return t('backups.newest.earlier', { moment, checked: formatMoment(newest.checkedAt, language, today) });
}

/** How the second folder fares. */
export function secondLine(
  { name, newestAt, failure }: NonNullable<BackupHealth['second']>,
  today: Day,
  language: Language,
  t: Words,
): string {
  if (failure === 'disk-full') return t('backups.second.full', { name });
  if (failure === 'not-writable') return t('backups.second.missing', { name });
  if (failure) return t('backups.second.failed', { name });
  if (newestAt === null) return t('backups.second.empty', { name });
  return t('backups.second.newest', { name, moment: formatMoment(newestAt, language, today) });
}

/** What the overview says where the second folder has lacked the newest for long: since when, and how the folder fares. */
export function lacksTitle(
  { newestAt }: { newestAt: number | null },
  today: Day,
  language: Language,
  t: Words,
): string {
  if (newestAt === null) return t('backups.second.lacks.none');
  return t('backups.second.lacks.since', { day: shortDay(newestAt, today, language) });
}

/** "I dag" or "Fredag 20. november 2026 (uge 47)". */
export function backupDay({ madeAt }: BackupEntry, today: Day, language: Language, t: Words): string {
  if (madeAt === null) return t('backups.restore.unknownDay');
  const day = dayOf(madeAt);
  if (day === today) return t('backups.restore.today');
  return capitalised(formatDay(day, language, { weekday: true }));
}

export function placeText({ places }: BackupEntry, t: Words): string {
  if (places.includes('here') && places.includes('second')) return t('backups.restore.places.both');
  return t(`backups.restore.places.${places[0] ?? 'here'}`);
}
