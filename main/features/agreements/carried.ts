import type { AgreementStatus } from '../../../shared/agreement.ts';
import { type Day, dayOf } from '../../../shared/day.ts';

/** A meeting of the course as far as the way of an agreement is concerned; `number` is null where it was cancelled. */
export type Spot = { id: string; date: Day; number: number | null };
/** A change of status; `meetingId` is null where it was said between two meetings, or where that meeting is gone. */
export type Step = { meetingId: string | null; status: AgreementStatus; at: number };
export type Travelling = { meetingId: string; status: AgreementStatus; steps: readonly Step[] };
/** The meetings of a course in order. */
export type Course = { meetings: readonly Spot[]; indexOf: ReadonlyMap<string, number> };

export const courseOf = (meetings: readonly Spot[]): Course => ({
  meetings,
  indexOf: new Map(meetings.map(({ id }, index) => [id, index])),
});

export const isClosed = (status: AgreementStatus): boolean => status === 'kept' || status === 'dropped';

const takesPlace = ({ number }: Spot): boolean => number !== null;
const before = ({ meetings }: Course, index: number): number =>
  meetings.slice(0, index).findLastIndex(takesPlace);
function after({ meetings }: Course, index: number): number | undefined {
  const found = meetings.findIndex((spot, at) => at > index && takesPlace(spot));
  return found === -1 ? undefined : found;
}

/**
 * Where in the course something was said: the index of its meeting; without one, of the last meeting of that day, or half a
 * step past the last meeting before it.
 */
export function placeOf({ meetingId, at }: Pick<Step, 'meetingId' | 'at'>, course: Course): number {
  const index = meetingId === null ? undefined : course.indexOf.get(meetingId);
  if (index !== undefined) return index;
  const day = dayOf(at);
  const last = course.meetings.findLastIndex(({ date }) => date <= day);
  return course.meetings[last]?.date === day ? last : last + 0.5;
}

/** In the order of the meetings they were said at, then of the moments. */
export const inOrder = (steps: readonly Step[], course: Course): { step: Step; place: number }[] =>
  steps
    .map((step) => ({ step, place: placeOf(step, course) }))
    .sort((a, b) => a.place - b.place || a.step.at - b.step.at);

/** Where it was closed; an agreement of an older notebook, of which nothing more is known, at the next meeting. */
function closedAt({ meetingId, status, steps }: Travelling, course: Course): number {
  if (!isClosed(status)) return Infinity;
  const made = course.indexOf.get(meetingId) ?? -1;
  if (steps.length === 0) return after(course, made) ?? Infinity;
  return inOrder(steps, course).findLast(({ step }) => isClosed(step.status))?.place ?? made;
}

/**
 * Whether an agreement of an earlier meeting is still to be spoken of at this one: unless it was closed at or before the
 * meeting before. Nothing comes to a meeting that was cancelled; what was agreed on its page goes on to the next.
 */
export function standsAt(agreement: Travelling, meetingId: string, course: Course): boolean {
  const index = course.indexOf.get(meetingId) ?? -1;
  const spot = course.meetings[index];
  const made = course.indexOf.get(agreement.meetingId) ?? Infinity;
  if (!spot || !takesPlace(spot) || made >= index) return false;
  return closedAt(agreement, course) > before(course, index);
}

/** The status on the page of a meeting: the one of today on the last page, else the one said there or brought there. */
export function statusAt({ status, steps }: Travelling, meetingId: string, course: Course): AgreementStatus {
  const index = course.indexOf.get(meetingId) ?? Infinity;
  if (steps.length === 0 || after(course, index) === undefined) return status;
  return inOrder(steps, course).findLast(({ place }) => place <= index)?.step.status ?? 'open';
}

export const isCarriedOn = ({ meetingId }: Travelling, at: string, course: Course): boolean =>
  before(course, course.indexOf.get(at) ?? 0) > (course.indexOf.get(meetingId) ?? -1);

/**
 * What a status said on the page of a meeting is: at which meeting it counts, and whether it holds today. On the page where
 * the agreement was made its present status stands, so that what is said there later is said between two meetings; and what
 * is said on an earlier page than the last one spoken of corrects that page alone.
 */
export function heard(
  { meetingId, steps }: Travelling,
  saidAt: string | null,
  course: Course,
): { meetingId: string | null; holds: boolean } {
  const index = saidAt === null ? undefined : course.indexOf.get(saidAt);
  if (index === undefined) return { meetingId: null, holds: true };
  const isLater = steps.some((step) => placeOf(step, course) > index);
  if (isLater && saidAt === meetingId) return { meetingId: null, holds: true };
  return { meetingId: saidAt, holds: !isLater || after(course, index) === undefined };
}

/** What was said of it, the last word of each meeting and of each day between. */
export function saidOf({ steps }: Travelling, course: Course): { spot: Spot | undefined; step: Step }[] {
  const ordered = inOrder(steps, course).map(({ step }) => ({
    spot: step.meetingId === null ? undefined : course.meetings[course.indexOf.get(step.meetingId) ?? -1],
    step,
  }));
  const key = ({ spot, step }: (typeof ordered)[number]) => spot?.id ?? dayOf(step.at);
  return ordered.filter((said, index) => {
    const next = ordered[index + 1];
    return next === undefined || key(next) !== key(said);
  });
}
