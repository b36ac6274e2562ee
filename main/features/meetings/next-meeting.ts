import { logbookFields, type Meeting } from '../../../shared/meeting.ts';
import type { Numbered } from './meetings.repo.ts';

/** Nothing but its date is known: no text, no role or principle, no time and no place. */
export const isUnwritten = (meeting: Meeting): boolean =>
  logbookFields.every((field) => meeting[field].trim() === '') &&
  meeting.sharedNotes.trim() === '' &&
  meeting.preparationMinutes === null &&
  meeting.sheets.length === 0 &&
  meeting.questions.length === 0 &&
  meeting.principles.length === 0 &&
  meeting.roles.length === 0 &&
  meeting.startsAt === null &&
  meeting.minutes === null &&
  meeting.place === '';

/** The meeting before and the meeting after, among those not cancelled; the list is in order. */
export function neighboursOf(all: readonly Numbered[], id: string): { previous?: Numbered; next?: Numbered } {
  const taking = all.filter(({ meeting }) => meeting.state !== 'cancelled' || meeting.id === id);
  const at = taking.findIndex(({ meeting }) => meeting.id === id);
  const previous = taking[at - 1];
  const next = taking[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}
