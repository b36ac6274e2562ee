import type { CourseSummary } from '../../shared/course.ts';
import { isEnded } from '../../shared/is-ended.ts';
import type { Day } from '../../shared/day.ts';
import { formatDay, formatSpan } from '../../shared/day-text.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { Language } from '../../shared/settings.ts';
import type { Words } from './explain.ts';

/** "Niveau 4, på vej mod niveau 3". */
export function levelText(
  { levelNow, levelAimed }: Pick<CourseSummary, 'levelNow' | 'levelAimed'>,
  t: Words,
): string {
  if (levelNow === null) return t('courses.list.noLevel');
  if (levelAimed === null || levelAimed === levelNow) return t('courses.list.level', { level: levelNow });
  return t('courses.list.levelTo', { now: levelNow, aimed: levelAimed });
}

export const heldText = ({ heldMeetings }: CourseSummary, t: Words): string =>
  t('courses.list.held', { count: heldMeetings });

/** What became of a meeting; one that was planned when its course ended was never held. */
export const stateText = (state: MeetingState, isOver: boolean, t: Words): string =>
  t(`meetings.state.${isOver && state === 'planned' ? 'notHeld' : state}`);

/** "Næste: 8. december (uge 50)", or, of a course that has ended, "Sluttede 8. december". */
export function nextText(course: CourseSummary, today: Day, language: Language, t: Words): string {
  const { next, endedOn } = course;
  const isOfYear = (day: Day) => day.slice(0, 4) === today.slice(0, 4);
  if (isEnded(course)) {
    const day = endedOn && formatDay(endedOn, language, { year: !isOfYear(endedOn), week: false });
    return day ? t('courses.list.endedOn', { day }) : '';
  }
  if (!next) return t('courses.list.noNext');
  if (next.date === today) {
    const span = next.startsAt ? ` ${formatSpan(next.startsAt, null, language)}` : '';
    return t('courses.list.next', { day: `${t('dates.today')}${span}` });
  }
  return t('courses.list.next', { day: formatDay(next.date, language, { year: !isOfYear(next.date) }) });
}
