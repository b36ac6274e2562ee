import type { CourseState } from './course.ts';

/** Whether a course is over, however it ended: it can be read, and not written in. Free of zod, for what stands first. */
export const isEnded = ({ state }: { state: CourseState }): boolean =>
  state === 'completed' || state === 'stopped';
