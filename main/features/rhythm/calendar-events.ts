import type { Day } from '../../../shared/day.ts';
import type { MeetingSummary } from '../../../shared/meeting.ts';
import type { CalendarRequest } from '../../../shared/rhythm.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { listExported } from '../exports/exported.repo.ts';
import { findMeeting, listMeetings } from '../meetings/meetings.repo.ts';
import type { CalendarEvent } from './calendar-file.ts';

type OfCourse = { courseId: string; events: CalendarEvent[] };

/**
 * The meetings that a calendar file holds: the one asked for, or the course's planned ones from today on, and with them
 * those to come that were cancelled after a file had put them in the calendar.
 */
export function eventsFor(db: ReadableDb, request: CalendarRequest, today: Day): Result<OfCourse> {
  const one = 'meetingId' in request ? findMeeting(db, request.meetingId) : undefined;
  if ('meetingId' in request && !one) return fail({ kind: 'not-found', entity: 'meeting' });
  const course = findCourse(db, one?.courseId ?? ('courseId' in request ? request.courseId : ''));
  if (!course) return fail({ kind: 'not-found', entity: 'course' });
  const saved = listExported(db, course.id).filter(({ document }) => document === 'calendar');
  const isInCalendar = ({ id, changedAt }: MeetingSummary) => {
    const madeAt = findMeeting(db, id)?.createdAt ?? changedAt;
    return saved.some(({ at }) => madeAt <= at && at <= changedAt);
  };
  const all = listMeetings(db, course.id).filter((each) => {
    if (one) return each.id === one.id;
    if (each.date < today) return false;
    return each.state === 'planned' || (each.state === 'cancelled' && isInCalendar(each));
  });
  if (all.length === 0) return fail({ kind: 'not-found', entity: 'meeting' });
  const events = all.map(({ id, date, startsAt, minutes, state }) => ({
    id,
    date,
    startsAt,
    minutes: minutes ?? course.meetingMinutes,
    isCancelled: state === 'cancelled',
  }));
  return ok({ courseId: course.id, events });
}
