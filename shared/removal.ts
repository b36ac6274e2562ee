import { z } from 'zod';
import { Course } from './course.ts';
import { addMonths, Day } from './day.ts';
import { Id } from './ids.ts';
import { Mentions } from './mentions.ts';
import { ReflectionFields, Reflection } from './reflection.ts';
import { LeftCopies, ToldCopies } from './removed-copies.ts';

/** At most so many months after its end a course is to be removed; from today, where nobody knows when it ended. */
const MOST_MONTHS = 12;

export const latestFrom = (day: Day): Day => addMonths(day, MOST_MONTHS);

/** The last day that can be chosen; null where nobody knows when the course ended. */
export const latestRemovalOf = ({ endedOn }: Pick<Course, 'endedOn'>): Day | null =>
  endedOn && latestFrom(endedOn);

/** What goes with a course, in the order in which it is told. */
export const RemovedKind = z.enum([
  'course',
  'meeting',
  'agreement',
  'worksheet',
  'result',
  'reflection',
  'revision',
  'draft',
  'binned',
  'hr_comment',
  'exported',
  /** What only hangs on one of the others, such as when an agreement was kept. */
  'more',
]);
export type RemovedKind = z.infer<typeof RemovedKind>;

/** How many rows of each kind, those of which there are some. */
export const RemovedRows = z.array(z.object({ kind: RemovedKind, count: z.int().min(1) }));
export type RemovedRows = z.infer<typeof RemovedRows>;

/** Those that a mentor knows of; the receipt counts the others too. */
export const knownRows = (rows: RemovedRows): RemovedRows => rows.filter(({ kind }) => kind !== 'more');

/** A page of the mentor's own that tells of the mentee: `names` are the stretches that name her. */
export const TellingPage = Reflection.pick({ id: true, date: true, text: true }).extend({
  names: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type TellingPage = z.infer<typeof TellingPage>;

/** What becomes of it: the text that stays, or null where it goes. */
export const DecidedPage = z.strictObject({ id: Id, text: ReflectionFields.shape.text.nullable() });
export type DecidedPage = z.infer<typeof DecidedPage>;

/** Most pages that are decided on in one removal: one for every day of 27 years. */
export const MOST_PAGES = 10_000;

export const RemovalPage = z.object({
  today: Day,
  course: Course.pick({ id: true, alias: true, state: true, endedOn: true, removesOn: true }),
  /** When it is to be removed. */
  day: Day.nullable(),
  latest: Day.nullable(),
  rows: RemovedRows,
  pages: z.array(TellingPage),
  /** What the mentee is called, and was before: a text that is written for a page may still name her. */
  called: z.array(z.object({ alias: z.string(), name: z.string() })),
  mentions: Mentions,
});
export type RemovalPage = z.infer<typeof RemovalPage>;

/** What was removed, without a word of it. */
export const RemovalReceipt = z.object({
  courseId: Id,
  /** ms UTC. */
  removedAt: z.int(),
  rows: RemovedRows,
  /** Pages of the mentor's own that stay under another text. */
  keptPages: z.int(),
  copies: ToldCopies,
});
export type RemovalReceipt = z.infer<typeof RemovalReceipt>;

export const RemovalDue = z.object({
  today: Day,
  /** The one that is to go first before the others. */
  courses: z.array(z.object({ courseId: Id, alias: z.string(), day: Day })),
  left: LeftCopies,
});
export type RemovalDue = z.infer<typeof RemovalDue>;
