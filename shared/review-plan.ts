import { z } from 'zod';

/** The sets of questions, in the handbook's order: each is a worksheet of that kind. */
export const reviewKinds = ['review-meeting', 'review-early', 'review-later'] as const;
export const ReviewKind = z.enum(reviewKinds);
export type ReviewKind = z.infer<typeof ReviewKind>;

/** No course has so many meetings. */
const LAST = 99;

const numbers = { message: 'errors.field.meetingNumbers' };
const from = { message: 'errors.field.meetingNumber' };
const every = { message: 'errors.field.meetingsBetween' };

/** After which meetings each set of questions is offered; it tells nothing of a person. */
export const ReviewPlan = z.strictObject({
  /** The first set: at each meeting, or never. */
  meeting: z.boolean(),
  /** The second: after the meetings of these numbers; none means never. */
  early: z
    .array(z.int(numbers).min(1, numbers).max(LAST, numbers))
    .max(20, numbers)
    .transform((chosen) => [...new Set(chosen)].sort((a, b) => a - b)),
  /** The third: from one meeting on, every so many meetings, or never. */
  later: z.boolean(),
  laterFrom: z.int(from).min(1, from).max(LAST, from),
  laterEvery: z.int(every).min(1, every).max(20, every),
});
export type ReviewPlan = z.infer<typeof ReviewPlan>;

/** Until the mentor chooses otherwise. */
export const usualPlan: ReviewPlan = {
  meeting: true,
  early: [2, 3],
  later: true,
  laterFrom: 5,
  laterEvery: 2,
};

/** The sets that a meeting of this number offers; a cancelled one has none, and offers nothing. */
export function setsAt(plan: ReviewPlan, number: number | null): ReviewKind[] {
  if (number === null) return [];
  const isOffered: Record<ReviewKind, boolean> = {
    'review-meeting': plan.meeting,
    'review-early': plan.early.includes(number),
    'review-later':
      plan.later && number >= plan.laterFrom && (number - plan.laterFrom) % plan.laterEvery === 0,
  };
  return reviewKinds.filter((kind) => isOffered[kind]);
}

/** Meeting numbers as a person writes them: »2, 3« or »2 og 3«; undefined where it is something else. */
export function readNumbers(text: string): number[] | undefined {
  const words = text.split(/[\s,;]+|\bog\b|\band\b/).filter((word) => word !== '');
  return words.every((word) => /^\d{1,3}\.?$/.test(word))
    ? words.map((word) => Number.parseInt(word))
    : undefined;
}

export const writeNumbers = (chosen: readonly number[]): string => chosen.join(', ');
