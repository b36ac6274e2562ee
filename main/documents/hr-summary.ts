import { formatDay } from '../../shared/day-text.ts';
import type { Day } from '../../shared/day.ts';
import type { HrSummary } from '../../shared/hr-summary.ts';
import { timeText } from '../../shared/life-words.ts';
import { earlyReview, laterReview, reviewOfMeeting } from '../../shared/worksheets/reviews.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import { type HrFacts, summaryOf } from './hr-facts.ts';
import type { HrPaper, HrTable } from './hr-summary-paper.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Nobody at HR reads a third. */
const MOST_PAGES = 2;

/** The summary of a course for HR: facts that were picked for it, and what the mentor chose to add. */
export function buildHrSummary(facts: HrFacts, t: Words): HrPaper {
  const summary = summaryOf(facts);
  const { comment } = summary;
  return {
    template: 'hr-summary',
    mostPages: MOST_PAGES,
    isClose: false,
    title: t('hr.paper.title'),
    footer: footerOf('', facts.madeAt, t, 'hr.paper.made'),
    kicker: t('hr.paper.kicker'),
    heading: t('hr.paper.title'),
    facts: factsOf(summary, t),
    tables: [
      meetingsOf(summary, t),
      reviewsOf(summary, t),
      ...(summary.principles ? [principlesOf(summary.principles, t)] : []),
    ],
    comment:
      comment === undefined ? null : { heading: t('hr.paper.comment'), paragraphs: paragraphsOf(comment) },
    end: t(comment === undefined ? 'hr.paper.end' : 'hr.paper.endWithComment'),
  };
}

const dayText = (day: Day | null, t: Words): string => (day ? formatDay(day, 'da') : t('hr.paper.unknown'));

function factsOf(summary: HrSummary, t: Words): HrPaper['facts'] {
  const { state, endedOn, expectedEndOn, startsOn, heldMeetings, plannedMeetings } = summary;
  const isOver = state === 'completed' || state === 'stopped';
  const fact = (label: string, text: string) => ({ label, text });
  return [
    ...(summary.mentor !== null && summary.mentorBy !== null
      ? [fact(t('hr.paper.mentor'), calledBy(summary.mentorBy, summary.mentor, t))]
      : []),
    fact(t('hr.paper.mentee'), calledBy(summary.menteeBy, summary.mentee, t)),
    fact(t('hr.paper.level'), levelOf(summary, t)),
    fact(t('hr.paper.state'), t(`hr.paper.states.${state}`)),
    fact(t('hr.paper.began'), dayText(startsOn, t)),
    isOver
      ? fact(t('hr.paper.ended'), dayText(endedOn, t))
      : fact(t('hr.paper.expected'), dayText(expectedEndOn, t)),
    fact(
      t('hr.paper.meetings'),
      t(isOver ? 'hr.paper.held' : 'hr.paper.heldAndPlanned', {
        held: heldMeetings,
        planned: plannedMeetings,
      }),
    ),
    fact(t('hr.paper.time'), lengthText(summary.meetingMinutes, t)),
    ...(summary.preparationMinutes === undefined
      ? []
      : [fact(t('hr.paper.preparation'), lengthText(summary.preparationMinutes, t))]),
  ];
}

const calledBy = (by: HrSummary['menteeBy'], called: string, t: Words): string =>
  t(`hr.paper.called.${by}`, { called });

function levelOf({ levelNow, levelAimed }: HrSummary, t: Words): string {
  if (levelNow === null)
    return levelAimed === null ? t('hr.paper.unknown') : t('hr.paper.levelAimed', { aimed: levelAimed });
  if (levelAimed === null || levelAimed === levelNow) return t('hr.paper.levelNow', { now: levelNow });
  return t('hr.paper.levelBoth', { now: levelNow, aimed: levelAimed });
}

const lengthText = (minutes: number, t: Words): string =>
  minutes === 0 ? t('hr.paper.noTime') : timeText(minutes, t);

/** "1 time 30 min." */
function shortLength(minutes: number, t: Words): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 ? t('life.hours.hours', { count: hours }) : '',
    rest > 0 || hours === 0 ? t('hr.paper.minutes', { count: rest }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const meetingsOf = ({ meetings }: HrSummary, t: Words): HrTable => ({
  heading: t('hr.paper.heldMeetings'),
  widths: [14, 56, 24],
  head: [t('hr.paper.number'), t('hr.paper.date'), t('hr.paper.week'), t('hr.paper.length')],
  rows: meetings.map(({ number, date, week, minutes }) => [
    String(number),
    formatDay(date, 'da', { week: false }),
    String(week),
    shortLength(minutes, t),
  ]),
  short: meetings.map(({ number, date, week, minutes }) => [
    String(number),
    date.split('-').reverse().join('.'),
    String(week),
    t('hr.paper.minutes', { count: minutes }),
  ]),
  none: t('hr.paper.noMeetings'),
});

function reviewsOf({ reviews: { atMeetings, early, later }, heldMeetings }: HrSummary, t: Words): HrTable {
  const notYet = t('hr.paper.notYet');
  const on = (day: Day | null) => (day ? formatDay(day, 'da') : notYet);
  return {
    heading: t('hr.paper.reviews'),
    widths: [70],
    head: [t('hr.paper.set'), t('hr.paper.done')],
    rows: [
      [
        t(reviewOfMeeting.title),
        atMeetings === 0 ? notYet : t('hr.paper.afterMeetings', { count: heldMeetings, done: atMeetings }),
      ],
      [t(earlyReview.title), on(early)],
      [t(laterReview.title), on(later)],
    ],
    short: null,
    none: notYet,
  };
}

const principlesOf = (principles: NonNullable<HrSummary['principles']>, t: Words): HrTable => ({
  heading: t('hr.paper.principles'),
  widths: [14, 125],
  head: [t('hr.paper.number'), t('hr.paper.principle'), t('hr.paper.touched')],
  rows: principles.map(({ number, name, meetings }) => [
    String(number),
    name,
    t('hr.paper.touchedIn', { count: meetings }),
  ]),
  short: null,
  none: t('hr.paper.notYet'),
});
