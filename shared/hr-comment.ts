import { z } from 'zod';
import { forHr } from './visibility.ts';

/** In UTF-16 units: what HR gets is one or two pages. */
const LONGEST_COMMENT = 2000;

/** What the mentor writes about a course for HR's eyes; it goes along only where she says so. */
export const HrCommentFields = z.strictObject({
  text: forHr(z.string().max(LONGEST_COMMENT, { message: 'errors.field.tooLong' })),
});
export type HrCommentFields = z.infer<typeof HrCommentFields>;

/** What half-typed text of a course's comment waits under: the comment is written though the course has ended. */
export const hrCommentSubject = (courseId: string): string => `hr-${courseId}`;
