import type { CourseFields } from '../../../shared/course.ts';
import type { CalledBy } from '../../../shared/ending.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { PickedFrom } from '../../documents/pick.ts';
import type { Words } from '../../words.ts';

/** All that the text is made of: no field of the mentor's own can come into it. */
type Told = { course: PickedFrom<'hr', typeof CourseFields>; called: CalledBy };

/** What HR is told of a course that has ended: who, from when to when, and its status; neither why nor what was said. */
export function hrTextOf({ course, called }: Told, t: Words): string {
  const { alias, name, startsOn, endedOn, state } = course;
  const mentee = (called === 'name' && name) || alias;
  const day = (given: NonNullable<typeof startsOn>) => formatDay(given, 'da', { week: false });
  return [
    t('endings.hr.course', { called: mentee.replace(/\s+/gu, ' ').trim() }),
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
