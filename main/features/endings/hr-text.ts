import type { CourseFields } from '../../../shared/course.ts';
import type { CalledBy } from '../../../shared/ending.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { plainName } from '../../documents/clean-text.ts';
import type { PickedFrom } from '../../documents/pick.ts';
import type { Words } from '../../words.ts';

/** All that the text is made of: no field of the mentor's own can come into it. */
type Told = { course: PickedFrom<'hr', typeof CourseFields>; called: CalledBy };

/** What the mentee is called there, with nothing in it that is not seen. */
export const calledOf = ({ alias, name }: Pick<Told['course'], 'alias' | 'name'>, called: CalledBy): string =>
  plainName((called === 'name' && name) || alias);

/** What HR is told of a course that has ended: who, from when to when, and its status; neither why nor what was said. */
export function hrTextOf({ course, called }: Told, t: Words): string {
  const { startsOn, endedOn, state } = course;
  const day = (given: NonNullable<typeof startsOn>) => formatDay(given, 'da', { week: false });
  return [
    t('endings.hr.course', { called: calledOf(course, called) }),
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
