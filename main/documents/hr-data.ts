import { principleNumbers } from '../../shared/handbook.ts';
import { type HrSummary, HrSummary as Summary } from '../../shared/hr-summary.ts';
import type { Words } from '../words.ts';
import { type HrFacts, summaryOf } from './hr-facts.ts';

/** The summary as JSON, as docs/hr-summary.md has its schema. */
export const hrJson = (facts: HrFacts): string =>
  `${JSON.stringify(Summary.parse(summaryOf(facts)), null, 2)}\n`;

type Cell = string | number | null | undefined;

/**
 * One line of a spreadsheet under its heads, as Excel in Danish opens it: semicolons, a mark of UTF-8 first, days as
 * 21-04-2026. The columns are always the same, so that many files can be put together; what was not chosen is empty.
 */
export function hrCsv(facts: HrFacts, t: Words): string {
  const cells = columnsOf(summaryOf(facts), t);
  const line = (values: readonly Cell[]) => values.map(cellOf).join(';');
  return `\ufeff${line(cells.map(([head]) => head))}\r\n${line(cells.map(([, value]) => value))}\r\n`;
}

function columnsOf(summary: HrSummary, t: Words): [string, Cell][] {
  const { reviews, meetings, principles } = summary;
  const [madeOn = '', madeTime = ''] = summary.madeAt.split('T');
  return [
    [t('hr.csv.madeAt'), `${danishDay(madeOn)} ${madeTime}`],
    [t('hr.csv.mentor'), asText(summary.mentor)],
    [t('hr.csv.mentorBy'), summary.mentorBy && t(`hr.csv.by.${summary.mentorBy}`)],
    [t('hr.csv.mentee'), asText(summary.mentee)],
    [t('hr.csv.menteeBy'), t(`hr.csv.by.${summary.menteeBy}`)],
    [t('hr.csv.levelNow'), summary.levelNow],
    [t('hr.csv.levelAimed'), summary.levelAimed],
    [t('hr.csv.state'), t(`hr.paper.states.${summary.state}`)],
    [t('hr.csv.startsOn'), danishDay(summary.startsOn)],
    [t('hr.csv.expectedEndOn'), danishDay(summary.expectedEndOn)],
    [t('hr.csv.endedOn'), danishDay(summary.endedOn)],
    [t('hr.csv.heldMeetings'), summary.heldMeetings],
    [t('hr.csv.plannedMeetings'), summary.plannedMeetings],
    [t('hr.csv.meetingMinutes'), summary.meetingMinutes],
    [
      t('hr.csv.meetings'),
      meetings.map((one) => t('hr.csv.meeting', { ...one, date: danishDay(one.date) })).join(' | '),
    ],
    [t('hr.csv.reviewAtMeetings'), reviews.atMeetings],
    [t('hr.csv.reviewEarly'), danishDay(reviews.early)],
    [t('hr.csv.reviewLater'), danishDay(reviews.later)],
    [t('hr.csv.preparationMinutes'), summary.preparationMinutes],
    ...principleNumbers.map((number): [string, Cell] => [
      t('hr.csv.principle', { number }),
      principles?.find((one) => one.number === number)?.meetings,
    ]),
    [t('hr.csv.comment'), asText(summary.comment ?? null)],
  ];
}

/** "21-04-2026", which Excel in Danish takes for a day. */
const danishDay = (day: string | null): string => (day ? day.split('-').reverse().join('-') : '');

const months =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const wordsOfValues = new RegExp(`(?<!\\p{L})(?:e|kr|am|pm|${months})(?!\\p{L})`, 'giu');

/** Whether Excel in Danish may take a text for a number, an amount, a day, a time or a truth: »3-4«, »1/2«, »maj 3«, »1E5«, »Sand«. */
const isValue = (text: string): boolean =>
  /^\s*(?:sand|falsk|true|false)\s*$/iu.test(text) ||
  (/\d/.test(text) && !/\p{L}/u.test(text.replace(wordsOfValues, '')));

/** What someone wrote stays as it was written: an apostrophe before it makes it text, as before a formula. */
const asText = (text: string | null): string | null => (text !== null && isValue(text) ? `'${text}` : text);

/** What Excel would take for a formula, and run, gets an apostrophe before it; it is text then. */
const isFormula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = isFormula.test(value) ? `'${value}` : value;
  return /[;"\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
