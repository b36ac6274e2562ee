import type { Course } from '../../../shared/course.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Words } from '../../words.ts';

/** All that the text is made of: no field of the mentor's own can come into it. */
type Told = Pick<Course, 'startsOn' | 'endedOn' | 'state'> & { called: string };

/** What HR is told of a course that has ended: who, from when to when, and its status; neither why nor what was said. */
export function hrTextOf({ called, startsOn, endedOn, state }: Told, t: Words): string {
  const day = (given: NonNullable<typeof startsOn>) => formatDay(given, 'da', { week: false });
  return [
    t('endings.hr.course', { called: called.replace(/\s+/gu, ' ').trim() }),
    startsOn && t('endings.hr.began', { day: day(startsOn) }),
    endedOn && t('endings.hr.ended', { day: day(endedOn) }),
    t('endings.hr.status', {
      status: t(state === 'stopped' ? 'endings.hr.stopped' : 'endings.hr.completed'),
    }),
    '',
  ]
    .filter((line) => line !== null)
    .join('\n');
}
