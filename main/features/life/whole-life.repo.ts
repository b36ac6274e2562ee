import type { CourseLife } from '../../../shared/course-life.ts';
import { heldIn } from '../../../shared/course-sums.ts';
import type { Day } from '../../../shared/day.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findParameterNames } from '../worksheets/parameter-names.repo.ts';
import {
  countClosedAgreements,
  listLifeAgreements,
  listLifeMeetings,
  listLifeResults,
  listLifeSheets,
} from './life.repo.ts';

/** All that the figure of a course shows, on screen and on paper; of one that has ended only the meetings that were held. Undefined where there is no such course. */
export function readLife(db: ReadableDb, courseId: string, today: Day): CourseLife | undefined {
  const found = findCourse(db, courseId);
  if (!found) return undefined;
  const meetings = listLifeMeetings(db, courseId);
  const { id, alias, startsOn, expectedMonths, rhythmMonths, meetingMinutes, state, endedOn } = found;
  return {
    today,
    course: { id, alias, startsOn, expectedMonths, rhythmMonths, meetingMinutes, state, endedOn },
    parameterNames: findParameterNames(db, id),
    meetings: isEnded(found) ? heldIn({ meetings }) : meetings,
    sheets: listLifeSheets(db, id),
    results: listLifeResults(db, id),
    openAgreements: listLifeAgreements(db, id),
    closedAgreements: countClosedAgreements(db, id),
  };
}
