import { dayOf } from '../../../shared/day.ts';
import { hasBegun } from '../../../shared/has-begun.ts';
import { logbookFields, type Meeting, type MeetingFields } from '../../../shared/meeting.ts';

/** *Forventninger* are written to get ready. */
const ofTheMeeting = logbookFields.filter((field) => field !== 'expectations');

/**
 * Whether what is saved tells that the meeting was held: text, a role, a principle or a parameter once it has begun. Shared notes
 * are written while the two talk, and tell it at any hour of its day.
 */
export function tellsHeld(
  fields: Partial<MeetingFields>,
  meeting: Pick<Meeting, 'date' | 'startsAt'>,
  now: number,
): boolean {
  const when = {
    date: fields.date ?? meeting.date,
    startsAt: fields.startsAt === undefined ? meeting.startsAt : fields.startsAt,
  };
  const isWritten = (field: 'sharedNotes' | (typeof logbookFields)[number]) =>
    (fields[field] ?? '').trim() !== '';
  if (isWritten('sharedNotes') && when.date <= dayOf(now)) return true;
  const { principles = [], parameters = [], roles = [] } = fields;
  const touches = [principles, parameters, roles].some((chosen) => chosen.length > 0);
  return (touches || ofTheMeeting.some(isWritten)) && hasBegun(when, now);
}
