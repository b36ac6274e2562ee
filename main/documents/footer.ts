import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { Words } from '../words.ts';

/** The foot of each page: what it is, when it was printed or made, and which page of how many. */
export const footerOf = (
  left: string,
  printedAt: number,
  t: Words,
  said: 'documents.printed' | 'hr.paper.made' = 'documents.printed',
) => ({
  left,
  printed: t(said, {
    moment: `${formatDay(dayOf(printedAt), 'da', { week: false })} ${formatClock(printedAt, 'da')}`,
  }),
  page: t('documents.page'),
  of: t('documents.of'),
});
