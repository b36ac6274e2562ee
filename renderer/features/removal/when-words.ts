import { type Day, daysBetween } from '../../../shared/day.ts';
import type { Words } from '../../ui/explain.ts';
import { inWords } from '../../../shared/number-words.ts';

const WEEK = 7;
/** From so many days on weeks, and then months, say enough. */
const IN_WEEKS = 14;
const IN_MONTHS = 61;
const MONTH = 30.4;

/** "om tre måneder", "i morgen": how long it is to a day that is to come. */
export function whenInWords(day: Day, today: Day, t: Words): string {
  const days = daysBetween(today, day);
  if (days === 1) return t('removal.when.tomorrow');
  const [unit, count] =
    days < IN_WEEKS
      ? (['days', days] as const)
      : days < IN_MONTHS
        ? (['weeks', Math.round(days / WEEK)] as const)
        : (['months', Math.round(days / MONTH)] as const);
  return t(`removal.when.${unit}`, { count, number: inWords(count, t) });
}
