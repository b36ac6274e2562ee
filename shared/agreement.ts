import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { shortText } from './text-field.ts';
import { forMeeting, sharedClass } from './visibility.ts';

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

const { shape } = AgreementFields;
/** One mark stands for all that is kept of an agreement. */
export const agreementClass = sharedClass(shape.text, shape.owner, shape.due, shape.status);

export const Agreement = AgreementFields.extend({ id: Id, courseId: Id, meetingId: Id, createdAt: z.int() });
export type Agreement = z.infer<typeof Agreement>;

/** A change of an agreement's status: at which meeting it was said is a link, and when a moment. */
export const AgreementStepFields = z.strictObject({ status: forMeeting(AgreementStatus) });

/** What was said of an agreement at a meeting, or, where that has no number, on a day. */
export const Said = z.object({ number: z.int().nullable(), day: Day, status: AgreementStatus });
export type Said = z.infer<typeof Said>;

/** An agreement of an earlier meeting as it stands at a later one: its status is the one said there, or brought there. */
export const CarriedAgreement = Agreement.extend({
  madeAt: z.object({ number: z.int().nullable(), day: Day }),
  /** Whether a meeting lies between the one it was made at and this one. */
  isCarriedOn: z.boolean(),
  said: z.array(Said),
});
export type CarriedAgreement = z.infer<typeof CarriedAgreement>;
