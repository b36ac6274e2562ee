import type { CourseLife, LifeMeeting } from './course-life.ts';
import { daysBetween } from './day.ts';
import {
  type Handbook,
  type ParameterNumber,
  parameterNumbers,
  principleNumbers,
  roleNames,
  type PrincipleNumber,
  type RoleName,
} from './handbook.ts';
import { isEnded } from './is-ended.ts';
import { meetingsInPlan } from './rhythm.ts';
import { sidesOf } from './roles.ts';

export const heldIn = <M extends Pick<LifeMeeting, 'state'>>({ meetings }: { meetings: readonly M[] }): M[] =>
  meetings.filter(({ state }) => state === 'held');

/** The first meeting to come, today's not yet held among them; none of a course that has ended. */
export const nextIn = ({
  course,
  meetings,
  today,
}: Pick<CourseLife, 'course' | 'meetings' | 'today'>): LifeMeeting | undefined =>
  isEnded(course) ? undefined : meetings.find(({ state, date }) => state === 'planned' && date >= today);

/** Planned meetings whose day is gone without a word of them; none of a course that has ended. */
export const pastIn = ({
  course,
  meetings,
  today,
}: Pick<CourseLife, 'course' | 'meetings' | 'today'>): LifeMeeting[] =>
  isEnded(course) ? [] : meetings.filter(({ state, date }) => state === 'planned' && date < today);

/** The held meetings that touched each principle. */
export const principlesIn = (life: CourseLife): { number: PrincipleNumber; touched: LifeMeeting[] }[] =>
  principleNumbers.map((number) => ({
    number,
    touched: heldIn(life).filter(({ principles }) => principles.includes(number)),
  }));

/** The held meetings that touched each of the three parameters; none of them where no meeting touched one. */
export function parametersIn(life: CourseLife): { number: ParameterNumber; touched: LifeMeeting[] }[] {
  const held = heldIn(life).filter(({ parameters }) => parameters.length > 0);
  return parameterNumbers
    .filter(() => held.length > 0)
    .map((number) => ({ number, touched: held.filter(({ parameters }) => parameters.includes(number)) }));
}

/** The held meetings in which the mentor took each role. */
export const rolesIn = (life: CourseLife): { name: RoleName; touched: LifeMeeting[] }[] =>
  roleNames.map((name) => ({ name, touched: heldIn(life).filter(({ roles }) => roles.includes(name)) }));

/** In how many held meetings something was so, and in how many of these it was planned. */
export type Taken = { meetings: number; planned: number };

/** What the mentor took of one side of the figure, in any of its roles, and of each role there. */
export type SideTaken = { isDirect: boolean; taken: Taken; roles: { name: RoleName; taken: Taken }[] };

/**
 * How the mentor's roles were spread over the held meetings, on each side of the figure that has roles. A meeting with two roles of one side counts once for
 * the side.
 */
export function sidesTaken(life: CourseLife, roles: Handbook['roles']): SideTaken[] {
  const held = heldIn(life);
  const takenOf = (names: readonly RoleName[]): Taken => {
    const among = (chosen: readonly RoleName[]) => chosen.filter((name) => names.includes(name));
    const taken = held.filter((meeting) => among(meeting.roles).length > 0);
    const planned = taken.filter((meeting) =>
      among(meeting.rolesPlanned).some((name) => meeting.roles.includes(name)),
    );
    return { meetings: taken.length, planned: planned.length };
  };
  return sidesOf(roles)
    .map((names, side) => ({
      isDirect: side === 0,
      taken: takenOf(names),
      roles: names.map((name) => ({ name, taken: takenOf([name]) })),
    }))
    .filter((side) => side.roles.length > 0);
}

export const isReview = (kind: string): boolean => kind.startsWith('review-');

export type Spent = { together: number; preparing: number };

/** Minutes: what was spent together at the held meetings, by their own length or else the course's, and on getting ready. */
export const minutesIn = (life: CourseLife): Spent => {
  const held = heldIn(life);
  return {
    together: held.reduce((sum, { minutes }) => sum + (minutes ?? life.course.meetingMinutes), 0),
    preparing: life.meetings.reduce((sum, { preparationMinutes }) => sum + (preparationMinutes ?? 0), 0),
  };
};

export type Pace = {
  held: number;
  /** Meetings held and planned, and no fewer than the plan comes to while the course runs. */
  inAll: number;
  /** Days from one held meeting to the next, on average; null before there are two. */
  averageDays: number | null;
};

/** What the pace of a course is reckoned from. */
export type Paced = {
  course: Pick<CourseLife['course'], 'state' | 'expectedMonths' | 'rhythmMonths'>;
  meetings: readonly Pick<LifeMeeting, 'date' | 'state'>[];
};

/** How the course goes, against its plan. */
export function paceOf(life: Paced): Pace {
  const held = heldIn(life);
  const { course, meetings } = life;
  const [first, last] = [held[0], held.at(-1)];
  return {
    held: held.length,
    inAll: isEnded(course) ? held.length : Math.max(meetings.length, meetingsInPlan(course)),
    averageDays:
      first && last && held.length > 1
        ? Math.round(daysBetween(first.date, last.date) / (held.length - 1))
        : null,
  };
}
