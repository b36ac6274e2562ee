import type { Course } from '../../../shared/course.ts';
import type { Stretch } from '../../../shared/find-text.ts';
import { findNames } from '../../../shared/names-in-text.ts';
import type { Reflection } from '../../../shared/reflection.ts';
import { calledIn } from '../../course-rows/called.repo.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { listReflections } from './reflections.repo.ts';

export type Naming = {
  reflection: Reflection;
  /** Whether it is tied to the course, which it outlives. */
  isTied: boolean;
  /** Where its text names the mentee; none where it is only tied. */
  names: Stretch[];
};

/**
 * The reflections that a removed course leaves behind and that tell of its mentee: tied to it, or naming her by what she is or
 * was called. To be called while the course is still there: with it go the names that are looked for.
 */
export function reflectionsNaming(db: ReadableDb, { id }: Pick<Course, 'id'>): Naming[] {
  const called = calledIn(db, id);
  return listReflections(db)
    .map((reflection) => ({
      reflection,
      isTied: reflection.courseId === id,
      names: findNames(reflection.text, ...called),
    }))
    .filter(({ isTied, names }) => isTied || names.length > 0);
}
