import { z } from 'zod';
import { longText } from './text-field.ts';
import { forHr } from './visibility.ts';

/** What the mentor writes about a course for HR's eyes; it goes along only where she says so. */
export const HrCommentFields = z.strictObject({ text: forHr(longText()) });
export type HrCommentFields = z.infer<typeof HrCommentFields>;
