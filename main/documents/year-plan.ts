import { CourseFields } from '../../shared/course.ts';
import type { Day } from '../../shared/day.ts';
import { capitalised, formatDay } from '../../shared/day-text.ts';
import { isEnded } from '../../shared/is-ended.ts';
import { heldText, planText } from '../../shared/life-words.ts';
import { MeetingFields } from '../../shared/meeting.ts';
import type { DaysAvoided } from '../../shared/rhythm.ts';
import { numberOf, plannedEnd, weeksSince } from '../../shared/year-plan.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Row } from './leaf.ts';
import type { Paper } from './paper.ts';
import type { PickedFrom } from './pick.ts';

/** Of a course and of its meetings what their days are told by. */
export const planned = {
  course: CourseFields.pick({
    alias: true,
    state: true,
    startsOn: true,
    expectedMonths: true,
    rhythmMonths: true,
  }),
  meeting: MeetingFields.pick({ date: true, state: true }),
};

type Facts = {
  course: PickedFrom<'meeting', typeof planned.course>;
  /** In order; cancelled ones are not among them, and the numbers are those of their own pages. */
  meetings: readonly { number: number; facts: PickedFrom<'meeting', typeof planned.meeting> }[];
  today: Day;
  /** Days for meetings that are not there yet. */
  proposed: readonly Day[];
  avoided: DaysAvoided;
  printedAt: number;
  t: Words;
};

/** The days of a whole course, those held and planned and those that are proposed: for mentor and mentee. */
export function buildYearPlan({ course, meetings, today, proposed, avoided, printedAt, t }: Facts): Paper {
  const days = meetings.map(({ facts }) => facts);
  const dates = days.map(({ date }) => date);
  const isOver = isEnded(course);
  const end = formatDay(plannedEnd({ dates, course, today, avoided }), 'da', { week: false });
  return {
    template: 'margin-line',
    carries: 'meeting',
    title: t('rhythm.paper.title'),
    footer: footerOf(t('rhythm.paper.foot'), printedAt, t),
    cover: null,
    sheets: [
      {
        heading: t('rhythm.year.title', { alias: course.alias }),
        running: t('rhythm.paper.running'),
        lines: [
          `${heldText({ course, meetings: days }, t)} · ${isOver ? t('rhythm.year.over') : t('rhythm.year.until', { day: end })}`,
          planText({ course }, t),
        ],
        facts: [],
        sections: [{ heading: '', rows: rowsOf(meetings, isOver ? [] : proposed, t) }],
      },
    ],
  };
}

function rowsOf(meetings: Facts['meetings'], proposed: readonly Day[], t: Words): Row[] {
  const set = new Set(meetings.map(({ facts }) => facts.date));
  const more = [...new Set(proposed)].filter((day) => !set.has(day));
  const all = [...meetings.map(({ facts }) => facts.date), ...more];
  const row = (day: Day, number: number, state: string): Row => {
    const weeks = weeksSince(day, all);
    const apart = weeks === null ? [] : [t('rhythm.year.apart', { count: weeks })];
    return {
      prompt: t('rhythm.year.meeting', { number }),
      hint: [state, ...apart].join(', '),
      blocks: [{ kind: 'text', paragraphs: [[capitalised(formatDay(day, 'da', { weekday: true }))]] }],
    };
  };
  const lines = [
    ...meetings.map(({ number, facts: { date, state } }) => ({
      date,
      row: row(
        date,
        number + more.filter((day) => day < date).length,
        t(`meetings.state.${state === 'held' ? 'held' : 'planned'}`),
      ),
    })),
    ...more.map((date) => ({ date, row: row(date, numberOf(date, all), t('rhythm.year.proposed')) })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  return lines.length > 0
    ? lines.map((line) => line.row)
    : [{ prompt: '', hint: '', blocks: [{ kind: 'text', paragraphs: [[t('rhythm.paper.none')]] }] }];
}
