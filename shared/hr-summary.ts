import { z } from 'zod';
import { CourseState, LeadershipLevel } from './course.ts';
import { Day } from './day.ts';
import { PrincipleNumber } from './handbook.ts';
import { ReviewKind } from './review-plan.ts';
import { forHr } from './visibility.ts';

/**
 * That a set of questions was answered, and on which day: nothing of what was answered. The day is HR's to know, as it stands
 * on the summary; that of any other sheet is not.
 */
export const ReviewDoneFields = z.strictObject({
  kind: forHr(ReviewKind),
  date: forHr(Day),
  /** Whether it was at a meeting that was held. */
  atMeeting: forHr(z.boolean()),
});
export type ReviewDoneFields = z.infer<typeof ReviewDoneFields>;

/** What goes to HR beside the facts of the course: nothing, unless the mentor says so each time. */
export const HrChoice = z.strictObject({
  /** What the mentor is called: HR is to know whose course it is, unless she leaves that out. */
  mentor: z.enum(['name', 'initials', 'nothing']),
  /** What the mentee is called where the name does not go along. */
  called: z.enum(['alias', 'initials']),
  fullName: z.boolean(),
  preparation: z.boolean(),
  principles: z.boolean(),
  comment: z.boolean(),
});
export type HrChoice = z.infer<typeof HrChoice>;

export const nothingChosen: HrChoice = {
  mentor: 'name',
  called: 'alias',
  fullName: false,
  preparation: false,
  principles: false,
  comment: false,
};

const day = () => Day.meta({ format: 'date' });
const minutes = () => z.int().min(0);

/** The summary for HR as data: the very facts that stand on its pages, and no more. */
export const HrSummary = z.strictObject({
  version: z.literal(1).describe('Of this format. A later one has a higher number.'),
  madeAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .describe('When the summary was made, on the clock of the mentor’s computer.'),
  mentor: z
    .string()
    .min(1)
    .nullable()
    .describe('What the mentor is called in this summary; null where she left that out.'),
  mentorBy: z.enum(['name', 'initials']).nullable().describe('What kind of name that is.'),
  mentee: z.string().min(1).describe('What the mentee is called in this summary.'),
  menteeBy: z.enum(['alias', 'initials', 'name']).describe('What kind of name that is.'),
  levelNow: LeadershipLevel.nullable().describe('The mentee’s leadership level.'),
  levelAimed: LeadershipLevel.nullable().describe('The level the mentee is on the way to.'),
  state: CourseState.describe('How the course stands. Why one was stopped is never told.'),
  startsOn: day().nullable().describe('The course’s first day.'),
  expectedEndOn: day().nullable().describe('The day on which it is expected to end, while it runs.'),
  endedOn: day().nullable().describe('Its last day, where it has ended.'),
  heldMeetings: z.int().min(0),
  plannedMeetings: z.int().min(0),
  meetingMinutes: minutes().describe('The length of all held meetings together.'),
  meetings: z
    .array(
      z.strictObject({
        number: z.int().min(1).describe('The meeting’s rank by date in the course.'),
        date: day(),
        week: z.int().min(1).max(53).describe('The ISO week.'),
        minutes: minutes(),
      }),
    )
    .describe('The held meetings, the first one first.'),
  reviews: z
    .strictObject({
      atMeetings: z.int().min(0).describe('At so many held meetings the first set was answered.'),
      early: day().nullable().describe('When the set for the first meetings was last answered.'),
      later: day().nullable().describe('When the set for later meetings was last answered.'),
    })
    .describe('Which sets of review questions were answered; never what was answered.'),
  preparationMinutes: minutes()
    .optional()
    .describe('What the mentor spent on getting ready. Only if chosen.'),
  principles: z
    .array(
      z.strictObject({
        number: PrincipleNumber,
        name: z.string(),
        meetings: z.int().min(0).describe('So many held meetings touched it.'),
      }),
    )
    .optional()
    .describe('Only if chosen.'),
  comment: z.string().optional().describe('What the mentor wrote for HR. Only if chosen.'),
});
export type HrSummary = z.infer<typeof HrSummary>;
