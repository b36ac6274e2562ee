import { z } from 'zod';
import { Day } from './day.ts';
import { Draft } from './draft.ts';
import { Id } from './ids.ts';
import { ReviewKind, ReviewPlan } from './review-plan.ts';

/** How a set of questions stands at one meeting. */
export const ReviewOffer = z.discriminatedUnion('state', [
  /** `worksheetId` is a sheet that was opened and on which nothing is written yet. */
  z.object({ kind: ReviewKind, state: z.literal('offered'), worksheetId: Id.nullable() }),
  z.object({
    kind: ReviewKind,
    state: z.literal('answered'),
    /** The newest first. */
    worksheets: z.array(z.object({ id: Id, date: Day })).min(1),
  }),
  z.object({ kind: ReviewKind, state: z.literal('declined') }),
]);
export type ReviewOffer = z.infer<typeof ReviewOffer>;

/** What a meeting's page says of the sets of questions. */
export const ReviewOffers = z.object({
  courseId: Id,
  /** The meeting's; null where it is cancelled. */
  number: z.int().nullable(),
  /** So many of the course's meetings have been held. */
  held: z.int(),
  sets: z.array(ReviewOffer),
});
export type ReviewOffers = z.infer<typeof ReviewOffers>;

/** The plan, with what is half typed in its fields. */
export const ReviewPlanPage = z.object({ plan: ReviewPlan, drafts: z.array(Draft) });

/** What the drafts of the plan's fields are kept under. */
export const PLAN_SUBJECT = 'review-plan';
