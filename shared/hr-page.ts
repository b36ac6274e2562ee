import { z } from 'zod';
import { Course } from './course.ts';
import { Draft } from './draft.ts';
import { Exported } from './exported.ts';
import { HrSummary } from './hr-summary.ts';
import { LeftOut } from './left-out.ts';

/** What the mentor chooses from before HR gets anything. */
export const HrPage = z.object({
  course: Course.pick({ id: true, alias: true, name: true, state: true }),
  /** Whose notebook it is. */
  mentor: z.object({ name: z.string(), initials: z.string() }),
  initials: z.string(),
  preparationMinutes: z.int(),
  /** The principles and how many held meetings touched each, as HR would get them. */
  principles: HrSummary.shape.principles.unwrap(),
  /** It may be longer than what is taken now, where it was written before that was so. */
  comment: z.object({ text: z.string() }),
  drafts: z.array(Draft),
  leftOut: LeftOut,
  /** The newest first. */
  exported: z.array(Exported),
});
export type HrPage = z.infer<typeof HrPage>;
