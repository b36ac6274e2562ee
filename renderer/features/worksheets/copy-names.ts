import { formatClock } from '../../../shared/clock-text.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/settings.ts';
import type { WorksheetSummary } from '../../../shared/worksheet.ts';

/** What each copy is called, by its id: its day, and when it was made where that day has several. */
export const copyNames = (copies: readonly WorksheetSummary[], language: Language): Map<Id, string> =>
  new Map(
    copies.map(({ id, date, createdAt }) => {
      const day = formatDay(date, language, { week: false });
      const isAlone = copies.filter((other) => other.date === date).length === 1;
      return [id, isAlone ? day : `${day}, ${formatClock(createdAt, language)}`];
    }),
  );
