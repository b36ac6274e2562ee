import { z } from 'zod';
import { AgreementOwner, AgreementStatus } from './agreement.ts';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { LONGEST_TEXT } from './text-field.ts';
import { WorksheetKind } from './worksheet.ts';

/** So many hits are shown; the newest. */
export const MOST_HITS = 50;

/** What can be found in the notebook, in the order in which it can be chosen. */
export const searchKinds = ['meeting', 'agreement', 'worksheet', 'result', 'reflection', 'course'] as const;
export const SearchKind = z.enum(searchKinds);
export type SearchKind = z.infer<typeof SearchKind>;

/** What is looked for, of it `LONGEST_QUERY` signs; null where anything will do. Both days are within. */
export const SearchRequest = z.strictObject({
  typed: z.string().max(LONGEST_TEXT),
  kind: SearchKind.nullable(),
  courseId: Id.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** A stretch of a field around what was found; `marks` are the stretches of it that were looked for. */
export const Passage = z.object({
  field: z.string(),
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type Passage = z.infer<typeof Passage>;

/** `courseId` and `alias` are null where a reflection belongs to no course. */
const found = {
  id: Id,
  courseId: Id.nullable(),
  alias: z.string().nullable(),
  day: Day,
  passages: z.array(Passage),
};
/** Of the meeting it belongs to; null between two, and where that one was cancelled. */
const atMeeting = { meetingId: Id.nullable(), number: z.int().nullable() };

export const SearchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('course'), ...found }),
  z.object({ kind: z.literal('meeting'), number: z.int().nullable(), ...found }),
  z.object({
    kind: z.literal('agreement'),
    owner: AgreementOwner,
    status: AgreementStatus,
    ...atMeeting,
    ...found,
  }),
  /** `isOlder` where there is a later copy of it. */
  z.object({
    kind: z.literal('worksheet'),
    sheet: WorksheetKind,
    version: z.int(),
    isOlder: z.boolean(),
    ...found,
  }),
  z.object({ kind: z.literal('result'), ...atMeeting, ...found }),
  z.object({ kind: z.literal('reflection'), ...atMeeting, ...found }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

/**
 * The newest hits, how many there are of each kind, and what of the notebook has changed and is not read yet: asked
 * again, it goes on reading.
 */
export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  counts: z.record(SearchKind, z.int()),
  unread: z.int(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What is shown of what was found: a kind, the handbook, or all. */
export type SearchChoice = SearchKind | 'handbook' | 'all';

/** From when: whenever, a calendar year, or between two days, each as far as it is set. */
export type SearchTime =
  | { span: 'always' | 'thisYear' | 'lastYear' }
  | { span: 'between'; from: Day | null; to: Day | null };

/** All that the search page looks for. */
export type SearchFor = {
  typed: string;
  choice: SearchChoice;
  courseId: Id | null;
  time: SearchTime;
};
