import { z } from 'zod';

/** How many notes of other courses name a mentee, and what to look for to see them all; null while the search has not read all. */
export const Mentions = z.object({ count: z.int(), looked: z.array(z.string()) }).nullable();
export type Mentions = z.infer<typeof Mentions>;
