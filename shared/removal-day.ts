import type { Course } from './course.ts';
import { addMonths, type Day } from './day.ts';
import { isEnded } from './is-ended.ts';

/** Where the mentor chose no other day, a course is to be removed so many months after its end. */
const USUAL_MONTHS = 3;

/** The day on which a course is to be removed for good; null while it runs, or where nobody knows when it ended. */
export function removalDayOf(course: Pick<Course, 'state' | 'endedOn' | 'removesOn'>): Day | null {
  if (!isEnded(course)) return null;
  return course.removesOn ?? (course.endedOn && addMonths(course.endedOn, USUAL_MONTHS));
}
