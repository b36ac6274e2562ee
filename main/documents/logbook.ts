import { formatDay } from '../../shared/day-text.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import { type LogbookEntry, logbookLeaf } from './logbook-leaf.ts';
import type { Paper } from './paper.ts';

type Facts = { alias: string; entries: readonly LogbookEntry[]; printedAt: number; t: Words };

/** The mentor's own copy: every field, whatever its visibility, and the foot says whose it is. */
export function buildLogbook({ alias, entries, printedAt, t }: Facts): Paper {
  const days = entries.map(({ meeting }) => meeting.date);
  const [first, last] = [days[0], days.at(-1)];
  const lines: string[] = [
    t('documents.course', { alias }),
    entries.length === 0 ? t('documents.noMeetings') : t('documents.count', { count: entries.length }),
  ];
  if (first && last)
    lines.push(t('documents.span', { from: formatDay(first, 'da'), to: formatDay(last, 'da') }));
  return {
    ...frame(printedAt, t),
    title: t('documents.logbook'),
    cover: {
      heading: t('documents.logbook'),
      lines,
      contents: entries.length === 0 ? '' : t('documents.contents'),
    },
    sheets: entries.map((entry) => logbookLeaf({ alias, entry, t })),
  };
}

/** One page of the logbook, without a cover. */
export function buildLogbookEntry({
  alias,
  entry,
  printedAt,
  t,
}: Omit<Facts, 'entries'> & { entry: LogbookEntry }): Paper {
  const sheet = logbookLeaf({ alias, entry, t });
  return {
    ...frame(printedAt, t),
    title: `${t('documents.logbook')} · ${sheet.heading}`,
    cover: null,
    sheets: [sheet],
  };
}

const frame = (printedAt: number, t: Words): Pick<Paper, 'template' | 'footer'> => ({
  template: 'margin-line',
  footer: footerOf(t('documents.own'), printedAt, t),
});
