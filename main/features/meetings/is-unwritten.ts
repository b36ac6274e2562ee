import { logbookFields, type Meeting } from '../../../shared/meeting.ts';

/** Nothing but its date is known: no text, no role or principle, no time and no place. */
export const isUnwritten = (meeting: Meeting): boolean =>
  logbookFields.every((field) => meeting[field].trim() === '') &&
  meeting.sharedNotes.trim() === '' &&
  meeting.preparationMinutes === null &&
  meeting.sheets.length === 0 &&
  meeting.questions.length === 0 &&
  meeting.principles.length === 0 &&
  meeting.parameters.length === 0 &&
  meeting.roles.length === 0 &&
  meeting.rolesPlanned.length === 0 &&
  meeting.startsAt === null &&
  meeting.minutes === null &&
  meeting.place === '';
