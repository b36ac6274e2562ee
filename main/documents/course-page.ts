import type { CourseLife } from '../../shared/course-life.ts';
import { ResultFields } from '../../shared/course-result.ts';
import { formatDay } from '../../shared/day-text.ts';
import { heldIn, parametersIn, sidesTaken, type Taken } from '../../shared/course-sums.ts';
import type { Handbook } from '../../shared/handbook.ts';
import { eventsOf, hoursLines, type LifeEvent, rhythmLines } from '../../shared/life-words.ts';
import type { Words } from '../words.ts';
import { paperFigure } from './course-page-figure.ts';
import type { CoursePaper, PaperRoleRow } from './course-page-paper.ts';
import { footerOf } from './footer.ts';
import { pickFor } from './pick.ts';

type Facts = { life: CourseLife; handbook: Handbook; printedAt: number; t: Words };

/** A whole course on one page, and the last look at it: the mentor's own copy, by the mentee's alias. */
export function buildCoursePage({ life, handbook, printedAt, t }: Facts): CoursePaper {
  const { course, results } = life;
  const withParameters = parametersIn(life).length > 0;
  return {
    template: 'course-page',
    title: t('life.paper.title'),
    footer: footerOf(t('documents.own'), printedAt, t),
    heading: t('life.paper.heading', { alias: course.alias }),
    lines: [spanOf(life, t)],
    figure: paperFigure(life, handbook, t),
    results: {
      heading: t('life.paper.results'),
      none: t('life.paper.noResults'),
      items: results
        .map((one) => pickFor('private', ResultFields, one))
        .map(({ date, text }) => ({
          day: formatDay(date, 'da', { week: false }),
          lines: text.trim().split('\n'),
        })),
    },
    sums: [
      { heading: t('life.paper.agreements'), lines: agreementLines(life, t) },
      { heading: t('life.hours.title'), lines: hoursLines(life, t) },
      { heading: t('life.rhythm.title'), lines: rhythmLines(life, t) },
    ],
    roles: rolesOf(life, handbook, t),
    table: {
      heading: t('life.table.course'),
      head: [
        t('life.table.date'),
        t('life.table.what'),
        t('life.table.principles'),
        ...(withParameters ? [t('life.table.parameters')] : []),
        t('life.table.roles'),
      ],
      rows: byDay(life, t).map((events) => rowOf(events, { handbook, withParameters, t })),
    },
  };
}

const spanOf = ({ course, meetings }: CourseLife, t: Words): string => {
  const from = course.startsOn ?? meetings[0]?.date;
  const to = course.endedOn ?? meetings.at(-1)?.date;
  const state = t(`courses.state.${course.state}`);
  if (!from || !to || from >= to) return state;
  const day = (date: typeof from) => formatDay(date, 'da', { week: false });
  return `${t('documents.span', { from: day(from), to: day(to) })} · ${state}`;
};

const agreementLines = ({ openAgreements, closedAgreements }: CourseLife, t: Words): string[] => [
  t('life.paper.open', { count: openAgreements.length }),
  t('life.paper.closed', { count: closedAgreements }),
];

/** The mentor's own look at her roles, side by side as the figure of roles has them. */
function rolesOf(life: CourseLife, handbook: Handbook, t: Words): CoursePaper['roles'] {
  const held = heldIn(life);
  const marked = held.filter(({ roles }) => roles.length > 0).length;
  if (marked === 0) return null;
  const row = (name: string, { meetings, planned }: Taken, isSide: boolean): PaperRoleRow => ({
    isSide,
    cells: [name, String(meetings), String(planned)],
  });
  return {
    heading: t('life.reflection.title'),
    lines: [t('life.reflection.marked', { count: held.length, marked })],
    head: [t('life.reflection.role'), t('life.reflection.meetings'), t('life.reflection.planned')],
    rows: sidesTaken(life, handbook.roles).flatMap(({ isDirect, taken, roles }) => [
      row(t(isDirect ? 'handbook.roles.direct' : 'handbook.roles.indirect'), taken, true),
      ...roles.map((role) => row(handbook.roles[role.name].name, role.taken, false)),
    ]),
    note: t('life.reflection.note'),
  };
}

/** Results stand in a part of their own. */
function byDay(life: CourseLife, t: Words): LifeEvent[][] {
  const days = new Map<string, LifeEvent[]>();
  for (const event of eventsOf({ ...life, results: [] }, t))
    days.set(event.date, [...(days.get(event.date) ?? []), event]);
  return [...days.values()];
}

type Telling = { handbook: Handbook; withParameters: boolean; t: Words };

function rowOf(events: readonly LifeEvent[], { handbook, withParameters, t }: Telling): string[] {
  const touched = events.flatMap(({ meeting }) => meeting ?? []);
  const none = t('life.table.none');
  const names = touched.flatMap(({ roles }) => roles.map((name) => handbook.roles[name].name));
  const [first] = events;
  return [
    first ? formatDay(first.date, 'da') : '',
    events.map(({ what }) => what).join('; '),
    touched.flatMap(({ principles }) => principles).join(', ') || none,
    ...(withParameters ? [touched.flatMap(({ parameters }) => parameters).join(', ') || none] : []),
    names.join(', ') || none,
  ];
}
