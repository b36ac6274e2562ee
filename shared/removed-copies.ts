import { z } from 'zod';

/** What became of a course's share in a copy of the notebook. */
export const CopyOutcome = z.enum([
  /** It was in there, and was taken out. */
  'rewritten',
  /** It is not in there: it never was, or an earlier round took it out. */
  'clean',
  /** Of another notebook, or of this one from before it got its present key: no key here opens it. */
  'other',
  'damaged',
  /** The disk did not take it; it is tried again. */
  'failed',
  /** Another version that a service left beside the notebook: it is never touched. */
  'untouched',
]);
export type CopyOutcome = z.infer<typeof CopyOutcome>;

export const ToldCopy = z.object({
  /** Its name, without the folder. */
  file: z.string(),
  place: z.enum(['here', 'second', 'former', 'quarantine', 'beside']),
  outcome: CopyOutcome,
});
export type ToldCopy = z.infer<typeof ToldCopy>;

export const ToldCopies = z.object({
  copies: z.array(ToldCopy),
  /** The second folder, by its name, where it was not there to be looked into. */
  secondGone: z.string().nullable(),
  /** Folders that were the second one before, by their names, where they were not there. */
  formerGone: z.array(z.string()),
});
export type ToldCopies = z.infer<typeof ToldCopies>;

/** What a round through the notebook and its copies did not get done, as a whole. */
export const LeftPart = z.enum(['notebook', 'copies']);
export type LeftPart = z.infer<typeof LeftPart>;

/** What is still to be done of removals, and is tried again. */
export const LeftCopies = ToldCopies.extend({ parts: z.array(LeftPart) });
export type LeftCopies = z.infer<typeof LeftCopies>;
