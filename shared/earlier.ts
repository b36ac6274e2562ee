import { z } from 'zod';
import { Id } from './ids.ts';

/** What has free texts of which earlier ones are kept; a worksheet keeps its answers as a whole. */
export const EarlierSubject = z.enum([
  'course',
  'meeting',
  'agreement',
  'result',
  'reflection',
  'hr-comment',
]);
export type EarlierSubject = z.infer<typeof EarlierSubject>;

/** A free text in the notebook. */
export const TextPlace = z.strictObject({ noun: EarlierSubject, id: Id, field: z.string().min(1).max(40) });
export type TextPlace = z.infer<typeof TextPlace>;

/** An earlier text of a field, and until when it stood, ms UTC. */
export const EarlierText = z.object({ id: z.int(), at: z.int() });
export type EarlierText = z.infer<typeof EarlierText>;
