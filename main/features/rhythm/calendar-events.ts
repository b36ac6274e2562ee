import type { Course } from '../../../shared/course.ts';
import type { Day } from '../../../shared/day.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import type { CalendarRequest } from '../../../shared/rhythm.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { pickFor } from '../../documents/pick.ts';
import { listBinnedMeetings } from '../bin/bin.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { wasSavedForCalendar } from '../exports/exported.repo.ts';
import { findMeeting, listMeetings } from '../meetings/meetings.repo.ts';
import { type calendarFile, inCalendar } from './calendar-file.ts';

type OfCourse = { courseId: string } & Pick<Parameters<typeof calendarFile>[0], 'course' | 'events'>;

/** A meeting, and until when (ms UTC) a file may have put it in a calendar in which it stands no more; null where it stands. */
type Spot = Pick<Meeting, 'id' | 'date' | 'startsAt' | 'minutes' | 'state'> & { goneAt: number | null };

/**
 * The meetings that a calendar file holds: the one asked for, or the course's planned ones from today on, and with them those to come
 * that are to be taken out of the calendar again: cancelled, thrown away, or left over in a course that has ended, after
 * a file had put them there.
 */
export function eventsFor(db: ReadableDb, request: CalendarRequest, today: Day): Result<OfCourse> {
  const one = 'meetingId' in request ? findMeeting(db, request.meetingId) : undefined;
  if ('meetingId' in request && !one) return fail({ kind: 'not-found', entity: 'meeting' });
  const course = findCourse(db, one?.courseId ?? ('courseId' in request ? request.courseId : ''));
  if (!course) return fail({ kind: 'not-found', entity: 'course' });
  const events = (one ? [spotOf(one, course)] : spotsOf(db, course, today)).map((spot) => ({
    id: spot.id,
    times: pickFor('meeting', inCalendar.meeting, spot),
    isCancelled: spot.goneAt !== null,
  }));
  return ok({ courseId: course.id, course: pickFor('meeting', inCalendar.course, course), events });
}

/** One that stays planned when its course ends was put in a calendar by any file made since. */
const spotOf = (
  meeting: Omit<Spot, 'goneAt'> & Pick<Meeting, 'changedAt'>,
  course: Pick<Course, 'state'>,
): Spot => {
  const { state, changedAt } = meeting;
  const isLeftOver = state === 'planned' && isEnded(course);
  return { ...meeting, goneAt: state === 'cancelled' ? changedAt : isLeftOver ? Infinity : null };
};

function spotsOf(db: ReadableDb, course: Course, today: Day): Spot[] {
  const isInCalendar = (from: number, to: number) => wasSavedForCalendar(db, course.id, { from, to });
  const standing = listMeetings(db, course.id)
    .filter(({ date }) => date >= today)
    .map((meeting) => ({ ...spotOf(meeting, course), changedAt: meeting.changedAt }))
    .filter(({ id, state, goneAt, changedAt }) =>
      goneAt === null
        ? state === 'planned'
        : isInCalendar(findMeeting(db, id)?.createdAt ?? changedAt, goneAt),
    );
  const binned = listBinnedMeetings(db, course.id).flatMap(({ meeting, removedAt }): Spot[] => {
    const goneAt = meeting.state === 'cancelled' ? meeting.changedAt : removedAt;
    const isOut =
      meeting.state !== 'held' && meeting.date >= today && isInCalendar(meeting.createdAt, goneAt);
    return isOut ? [{ ...meeting, goneAt }] : [];
  });
  return [...standing, ...binned];
}
