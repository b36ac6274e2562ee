import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { LogbookEntry } from '../../documents/logbook-leaf.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findMeeting, listNumbered, type Numbered } from '../meetings/meetings.repo.ts';

/** A course's pages of the logbook, in order. */
export const entriesOf = (db: ReadableDb, courseId: string): LogbookEntry[] =>
  listNumbered(db, courseId).map((one, index, all) => entryOf(db, one, all.slice(index + 1)));

/** One page of the logbook, and whose course it is of. */
export function findEntry(db: ReadableDb, meetingId: string): Result<{ alias: string; entry: LogbookEntry }> {
  const meeting = findMeeting(db, meetingId);
  const course = meeting && findCourse(db, meeting.courseId);
  const all = course ? listNumbered(db, course.id) : [];
  const index = all.findIndex((one) => one.meeting.id === meetingId);
  const one = all[index];
  return course && one
    ? ok({ alias: course.alias, entry: entryOf(db, one, all.slice(index + 1)) })
    : fail({ kind: 'not-found', entity: 'meeting' });
}

const entryOf = (
  db: ReadableDb,
  { meeting, number }: Numbered,
  after: readonly Numbered[],
): LogbookEntry => ({
  meeting,
  number,
  agreements: listAgreements(db, meeting.id),
  nextDate: after.find((later) => later.number !== null)?.meeting.date ?? null,
});
