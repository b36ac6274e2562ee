import { type Day, daysBetween } from '../../../shared/day.ts';
import type { Overview } from '../../../shared/overview.ts';
import type { Words } from '../../ui/explain.ts';
import { inWords } from '../../../shared/number-words.ts';

/** "om 57 dage", "i morgen", "om to timer": how long it is to the next meeting. */
export function howSoon(
  { date, beginsIn, minutes }: Pick<NonNullable<Overview['next']>, 'date' | 'beginsIn' | 'minutes'>,
  today: Day,
  t: Words,
): string {
  if (beginsIn !== null) return beginsSoon(beginsIn, minutes ?? 0, t);
  const days = daysBetween(today, date);
  if (days === 0) return t('dates.today');
  return days === 1 ? t('dates.tomorrow') : t('dates.inDays', { count: days });
}

/** @param length minutes that the meeting takes */
function beginsSoon(minutes: number, length: number, t: Words): string {
  if (minutes <= 0) return t(minutes > -length ? 'dates.now' : 'dates.today');
  if (minutes < 50) return t('dates.inMinutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  if (hours === 1) return t('dates.inAnHour');
  return t('dates.inHours', { number: inWords(hours, t) });
}
