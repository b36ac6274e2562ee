import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { Words } from '../words.ts';

/** The foot of each page: what it is, when it was printed, and which page of how many. */
export const footerOf = (left: string, printedAt: number, t: Words) => ({
  left,
  printed: t('documents.printed', {
    moment: `${formatDay(dayOf(printedAt), 'da', { week: false })} ${formatClock(printedAt, 'da')}`,
  }),
  page: t('documents.page'),
  of: t('documents.of'),
});
