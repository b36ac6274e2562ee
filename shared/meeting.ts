import { z } from 'zod';
import { Agreement, CarriedAgreement } from './agreement.ts';
import { Course } from './course.ts';
import { Day, TimeOfDay } from './day.ts';
import { Draft } from './draft.ts';
import {
  ParameterNumber,
  parameterNumbers,
  PrincipleNumber,
  principleNumbers,
  RoleName,
  roleNames,
} from './handbook.ts';
import { Id } from './ids.ts';
import { MOST_QUESTIONS, QuestionCard } from './question-cards.ts';
import { longText, shortText } from './text-field.ts';
import { forHr, forMeeting, onlyMentor, strictestOf } from './visibility.ts';
import { WorksheetKind } from './worksheet.ts';

export const MeetingState = z.enum(['planned', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

/** The writing fields of the handbook's logbook page, in its order. */
export const LogbookText = z.strictObject({
  howItWent: onlyMentor(longText()),
  expectations: forMeeting(longText()),
  topics: onlyMentor(longText()),
  outcome: onlyMentor(longText()),
  nextTasks: forMeeting(longText()),
  notes: onlyMentor(longText()),
});
export type LogbookText = z.infer<typeof LogbookText>;
export type LogbookField = keyof LogbookText;
/** One mark stands for a page of the logbook. */
export const logbookClass = strictestOf(LogbookText);
export const logbookFields = Object.keys(LogbookText.shape) as LogbookField[];

/** A sheet that is written in, or a blank one. */
export const MeetingSheet = z.union([
  z.strictObject({ worksheetId: Id }),
  z.strictObject({ kind: WorksheetKind }),
]);
export type MeetingSheet = z.infer<typeof MeetingSheet>;

/** The names of the three parameters, in order. */
export const ParameterNames = z.array(z.string()).length(parameterNumbers.length);

/** Some of a closed set, each once, in the set's order. */
function touched<T extends string | number>(one: z.ZodType<T, T>, all: readonly T[]) {
  return z
    .array(one)
    .max(all.length)
    .transform((chosen) => all.filter((each) => chosen.includes(each)));
}

/** A meeting: when and where, and its page in the logbook. Every field carries its visibility. */
export const MeetingFields = z.strictObject({
  date: forHr(Day),
  startsAt: forMeeting(TimeOfDay.nullable()),
  minutes: forHr(
    z
      .int({ message: 'errors.field.minutes' })
      .min(10, { message: 'errors.field.minutes' })
      .max(240, { message: 'errors.field.minutes' })
      .nullable(),
  ),
  place: forMeeting(shortText(160)),
  state: forHr(MeetingState),
  /** Spent by the mentor on getting ready for it. */
  preparationMinutes: forHr(
    z
      .int({ message: 'errors.field.preparation' })
      .min(0, { message: 'errors.field.preparation' })
      .max(999, { message: 'errors.field.preparation' })
      .nullable(),
  ),
  /** *Fælles stikord*: what both write down during the conversation. */
  sharedNotes: forMeeting(longText()),
  /** Chosen for the meeting: to look at together, or blank to fill in there. */
  sheets: forMeeting(z.array(MeetingSheet).max(20)),
  /** Questions to talk about. */
  questions: forMeeting(z.array(QuestionCard).max(MOST_QUESTIONS)),
  /** The principles that the meeting touched; the mentor may let HR see in how many meetings each was. */
  principles: forHr(touched(PrincipleNumber, principleNumbers)),
  /** Of the three parameters, the same at every level, those that the meeting touched. */
  parameters: onlyMentor(touched(ParameterNumber, parameterNumbers)),
  /** The roles that the mentor took. */
  roles: onlyMentor(touched(RoleName, roleNames)),
  /** Those of them that she had planned to take. */
  rolesPlanned: onlyMentor(touched(RoleName, roleNames)),
  ...LogbookText.shape,
});
export type MeetingFields = z.infer<typeof MeetingFields>;

export const Meeting = MeetingFields.extend({ id: Id, courseId: Id, createdAt: z.int(), changedAt: z.int() });
export type Meeting = z.infer<typeof Meeting>;

/** Most days in one year plan. */
export const MOST_DAYS = 200;

/** The days on which a course is to have a meeting each. */
export const DaysToPlan = z.strictObject({ courseId: Id, dates: z.array(Day).min(1).max(MOST_DAYS) });
export type DaysToPlan = z.infer<typeof DaysToPlan>;

/** `number` is the rank by date among the course's meetings that are not cancelled; null where cancelled. */
export const MeetingSummary = Meeting.pick({
  id: true,
  courseId: true,
  date: true,
  startsAt: true,
  minutes: true,
  place: true,
  state: true,
  changedAt: true,
}).extend({ number: z.int().nullable(), openAgreements: z.int(), excerpt: z.string() });
export type MeetingSummary = z.infer<typeof MeetingSummary>;

/** A planned meeting whose day is gone without a word of it. */
export const PastMeeting = MeetingSummary.pick({ id: true, date: true }).extend({
  number: z.int(),
  alias: z.string(),
});
export type PastMeeting = z.infer<typeof PastMeeting>;

/** All that the logbook page shows. */
export const MeetingPage = z.object({
  meeting: Meeting,
  number: z.int().nullable(),
  course: Course.pick({
    id: true,
    alias: true,
    state: true,
    levelAimed: true,
    meetingMinutes: true,
    archivedAt: true,
  }),
  /** What the two call the three parameters on the course's own sheet; empty where they have not named one. */
  parameterNames: ParameterNames,
  agreements: z.array(Agreement),
  /** Agreements of earlier meetings that were still to be spoken of when it came to this one. */
  carried: z.array(CarriedAgreement),
  next: z.object({ id: Id, date: Day, state: MeetingState }).nullable(),
  /** An earlier text of the shared notes is kept, though nothing may stand there now. */
  hadSharedNotes: z.boolean(),
  drafts: z.array(Draft),
});
export type MeetingPage = z.infer<typeof MeetingPage>;
