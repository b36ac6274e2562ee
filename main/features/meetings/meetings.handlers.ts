import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/day.ts';
import { type DaysToPlan, Meeting, type MeetingFields, type MeetingPage } from '../../../shared/meeting.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { carriedIn } from '../agreements/steps.repo.ts';
import { throwAway } from '../bin/bin.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { wasSavedForCalendar } from '../exports/exported.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { listFields } from '../revisions/revisions.repo.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findParameterNames } from '../worksheets/parameter-names.repo.ts';
import { hasWorksheets } from '../worksheets/worksheets.repo.ts';
import {
  findMeeting,
  findWhen,
  insertMeeting,
  listMeetings,
  listNumbered,
  listSpots,
  nextAfter,
  removeMeeting,
  updateMeeting,
} from './meetings.repo.ts';
import { isUnwritten } from './is-unwritten.ts';
import { tellsHeld } from './tells-held.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'meeting' });
const refuse = (message: string) => fail({ kind: 'invalid-input', issues: [{ path: 'date', message }] });

export function meetingHandlers(): Handlers<OpenNotebook>['meetings'] {
  return {
    list: ({ courseId }, { db }) => ok(listMeetings(db, courseId)),
    find: ({ id }, open) => findPage(open, id),
    plan: ({ courseId, date }, { db, now }) => {
      if (!findCourse(db, courseId)) return fail({ kind: 'not-found', entity: 'course' });
      const meeting = newMeeting(courseId, date, now());
      insertMeeting(db, meeting);
      return ok(meeting);
    },
    planAll: (asked, open) => planAll(open, asked),
    record: ({ id, fields }, open) => record(open, id, fields),
    planNext: ({ id, date }, open) => planNext(open, id, date),
    remove: ({ id }, { db, now }) => (throwAway(db, 'meeting', id, now()) ? ok(undefined) : notFound()),
  };
}

const newMeeting = (courseId: string, date: Day, at: number): Meeting =>
  Meeting.parse({
    id: randomUUID(),
    courseId,
    date,
    startsAt: null,
    minutes: null,
    place: '',
    state: 'planned',
    preparationMinutes: null,
    sharedNotes: '',
    sheets: [],
    questions: [],
    principles: [],
    parameters: [],
    roles: [],
    rolesPlanned: [],
    howItWent: '',
    expectations: '',
    topics: '',
    outcome: '',
    nextTasks: '',
    notes: '',
    createdAt: at,
    changedAt: at,
  });

/** All or none: two meetings on one day would be a slip, or the same days asked for twice. */
function planAll({ db, now }: OpenNotebook, { courseId, dates }: DaysToPlan): Result<{ savedAt: number }> {
  return inTransaction(db, (): Result<{ savedAt: number }> => {
    if (!findCourse(db, courseId)) return fail({ kind: 'not-found', entity: 'course' });
    const taken = new Set(
      listSpots(db, courseId).flatMap(({ date, number }) => (number === null ? [] : [date])),
    );
    if (new Set(dates).size < dates.length || dates.some((date) => taken.has(date)))
      return fail({ kind: 'invalid-input', issues: [{ path: 'dates', message: 'errors.field.dayTaken' }] });
    for (const date of dates) insertMeeting(db, newMeeting(courseId, date, now()));
    return ok({ savedAt: now() });
  });
}

function findPage({ db }: OpenNotebook, id: string): Result<MeetingPage> {
  const meeting = findMeeting(db, id);
  const course = meeting && findCourse(db, meeting.courseId);
  if (!course) return notFound();
  const all = listNumbered(db, meeting.courseId);
  const next = nextAfter(all, id);
  const spots = all.map(({ meeting: { id, date }, number }) => ({ id, date, number }));
  return ok({
    meeting,
    number: all.find((entry) => entry.meeting.id === id)?.number ?? null,
    course: {
      id: course.id,
      alias: course.alias,
      state: course.state,
      levelAimed: course.levelAimed,
      meetingMinutes: course.meetingMinutes,
      archivedAt: course.archivedAt,
    },
    parameterNames: findParameterNames(db, meeting.courseId),
    agreements: listAgreements(db, id),
    carried: carriedIn(db, meeting.courseId, spots)(id),
    next: next ? { id: next.meeting.id, date: next.meeting.date, state: next.meeting.state } : null,
    hadSharedNotes: listFields(db, id).includes('sharedNotes'),
    drafts: listDrafts(db, id),
  });
}

/** Only a role that was taken stands as planned, whatever is saved of the two and in which order. */
function withRoles(db: ReadableDb, id: string, fields: Partial<MeetingFields>): Partial<MeetingFields> {
  if (!fields.roles && !fields.rolesPlanned) return fields;
  const { roles = [], rolesPlanned = [] } = { ...findMeeting(db, id), ...fields };
  return { ...fields, rolesPlanned: rolesPlanned.filter((role) => roles.includes(role)) };
}

/** A planned meeting becomes held by what is written at it or after it. */
function record(
  { db, now }: OpenNotebook,
  id: string,
  fields: Partial<MeetingFields>,
): Result<{ savedAt: number }> {
  if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
  const found = inTransaction(db, () => {
    const meeting = findWhen(db, id);
    if (!meeting) return false;
    const held = meeting.state === 'planned' && !fields.state && tellsHeld(fields, meeting, now());
    keepEarlierTexts(db, 'meeting', id, fields, now());
    forgetDrafts(db, id, Object.keys(fields));
    const kept = withRoles(db, id, fields);
    return updateMeeting(db, id, held ? { ...kept, state: 'held' } : kept, now());
  });
  return found ? ok({ savedAt: now() }) : notFound();
}

/**
 * *Næste møde · Dato* is the date of the next planned meeting: writing it makes or moves that one, clearing
 * it takes an unwritten one away, into the bin where it has earlier texts or may stand in a calendar.
 */
function planNext({ db, now }: OpenNotebook, id: string, date: Day | null): Result<{ savedAt: number }> {
  return inTransaction(db, (): Result<{ savedAt: number }> => {
    const meeting = findMeeting(db, id);
    if (!meeting) return notFound();
    const next = nextAfter(listNumbered(db, meeting.courseId), id);
    if (date !== null && date <= meeting.date) return refuse('errors.field.nextNotAfter');
    if (next && next.meeting.state !== 'planned') {
      if (next.meeting.date === date) return ok({ savedAt: now() });
      return refuse('errors.field.nextHeld');
    }
    if (date !== null) {
      if (next) updateMeeting(db, next.meeting.id, { date }, next.meeting.changedAt);
      else insertMeeting(db, newMeeting(meeting.courseId, date, now()));
    } else if (next) {
      const { id: nextId, courseId, createdAt } = next.meeting;
      const isTouched =
        listAgreements(db, nextId).length > 0 ||
        listDrafts(db, nextId).length > 0 ||
        hasWorksheets(db, nextId);
      if (isTouched || !isUnwritten(next.meeting)) return refuse('errors.field.nextHeld');
      // What was written there and cleared can be had again from the bin, and from there a later file takes it out of the calendar.
      const hadTexts = listFields(db, nextId).length > 0;
      if (hadTexts || wasSavedForCalendar(db, courseId, { from: createdAt, to: now() }))
        throwAway(db, 'meeting', nextId, now());
      else removeMeeting(db, nextId);
    }
    forgetDrafts(db, id, ['nextDate']);
    return ok({ savedAt: now() });
  });
}
