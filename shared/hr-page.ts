import { z } from 'zod';
import { Course } from './course.ts';
import { Draft } from './draft.ts';
import { Exported } from './exported.ts';
import { HrCommentFields } from './hr-comment.ts';
import { PrincipleNumber } from './handbook.ts';
import { LeftOut } from './left-out.ts';

/** What the mentor chooses from before HR gets anything. */
export const HrPage = z.object({
  course: Course.pick({ id: true, alias: true, name: true, state: true }),
  initials: z.string(),
  preparationMinutes: z.int(),
  /** The principles that held meetings touched, and how many did. */
  touched: z.array(z.object({ number: PrincipleNumber, meetings: z.int() })),
  comment: HrCommentFields,
  drafts: z.array(Draft),
  leftOut: LeftOut,
  /** The newest first. */
  exported: z.array(Exported),
});
export type HrPage = z.infer<typeof HrPage>;
