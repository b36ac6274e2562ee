import { z } from 'zod';
import { Course } from './course.ts';
import { Draft } from './draft.ts';
import { Exported } from './exported.ts';
import { HrCommentFields } from './hr-comment.ts';
import { PrincipleNumber } from './handbook.ts';

/** How much the notebook has of what no summary for HR carries. */
export const LeftOut = z.object({
  pages: z.int(),
  agreements: z.int(),
  worksheets: z.int(),
  answers: z.int(),
  results: z.int(),
  roles: z.int(),
  reflections: z.int(),
  /** Workplace, contacts and the places of meetings that are filled in. */
  contacts: z.int(),
});
export type LeftOut = z.infer<typeof LeftOut>;

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
