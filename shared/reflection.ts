import { z } from 'zod';
import { Day } from './day.ts';
import { Draft } from './draft.ts';
import { Id } from './ids.ts';
import { longText } from './text-field.ts';
import { onlyMentor, sharedClass } from './visibility.ts';

/** The mentor's own learning: a page of a diary, apart from any mentee, which outlives the course that gave rise to it. */
export const ReflectionFields = z.strictObject({
  date: onlyMentor(Day),
  text: onlyMentor(longText()),
});
export type ReflectionFields = z.infer<typeof ReflectionFields>;

/** One mark stands for the whole page. */
export const reflectionClass = sharedClass(ReflectionFields.shape.text, ReflectionFields.shape.date);

/** `meetingId` is a meeting of the course `courseId`; both are null where the page is tied to nothing. */
export const Reflection = ReflectionFields.extend({
  id: Id,
  courseId: Id.nullable(),
  meetingId: Id.nullable(),
  createdAt: z.int(),
  changedAt: z.int(),
});
export type Reflection = z.infer<typeof Reflection>;

/** What a reflection is tied to, as it is told: a course, or one of its meetings. */
export const ReflectionTie = z.object({
  courseId: Id,
  alias: z.string(),
  /** `number` is null where the meeting is cancelled. */
  meeting: z.object({ id: Id, date: Day, number: z.int().nullable() }).nullable(),
});
export type ReflectionTie = z.infer<typeof ReflectionTie>;

/** A row of the diary; `excerpt` is how its text begins. */
export const ReflectionSummary = Reflection.pick({ id: true, date: true }).extend({
  excerpt: z.string(),
  tie: ReflectionTie.nullable(),
});
export type ReflectionSummary = z.infer<typeof ReflectionSummary>;

export const ReflectionPage = z.object({
  reflection: Reflection,
  tie: ReflectionTie.nullable(),
  drafts: z.array(Draft),
});
export type ReflectionPage = z.infer<typeof ReflectionPage>;
