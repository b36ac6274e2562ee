import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { LogbookEntry } from '../../documents/logbook-leaf.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findMeeting, listNumbered } from '../meetings/meetings.repo.ts';

/** A course's pages of the logbook, in order. */
export function entriesOf(db: ReadableDb, courseId: string): LogbookEntry[] {
  const numbered = listNumbered(db, courseId);
  return numbered.map(({ meeting, number }, index) => ({
    meeting,
    number,
    agreements: listAgreements(db, meeting.id),
    nextDate: numbered.slice(index + 1).find((later) => later.number !== null)?.meeting.date ?? null,
  }));
}

/** One page of the logbook, and whose course it is of. */
export function findEntry(db: ReadableDb, meetingId: string): Result<{ alias: string; entry: LogbookEntry }> {
  const meeting = findMeeting(db, meetingId);
  const course = meeting && findCourse(db, meeting.courseId);
  const entry = course && entriesOf(db, course.id).find((one) => one.meeting.id === meetingId);
  return entry ? ok({ alias: course.alias, entry }) : fail({ kind: 'not-found', entity: 'meeting' });
}
