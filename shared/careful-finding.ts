import { z } from 'zod';

/** Something in a text that is about to leave, which the mentor has to look at and say yes to. */
export const CarefulFinding = z.object({
  /** Of this stretch in this very text: another text has other findings. */
  id: z.string().max(64),
  where: z.enum(['mentor', 'mentee', 'comment']),
  reason: z.enum(['cpr', 'health', 'union', 'religion', 'origin', 'politics', 'intimacy', 'crime', 'name']),
  /** The stretch itself. */
  word: z.string(),
});
export type CarefulFinding = z.infer<typeof CarefulFinding>;

/** What the mentor said yes to; nothing where it is not given. */
export const Confirmed = z.array(CarefulFinding.shape.id).max(5000).optional();
export type Confirmed = z.infer<typeof Confirmed>;
