import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { shortText } from './text-field.ts';
import { forMeeting } from './visibility.ts';

export const AgreementOwner = z.enum(['mentor', 'mentee']);
export type AgreementOwner = z.infer<typeof AgreementOwner>;

export const AgreementStatus = z.enum(['open', 'kept', 'partly', 'not-yet', 'dropped']);
export type AgreementStatus = z.infer<typeof AgreementStatus>;

/** Something the mentor or the mentee does before next time (*Til næste gang*). */
export const AgreementFields = z.strictObject({
  owner: forMeeting(AgreementOwner),
  text: forMeeting(shortText(2000)),
  due: forMeeting(Day.nullable()),
  status: forMeeting(AgreementStatus),
});
export type AgreementFields = z.infer<typeof AgreementFields>;

export const Agreement = AgreementFields.extend({ id: Id, courseId: Id, meetingId: Id, createdAt: z.int() });
export type Agreement = z.infer<typeof Agreement>;
