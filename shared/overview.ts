import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { CourseSummary } from './course.ts';
import { Day } from './day.ts';
import { PrincipleNumber } from './handbook.ts';
import { Id } from './ids.ts';
import { MeetingSummary, PastMeeting } from './meeting.ts';
import { WorksheetKind } from './worksheet.ts';

/** The first page after unlock. */
export const Overview = z.object({
  today: Day,
  /** Whether the recovery sheet has not been proved yet; `void`: and one from before a new key opens the notebook no more. */
  lacksSheet: z.enum(['unproved', 'void']).nullable(),
  next: MeetingSummary.extend({
    alias: z.string(),
    lastTasks: z.string(),
    lastNumber: z.int().nullable(),
    /** Minutes until it begins, where it is today and its time is known; less than 0 once it has begun. */
    beginsIn: z.int().nullable(),
    /** Principles that no held meeting of the course has touched. */
    untouched: z.array(PrincipleNumber),
    /** The kinds of the sheets chosen for it. */
    sheets: z.array(WorksheetKind),
  }).nullable(),
  /** To be asked about, by their day. */
  past: z.array(PastMeeting),
  openAgreements: z.array(Agreement.extend({ alias: z.string(), madeOn: Day })),
  courses: z.array(CourseSummary),
  /** What was written in last, the newest first. */
  recent: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('meeting'),
        id: Id,
        number: z.int().nullable(),
        alias: z.string(),
        changedAt: z.int(),
      }),
      z.object({
        kind: z.literal('worksheet'),
        id: Id,
        sheet: WorksheetKind,
        alias: z.string(),
        changedAt: z.int(),
      }),
      z.object({ kind: z.literal('reflection'), id: Id, changedAt: z.int() }),
    ]),
  ),
});
export type Overview = z.infer<typeof Overview>;
