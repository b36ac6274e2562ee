import { z } from 'zod';
import { Day, TimeOfDay } from './day.ts';
import { Id } from './ids.ts';
import { longText, shortText } from './text-field.ts';
import { forHr, forMeeting, onlyMentor } from './visibility.ts';

/** The scheme is for leaders on levels 3, 4 and 5. */
export const LeadershipLevel = z.union([z.literal(3), z.literal(4), z.literal(5)]);
export type LeadershipLevel = z.infer<typeof LeadershipLevel>;

export const CourseState = z.enum(['matched', 'running', 'completed', 'stopped']);
export type CourseState = z.infer<typeof CourseState>;

/** What the mentor chooses; that a course has ended is said by ending it. */
export const OpenState = CourseState.extract(['matched', 'running']);

/** Why a course was stopped, as the handbook names it: trust, practical matters and such. No more than this is asked. */
export const EndReason = z.enum(['trust', 'practical', 'goals', 'other']);
export type EndReason = z.infer<typeof EndReason>;

const wholeNumber = (min: number, max: number, message: string) =>
  z.int({ message }).min(min, { message }).max(max, { message });

/** What the mentor fills in about a course. Every field carries its visibility. */
export const CourseFields = z.strictObject({
  alias: forHr(shortText(60).min(1, { message: 'errors.field.alias' })),
  /** In full; it goes to HR only where the mentor says so. */
  name: forHr(shortText(120)),
  workplace: onlyMentor(shortText(160)),
  menteeContact: onlyMentor(shortText(500)),
  managerContact: onlyMentor(shortText(500)),
  hrContact: onlyMentor(shortText(500)),
  notes: onlyMentor(longText()),
  levelNow: forHr(LeadershipLevel.nullable()),
  levelAimed: forHr(LeadershipLevel.nullable()),
  aimsAtCareerStep: onlyMentor(z.boolean()),
  aimsAtGrowth: onlyMentor(z.boolean()),
  startsOn: forHr(Day.nullable()),
  expectedMonths: forHr(wholeNumber(1, 60, 'errors.field.months')),
  /** Stands on the year plan. */
  rhythmMonths: forMeeting(wholeNumber(1, 12, 'errors.field.rhythm')),
  meetingMinutes: forHr(wholeNumber(10, 240, 'errors.field.minutes')),
  state: forHr(CourseState),
  /** There from the end on. */
  endedOn: forHr(Day.nullable()),
  /** Where it was stopped; nobody but the mentor learns why. */
  endReason: onlyMentor(EndReason.nullable()),
  /** When it is to be removed for good, where that is another day than the usual one; the mentee is told. */
  removesOn: forMeeting(Day.nullable()),
});
export type CourseFields = z.infer<typeof CourseFields>;

/** What the mentor writes about a course while it runs; how it ended is no field. */
export const CourseRecord = CourseFields.omit({ endedOn: true, endReason: true, removesOn: true }).extend({
  state: forHr(OpenState),
});
export type CourseRecord = z.infer<typeof CourseRecord>;

/** A course typically lasts a year, with 90 minutes together about every second month (the handbook). */
const newCourseDefaults = { expectedMonths: 12, rhythmMonths: 2, meetingMinutes: 90 } as const;

export const CourseDraft = CourseFields.pick({ alias: true });
export type CourseDraft = z.infer<typeof CourseDraft>;

export const Course = CourseFields.extend({
  id: Id,
  createdAt: z.int(),
  archivedAt: z.int().nullable(),
});
export type Course = z.infer<typeof Course>;

/** A course of which nothing is known but the mentee's alias. */
export const newCourse = (made: { id: string; alias: string; createdAt: number }): Course =>
  Course.parse({
    name: '',
    workplace: '',
    menteeContact: '',
    managerContact: '',
    hrContact: '',
    notes: '',
    levelNow: null,
    levelAimed: null,
    aimsAtCareerStep: false,
    aimsAtGrowth: false,
    startsOn: null,
    ...newCourseDefaults,
    state: 'running',
    archivedAt: null,
    endedOn: null,
    endReason: null,
    removesOn: null,
    ...made,
  });

/** A row of the list of courses. */
export const CourseSummary = Course.pick({
  id: true,
  alias: true,
  levelNow: true,
  levelAimed: true,
  state: true,
  startsOn: true,
  endedOn: true,
  removesOn: true,
  archivedAt: true,
}).extend({
  heldMeetings: z.int(),
  next: z.object({ meetingId: Id, date: Day, startsAt: TimeOfDay.nullable() }).nullable(),
});
export type CourseSummary = z.infer<typeof CourseSummary>;
