import type { Agreement } from '../../shared/agreement.ts';
import type { Day } from '../../shared/day.ts';
import { capitalised, formatDay, formatSpan } from '../../shared/day-text.ts';
import type { Meeting } from '../../shared/meeting.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Item, Paper, Row, Section, Sheet } from './paper.ts';

/** One meeting with all that its page in the logbook shows. */
export type LogbookEntry = {
  meeting: Meeting;
  number: number | null;
  agreements: readonly Agreement[];
  /** The date of the next meeting, whatever its state. */
  nextDate: Day | null;
};

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
    ...frame(alias, printedAt, t),
    title: t('documents.logbook'),
    cover: {
      heading: t('documents.logbook'),
      lines,
      contents: entries.length === 0 ? '' : t('documents.contents'),
    },
    sheets: entries.map((entry) => sheetOf(entry, t)),
  };
}

/** One page of the logbook, without a cover. */
export function buildLogbookEntry({
  alias,
  entry,
  printedAt,
  t,
}: Omit<Facts, 'entries'> & { entry: LogbookEntry }): Paper {
  const sheet = sheetOf(entry, t);
  return {
    ...frame(alias, printedAt, t),
    title: `${t('documents.logbook')} · ${sheet.heading}`,
    cover: null,
    sheets: [sheet],
  };
}

const frame = (
  alias: string,
  printedAt: number,
  t: Words,
): Pick<Paper, 'template' | 'running' | 'footer'> => ({
  template: 'margin-line',
  running: t('documents.running', { alias }),
  footer: footerOf(t('documents.own'), printedAt, t),
});

function sheetOf({ meeting, number, agreements, nextDate }: LogbookEntry, t: Words): Sheet {
  const by = (owner: Agreement['owner']) =>
    agreements.filter((one) => one.owner === owner && one.text !== '');
  const field = (prompt: string, text: string): Row => ({ prompt, text: paragraphs(text, t), items: [] });
  const agreed = (prompt: string, list: readonly Agreement[]): Row => ({
    prompt,
    text: list.length === 0 ? [[t('documents.blank')]] : [],
    items: list.map((one) => itemOf(one, t)),
  });
  const sections: Section[] = [
    {
      heading: t('meetings.section.sinceLast'),
      rows: [
        field(t('meetings.field.howItWent'), meeting.howItWent),
        field(t('meetings.field.expectations'), meeting.expectations),
      ],
    },
    {
      heading: t('meetings.section.today'),
      rows: [
        field(t('meetings.field.topics'), meeting.topics),
        field(t('meetings.field.outcome'), meeting.outcome),
      ],
    },
    {
      heading: t('meetings.section.untilNext'),
      rows: [
        agreed(t('meetings.field.mentorDoes'), by('mentor')),
        agreed(t('meetings.field.menteeDoes'), by('mentee')),
      ],
    },
    {
      heading: t('meetings.section.next'),
      rows: [
        field(
          t('meetings.field.nextDate'),
          nextDate ? capitalised(formatDay(nextDate, 'da', { weekday: true })) : '',
        ),
        field(t('meetings.field.nextTasks'), meeting.nextTasks),
      ],
    },
    { heading: t('meetings.section.notes'), rows: [field('', meeting.notes)] },
  ];
  return {
    heading: number === null ? t('meetings.cancelled') : t('meetings.heading', { number }),
    lines: whenAndWhere(meeting),
    sections,
  };
}

function whenAndWhere({ date, startsAt, minutes, place }: Meeting): string[] {
  const second = [startsAt && formatSpan(startsAt, minutes, 'da'), place].filter(Boolean).join(', ');
  return [capitalised(formatDay(date, 'da', { weekday: true })), ...(second === '' ? [] : [second])];
}

const statusWords = {
  kept: 'agreements.status.kept',
  partly: 'agreements.status.partly',
  'not-yet': 'agreements.status.notYet',
  dropped: 'agreements.status.dropped',
} as const;

function itemOf({ status, text, due }: Agreement, t: Words): Item {
  const notes = [
    due && `${t('agreements.dueBy', { day: formatDay(due, 'da') })}.`,
    status !== 'open' && `${t(statusWords[status])}.`,
  ];
  return { mark: status, text, note: notes.filter(Boolean).join(' ') };
}

/** Blank lines part paragraphs, single ones part lines; an empty field is marked, so that nobody looks for it. */
function paragraphs(text: string, t: Words): string[][] {
  const found = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
    .filter((lines) => lines.some((line) => line.trim() !== ''));
  return found.length === 0 ? [[t('documents.blank')]] : found;
}
