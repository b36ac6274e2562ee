import { z } from 'zod';
import { PackCourses, Strike } from './access-pack.ts';
import { CarefulFinding } from './careful-finding.ts';
import { Day } from './day.ts';
import { HrChoice } from './hr-summary.ts';
import { SectionId } from './handbook.ts';
import { Id } from './ids.ts';
import { MOST_DAYS } from './meeting.ts';
import { WorksheetKind } from './worksheet.ts';

/** Most sheets in one print job. */
export const MOST_SHEETS = 20;

/** Most strikes in one access pack. */
const MOST_STRIKES = 50_000;

/** One of the sheets that are printed together. */
export const SheetRequest = z.discriminatedUnion('sheet', [
  z.strictObject({ sheet: z.literal('filled'), worksheetId: Id }),
  /** To be filled in by hand; it belongs to no course. */
  z.strictObject({ sheet: z.literal('blank'), kind: WorksheetKind }),
  /** The leadership statement as it is shown to others. */
  z.strictObject({ sheet: z.literal('presented'), worksheetId: Id }),
  /** A page of the logbook; blank where `meetingId` is null. */
  z.strictObject({ sheet: z.literal('logbook'), meetingId: Id.nullable() }),
]);
export type SheetRequest = z.infer<typeof SheetRequest>;

/** What can be printed. Each kind names the highest visibility it may carry in main/documents. */
export const DocumentRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('logbook'),
    courseId: Id,
    from: Day.nullable(),
    to: Day.nullable(),
  }),
  z.strictObject({ kind: z.literal('logbook-entry'), meetingId: Id }),
  /** A whole course on one page, and the last look at it. */
  z.strictObject({ kind: z.literal('course-page'), courseId: Id }),
  /** The days of a whole course; `proposed` are those that the mentor has not planned yet. */
  z.strictObject({ kind: z.literal('year-plan'), courseId: Id, proposed: z.array(Day).max(MOST_DAYS) }),
  /** What the mentee is told of what is kept. */
  z.strictObject({ kind: z.literal('kept-note'), courseId: Id }),
  /** What is held in a mentee's courses without what was struck; `seal` says which texts the strikes are of. */
  z.strictObject({
    kind: z.literal('access-pack'),
    courseIds: PackCourses,
    seal: z.string().max(64),
    strikes: z.array(Strike).max(MOST_STRIKES),
  }),
  /** What lies on the table at a meeting, with the sheets that were chosen for it. */
  z.strictObject({ kind: z.literal('meeting-sheet'), meetingId: Id }),
  /** The course's facts for HR, and what the mentor ticked this time. */
  z.strictObject({ kind: z.literal('hr-summary'), courseId: Id, choice: HrChoice }),
  /** In this order, as one document and one print job. */
  z.strictObject({ kind: z.literal('worksheets'), sheets: z.array(SheetRequest).min(1).max(MOST_SHEETS) }),
  /** One section, or the whole where `section` is null; nothing of the mentor's own. */
  z.strictObject({ kind: z.literal('handbook'), section: SectionId.nullable() }),
  /** One page of the mentor's own learning, or all where `reflectionId` is null. */
  z.strictObject({ kind: z.literal('reflections'), reflectionId: Id.nullable() }),
  /** What was removed for good, and where; nothing that stood in it. */
  z.strictObject({ kind: z.literal('removal-receipt'), courseId: Id }),
  /** Shown and printed while the sheet is open; never saved. */
  z.strictObject({ kind: z.literal('recovery-sheet') }),
]);
export type DocumentRequest = z.infer<typeof DocumentRequest>;

/** One stretch of a page's text, read from the finished PDF in its reading order. */
export const PageText = z.array(
  z.object({ role: z.enum(['title', 'heading', 'subheading', 'paragraph', 'item']), text: z.string() }),
);
export type PageText = z.infer<typeof PageText>;

/** Points (1/72 inch): portrait A4 is 595.28 × 841.89. */
export const PageSize = z.object({ width: z.number(), height: z.number() });
export type PageSize = z.infer<typeof PageSize>;

/** What a document tells of what the notebook holds: nothing, what HR may see, what both know from the meeting, or the mentor's own. */
export const Carried = z.enum(['nothing', 'hr', 'meeting', 'private']);
export type Carried = z.infer<typeof Carried>;

/** A finished document that waits in main; its pages are fetched one at a time. */
export const DocumentPreview = z.object({
  id: Id,
  title: z.string(),
  carries: Carried,
  /** Of each page, in order: one lies down where its neighbour stands. */
  sizes: z.array(PageSize),
  /** Characters that no shipped font has and that were replaced, each once. */
  replaced: z.array(z.string()),
  /** What the mentor has to say yes to before it goes anywhere. */
  findings: z.array(CarefulFinding),
});
export type DocumentPreview = z.infer<typeof DocumentPreview>;

export const DocumentStage = z.enum(['typesetting', 'shrinking', 'checking']);
export type DocumentStage = z.infer<typeof DocumentStage>;
