import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { longText } from './text-field.ts';
import { forMeeting, sharedClass } from './visibility.ts';

/** Something that came of the course. */
export const ResultFields = z.strictObject({ date: forMeeting(Day), text: forMeeting(longText()) });
export type ResultFields = z.infer<typeof ResultFields>;

/** One mark stands for both. */
export const resultClass = sharedClass(ResultFields.shape.text, ResultFields.shape.date);

export const CourseResult = ResultFields.extend({
  id: Id,
  courseId: Id,
  /** The meeting it was noted at, if any. */
  meetingId: Id.nullable(),
  /** The agreement that it came of, if any. */
  agreementId: Id.nullable(),
  createdAt: z.int(),
  changedAt: z.int(),
});
export type CourseResult = z.infer<typeof CourseResult>;

/** With what a list tells of where it comes from. */
export const ListedResult = CourseResult.extend({
  number: z.int().nullable(),
  /** The agreement's text, and the page it was made on. */
  agreement: z.object({ text: z.string(), meetingId: Id }).nullable(),
});
export type ListedResult = z.infer<typeof ListedResult>;
