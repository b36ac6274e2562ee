import { z } from 'zod';
import { Agreement, CarriedAgreement } from './agreement.ts';
import { Day, momentOf, TimeOfDay } from './day.ts';
import { Draft } from './draft.ts';
import { ParameterNumber, PrincipleNumber } from './handbook.ts';
import { Id } from './ids.ts';
import { Meeting, MeetingFields, ParameterNames } from './meeting.ts';
import { WorksheetKind } from './worksheet.ts';

/** From when to when the two talk, ms UTC. */
export const TalkClock = z.object({ startsAt: z.int(), endsAt: z.int() });
export type TalkClock = z.infer<typeof TalkClock>;

const MINUTE = 60_000;
/** So long before the end the questions for the end come up, ms: of 90 minutes, at 80. */
export const LAST_PART = 10 * MINUTE;
/** So long after the end the notebook still stays open by itself, ms. */
export const AFTER_TALK = 15 * MINUTE;
/** Who comes earlier than this before the planned time does not wait for it, ms. */
export const EARLY = 120 * MINUTE;

type Planned = { date: Day; startsAt: TimeOfDay | null; minutes: number };

/** The meeting's own time where it is about now, or else as long from now. */
export function clockOf({ date, startsAt, minutes }: Planned, now: number): TalkClock {
  const length = minutes * MINUTE;
  const planned = startsAt === null ? undefined : momentOf(date, startsAt);
  const isNow = planned !== undefined && now >= planned - EARLY && now < planned + length;
  const begins = isNow ? planned : now;
  return { startsAt: begins, endsAt: begins + length };
}

/** Of the meeting, what both may read. */
export const SharedMeeting = MeetingFields.pick({
  date: true,
  startsAt: true,
  minutes: true,
  expectations: true,
  sharedNotes: true,
  questions: true,
}).extend({ id: Id });
export type SharedMeeting = z.infer<typeof SharedMeeting>;

/** All that stands on the screen while the two talk; nothing of the mentor's own is in it. */
export const TalkPage = z.object({
  meeting: SharedMeeting,
  courseId: Id,
  number: z.int().nullable(),
  alias: z.string(),
  clock: TalkClock,
  /** What was agreed earlier and is spoken of now. */
  carried: z.array(CarriedAgreement),
  /** What is agreed now. */
  agreements: z.array(Agreement),
  drafts: z.array(Draft),
});
export type TalkPage = z.infer<typeof TalkPage>;

/** What both and the mentor wrote at a meeting, in the order of its page. */
const WrittenThere = MeetingFields.pick({
  sharedNotes: true,
  topics: true,
  outcome: true,
  nextTasks: true,
  notes: true,
});
export const lastTexts = WrittenThere.keyof().options;

/** What the mentor looks at before the meeting. */
export const PreparationPage = z.object({
  meeting: Meeting.pick({
    id: true,
    courseId: true,
    date: true,
    startsAt: true,
    minutes: true,
    place: true,
    expectations: true,
    preparationMinutes: true,
    sheets: true,
    questions: true,
  }),
  number: z.int().nullable(),
  alias: z.string(),
  meetingMinutes: z.int(),
  /** The page of the meeting before. */
  last: WrittenThere.extend({ id: Id, number: z.int(), date: Day }).nullable(),
  /** What was agreed earlier and is still open. */
  standing: z.array(CarriedAgreement),
  /** The principles that no meeting of the course has touched yet. */
  untouched: z.array(PrincipleNumber),
  /** What the three parameters are called, and which no meeting has touched yet, whatever level it aimed at; null where none is aimed at. */
  parameters: z.object({ names: ParameterNames, untouched: z.array(ParameterNumber) }).nullable(),
  /** The latest sheet of each kind that something is written in. */
  copies: z.array(z.object({ id: Id, kind: WorksheetKind, date: Day })),
  drafts: z.array(Draft),
});
export type PreparationPage = z.infer<typeof PreparationPage>;
