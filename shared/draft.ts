import { z } from 'zod';

/** Ten times the longest text of a field: what was pasted by mistake is there to be cut down, too. */
const LONGEST_DRAFT = 1_000_000;

/**
 * What stands in a fact field while its text is not valid yet. The field keeps its last valid value;
 * the raw text waits here and is shown again after unlock. `subject` is, or ends with, the id of what it
 * belongs to, and goes with that; or it is a name, such as `new-course`.
 */
export const Draft = z.strictObject({
  subject: z.string().min(1).max(64),
  field: z.string().min(1).max(40),
  text: z.string().max(LONGEST_DRAFT),
});
export type Draft = z.infer<typeof Draft>;
