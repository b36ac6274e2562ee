import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './ids.ts';

/** So many days a thing rests in the bin before it goes for good. */
export const BIN_DAYS = 30;

export const BinKind = z.enum(['meeting', 'agreement', 'worksheet', 'result', 'reflection']);
export type BinKind = z.infer<typeof BinKind>;

/** Something that was thrown away, as the bin lists it. */
export const BinnedThing = z.object({
  id: Id,
  kind: BinKind,
  /** Whose course it is of, if any. */
  alias: z.string().nullable(),
  /** How its text begins, where it has one of its own. */
  text: z.string(),
  /** Its day, where it has one. */
  day: Day.nullable(),
  /** Which sheet it is, where it is one. */
  sheet: z.string().nullable(),
  removedAt: z.int(),
  goneAt: z.int(),
});
export type BinnedThing = z.infer<typeof BinnedThing>;
