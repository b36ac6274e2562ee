import type { TFunction } from 'i18next';
import { formatDay } from './day-text.ts';
import type { ReflectionTie } from './reflection.ts';
import type { Language } from './settings.ts';

/** »Møde 3 med M. K., 23. november 2026 (uge 48)«, on screen and on paper. */
export function tieText({ alias, meeting }: ReflectionTie, language: Language, t: TFunction): string {
  if (!meeting) return t('learning.tie.course', { alias });
  const day = formatDay(meeting.date, language).replaceAll(' ', '\u00a0'); // it stands in one line
  return meeting.number === null
    ? t('learning.tie.cancelled', { alias, day })
    : t('learning.tie.meeting', { number: meeting.number, alias, day });
}
