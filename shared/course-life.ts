import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { Course } from './course.ts';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { Meeting, ParameterNames } from './meeting.ts';
import { WorksheetSummary } from './worksheet.ts';

/** A meeting as the figure shows it; a cancelled one is not part of the course's life, nor one never held of a course that has ended. */
export const LifeMeeting = Meeting.pick({
  id: true,
  date: true,
  startsAt: true,
  minutes: true,
  state: true,
  preparationMinutes: true,
  principles: true,
  parameters: true,
  roles: true,
  rolesPlanned: true,
}).extend({ number: z.int() });
export type LifeMeeting = z.infer<typeof LifeMeeting>;

/** Something that came of the course. */
export const LifeResult = z.object({ id: Id, date: Day, text: z.string() });
export type LifeResult = z.infer<typeof LifeResult>;

/** An agreement that is not done with, and the day of the meeting at which it was made. */
export const LifeAgreement = Agreement.pick({
  id: true,
  meetingId: true,
  owner: true,
  text: true,
  due: true,
  status: true,
}).extend({ madeOn: Day });
export type LifeAgreement = z.infer<typeof LifeAgreement>;

/** The whole course at a glance, in the order of its days; sheets on which nothing is written are left out. */
export const CourseLife = z.object({
  today: Day,
  course: Course.pick({
    id: true,
    alias: true,
    startsOn: true,
    expectedMonths: true,
    rhythmMonths: true,
    meetingMinutes: true,
    state: true,
    endedOn: true,
  }),
  /** What the two call the three parameters; empty where they have not named one. */
  parameterNames: ParameterNames,
  meetings: z.array(LifeMeeting),
  sheets: z.array(WorksheetSummary.pick({ id: true, kind: true, date: true })),
  results: z.array(LifeResult),
  openAgreements: z.array(LifeAgreement),
  /** Kept, or dropped. */
  closedAgreements: z.int(),
});
export type CourseLife = z.infer<typeof CourseLife>;
