import { logbookFields } from '../../../shared/meeting.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { LogbookEntry } from '../../documents/logbook-leaf.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { carriedIn } from '../agreements/steps.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findMeeting, listNumbered, type Numbered } from '../meetings/meetings.repo.ts';

/** Whether a page of a course that has ended tells anything: the meeting was held, or something was written to get ready for it. */
export const tellsSomething = ({ meeting, agreements }: LogbookEntry): boolean =>
  meeting.state === 'held' ||
  meeting.sharedNotes.trim() !== '' ||
  logbookFields.some((field) => meeting[field].trim() !== '') ||
  agreements.some(({ text }) => text !== '');

/** A course's pages of the logbook, in order. */
export function entriesOf(db: ReadableDb, courseId: string): LogbookEntry[] {
  const all = listNumbered(db, courseId);
  const carried = carriedIn(db, courseId, spotsOf(all));
  return all.map((one, index) => ({
    ...entryOf(db, one, all.slice(index + 1)),
    carried: carried(one.meeting.id),
  }));
}

const spotsOf = (all: readonly Numbered[]) =>
  all.map(({ meeting: { id, date }, number }) => ({ id, date, number }));

/** One page of the logbook, and whose course it is of. */
export function findEntry(db: ReadableDb, meetingId: string): Result<{ alias: string; entry: LogbookEntry }> {
  const meeting = findMeeting(db, meetingId);
  const course = meeting && findCourse(db, meeting.courseId);
  const all = course ? listNumbered(db, course.id) : [];
  const index = all.findIndex((one) => one.meeting.id === meetingId);
  const one = all[index];
  if (!course || !one) return fail({ kind: 'not-found', entity: 'meeting' });
  const carried = carriedIn(db, course.id, spotsOf(all))(meetingId);
  return ok({ alias: course.alias, entry: { ...entryOf(db, one, all.slice(index + 1)), carried } });
}

const entryOf = (
  db: ReadableDb,
  { meeting, number }: Numbered,
  after: readonly Numbered[],
): Omit<LogbookEntry, 'carried'> => ({
  meeting,
  number,
  agreements: listAgreements(db, meeting.id),
  nextDate: after.find((later) => later.number !== null)?.meeting.date ?? null,
});
