import { z } from 'zod';
import { CourseState } from './course.ts';
import { Day } from './day.ts';
import { Draft } from './draft.ts';
import { Id } from './ids.ts';
import { forMeeting, onlyMentor } from './visibility.ts';
import { Answers } from './worksheets/answers.ts';

export const WorksheetKind = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/**
 * One dated copy of a worksheet in a course. Each answer carries a visibility of its own in the kind's definition; all of
 * them in one column count as the strictest.
 */
export const WorksheetFields = z.strictObject({
  kind: forMeeting(WorksheetKind),
  /** Of the definition that the answers were given to. */
  version: forMeeting(z.int().min(1)),
  date: forMeeting(Day),
  answers: onlyMentor(Answers),
});
export type WorksheetFields = z.infer<typeof WorksheetFields>;

export const Worksheet = WorksheetFields.extend({
  id: Id,
  courseId: Id,
  /** The meeting it was offered at or chosen for, if any. */
  meetingId: Id.nullable(),
  createdAt: z.int(),
  changedAt: z.int(),
});
export type Worksheet = z.infer<typeof Worksheet>;

/** A row of a list of sheets; what was answered is not read. */
export const WorksheetSummary = Worksheet.omit({ answers: true });
export type WorksheetSummary = z.infer<typeof WorksheetSummary>;

/** All that a worksheet's page shows. */
export const WorksheetPage = z.object({
  worksheet: Worksheet,
  alias: z.string(),
  courseState: CourseState,
  /** All copies of the kind in the course, this one too, the newest first. */
  copies: z.array(WorksheetSummary),
  drafts: z.array(Draft),
});
export type WorksheetPage = z.infer<typeof WorksheetPage>;

/** An earlier state of a sheet's answers, and until when it stood, ms UTC. */
export const EarlierAnswers = z.object({ id: z.int(), at: z.int() });
export type EarlierAnswers = z.infer<typeof EarlierAnswers>;
