import type { CalendarRequest } from '../../../shared/rhythm.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { listLifeMeetings } from '../life/life.repo.ts';
import { findMeeting } from '../meetings/meetings.repo.ts';
import type { CalendarEvent } from './calendar-file.ts';

type OfCourse = { courseId: string; events: CalendarEvent[] };

/** The meetings that a calendar file holds: the one asked for, or the course's planned ones. */
export function eventsFor(db: ReadableDb, request: CalendarRequest): Result<OfCourse> {
  const one = 'meetingId' in request ? findMeeting(db, request.meetingId) : undefined;
  if ('meetingId' in request && !one) return fail({ kind: 'not-found', entity: 'meeting' });
  const course = findCourse(db, one?.courseId ?? ('courseId' in request ? request.courseId : ''));
  if (!course) return fail({ kind: 'not-found', entity: 'course' });
  const all = listLifeMeetings(db, course.id).filter(({ id, state }) =>
    one ? id === one.id : state === 'planned',
  );
  if (all.length === 0) return fail({ kind: 'not-found', entity: 'meeting' });
  const events = all.map(({ id, date, startsAt, minutes }) => ({
    id,
    date,
    startsAt,
    minutes: minutes ?? course.meetingMinutes,
  }));
  return ok({ courseId: course.id, events });
}
