import { z } from 'zod';
import { forHr } from './visibility.ts';

/**
 * In UTF-16 units, and in lines as they are typed: with these, all that can be chosen and 230 meetings, what HR gets is two
 * pages and no more.
 */
export const mostOfComment = { signs: 1000, lines: 12 } as const;

/** How many lines a text is typed in, blank ones too. */
export const linesIn = (text: string): number => text.split(/\r\n?|\n/).length;

const message = 'errors.field.hrComment';

/** What the mentor writes about a course for HR's eyes; it goes along only where she says so. */
export const HrCommentFields = z.strictObject({
  text: forHr(
    z
      .string()
      .max(mostOfComment.signs, { message })
      .refine((text) => linesIn(text) <= mostOfComment.lines, { message }),
  ),
});
export type HrCommentFields = z.infer<typeof HrCommentFields>;

/** What half-typed text of a course's comment waits under: the comment is written though the course has ended. */
export const hrCommentSubject = (courseId: string): string => `hr-${courseId}`;
