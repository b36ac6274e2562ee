import type { TFunction } from 'i18next';
import type { CourseLife, LifeMeeting } from './course-life.ts';
import { heldIn, isReview, minutesIn, type Paced, paceOf } from './course-sums.ts';
import type { Day } from './day.ts';
import { isEnded } from './is-ended.ts';
import { inWords } from './number-words.ts';
import { meetingsByPlan } from './rhythm.ts';
import { definitionOf } from './worksheets/all.ts';

/** One thing that happened, or is to; a meeting brings what it touched. */
export type LifeEvent = { id: string; date: Day; what: string; meeting: LifeMeeting | null };

/** Everything in a course's life, day by day: what the figure shows, in words. */
export function eventsOf(life: CourseLife, t: TFunction): LifeEvent[] {
  const meetings = life.meetings.map((meeting) => ({
    id: meeting.id,
    date: meeting.date,
    what: t(meeting.state === 'held' ? 'life.table.meetingHeld' : 'life.table.meetingPlanned', {
      number: meeting.number,
    }),
    meeting,
  }));
  const sheets = life.sheets.map(({ id, date, kind }) => ({
    id,
    date,
    what: sheetText(kind, t),
    meeting: null,
  }));
  const results = life.results.map(({ id, date, text }) => ({
    id,
    date,
    what: t('life.table.result', { text }),
    meeting: null,
  }));
  return [...meetings, ...sheets, ...results].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

function sheetText(kind: string, t: TFunction): string {
  const definition = definitionOf(kind);
  if (!definition) return t('life.table.sheet');
  const title = t(definition.title);
  if (!isReview(kind)) return title;
  return t('life.table.review', { title: title.charAt(0).toLocaleLowerCase('da') + title.slice(1) });
}

/** "4 møder", "ikke endnu". */
export const touchedText = (count: number, t: TFunction): string =>
  count === 0 ? t('life.notYet') : t('life.meetingCount', { count });

/** "6 af 9 møder". */
export const heldText = (life: Paced, t: TFunction): string => t('life.held', paceOf(life));

/** "9 timer og 20 minutter". */
export function timeText(minutes: number, t: TFunction): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('life.hours.minutes', { count: rest });
  const whole = t('life.hours.hours', { count: hours });
  return rest === 0
    ? whole
    : t('life.hours.both', { hours: whole, minutes: t('life.hours.minutes', { count: rest }) });
}

/** The time spent, with and without the preparation. */
export function hoursLines(life: CourseLife, t: TFunction): string[] {
  const held = heldIn(life).length;
  const { together, preparing } = minutesIn(life);
  if (held === 0 && preparing === 0) return [t('life.hours.none')];
  return [
    t('life.hours.together', {
      time: timeText(together, t),
      meetings: t('life.meetingCount', { count: held }),
    }),
    preparing === 0
      ? t('life.hours.noPreparing')
      : t('life.hours.preparing', {
          time: timeText(preparing, t),
          inAll: timeText(together + preparing, t),
        }),
  ];
}

/** What the two have planned to keep to. */
export function planText({ course: { rhythmMonths } }: Pick<Paced, 'course'>, t: TFunction): string {
  if (rhythmMonths === 1) return t('life.rhythm.planMonthly');
  return rhythmMonths === 2 ? t('life.rhythm.planSecond') : t('life.rhythm.planNth', { count: rhythmMonths });
}

/** How the meetings follow each other, and what the plan is. */
export function rhythmLines(life: CourseLife, t: TFunction): string[] {
  const { held, inAll, averageDays } = paceOf(life);
  const against = againstPlan(life, t);
  return [
    ...(against === undefined ? [t('life.rhythm.held', { held, inAll })] : []),
    ...(averageDays === null
      ? []
      : [t('life.rhythm.average', { count: Math.max(1, Math.round(averageDays / 7)) })]),
    planText(life, t),
    ...(against === undefined ? [] : [against]),
  ];
}

/** How many meetings the plan would have had by today, and how many were held; of a course that runs and has begun. */
function againstPlan(life: CourseLife, t: TFunction): string | undefined {
  const { course, meetings, today } = life;
  const held = heldIn(life).length;
  const start = course.startsOn ?? meetings[0]?.date;
  const planned = start ? meetingsByPlan(course, start, today) : 0;
  if (isEnded(course) || held === 0 || planned === 0) return undefined;
  const of = (count: number) => ({ count, number: inWords(count, t) });
  const have = held === planned ? t('life.rhythm.asPlanned') : t('life.rhythm.have', of(held));
  return `${t('life.rhythm.byNow', of(planned))} ${have}`;
}
