import type { Reflection, ReflectionTie } from '../../../shared/reflection.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findStanding } from '../meetings/meetings.repo.ts';
import { findReflection, listReflections } from './reflections.repo.ts';

export type ReflectionOnPaper = { reflection: Reflection; tie: ReflectionTie | null };

/** The one page asked for, or every page with text, the oldest first; none where there is no such page. */
export function pagesOf(db: ReadableDb, id: string | null): ReflectionOnPaper[] {
  const one = id === null ? undefined : findReflection(db, id);
  const asked = id === null ? listReflections(db).reverse() : one ? [one] : [];
  return asked
    .filter(({ text }) => id !== null || text.trim() !== '')
    .map((reflection) => ({ reflection, tie: tieOf(db, reflection) }));
}

/** What a reflection is tied to, under the mentee's alias. */
export function tieOf(
  db: ReadableDb,
  { courseId, meetingId }: Pick<Reflection, 'courseId' | 'meetingId'>,
): ReflectionTie | null {
  const course = courseId === null ? undefined : findCourse(db, courseId);
  if (!course) return null;
  const standing = meetingId === null ? undefined : findStanding(db, meetingId);
  return {
    courseId: course.id,
    alias: course.alias,
    meeting:
      meetingId !== null && standing ? { id: meetingId, date: standing.date, number: standing.number } : null,
  };
}
