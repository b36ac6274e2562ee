import type { z } from 'zod';
import type { CourseFields } from '../../shared/course.ts';
import { addDays, addMonths, dayOf, isoWeekOf } from '../../shared/day.ts';
import { type Principle, principleNumbers } from '../../shared/handbook.ts';
import type { HrCommentFields } from '../../shared/hr-comment.ts';
import type { HrChoice, HrSummary, ReviewDoneFields } from '../../shared/hr-summary.ts';
import { initialsOf } from '../../shared/initials.ts';
import { isEnded } from '../../shared/is-ended.ts';
import type { MeetingFields } from '../../shared/meeting.ts';
import type { NotebookFields } from '../../shared/notebook.ts';
import { plainName, plainText } from './clean-text.ts';
import type { PickedFrom } from './pick.ts';

type ForHr<Fields extends z.ZodObject> = PickedFrom<'hr', Fields>;

/** All that a summary for HR can be made of: what was picked for HR, and what the mentor chose of it. */
export type HrFacts = {
  notebook: ForHr<typeof NotebookFields>;
  course: ForHr<typeof CourseFields>;
  /** Those that are not cancelled, by date. */
  meetings: readonly ForHr<typeof MeetingFields>[];
  reviews: readonly ForHr<typeof ReviewDoneFields>[];
  comment: ForHr<typeof HrCommentFields>;
  /** Of the seven, as the handbook at hand has them. */
  principles: readonly ForHr<typeof Principle>[];
  choice: HrChoice;
  /** ms UTC. */
  madeAt: number;
};

/** The facts that leave, once for every kind of file and for what looks them through: their texts have nothing that is not seen. */
export function summaryOf(facts: HrFacts): HrSummary {
  const { course, choice, madeAt } = facts;
  const comment = plainText(facts.comment.text).trim();
  const ended = isEnded(course);
  const all = facts.meetings.map((one, index) => ({
    number: index + 1,
    date: one.date,
    minutes: one.minutes,
    state: one.state,
    preparationMinutes: one.preparationMinutes,
    principles: one.principles,
  }));
  const held = all.filter(({ state }) => state === 'held');
  // What was planned when the course ended was never held.
  const meetings = ended ? held : all;
  const lengthOf = ({ minutes }: { minutes: number | null }) => minutes ?? course.meetingMinutes;
  return {
    version: 1,
    madeAt: clockOf(madeAt),
    ...mentorIn(facts),
    ...calledIn(facts),
    levelNow: course.levelNow,
    levelAimed: course.levelAimed,
    state: course.state,
    startsOn: course.startsOn,
    expectedEndOn:
      ended || course.startsOn === null
        ? null
        : addDays(addMonths(course.startsOn, course.expectedMonths), -1),
    endedOn: ended ? course.endedOn : null,
    heldMeetings: held.length,
    plannedMeetings: meetings.length - held.length,
    meetingMinutes: held.reduce((sum, one) => sum + lengthOf(one), 0),
    meetings: held.map((one) => ({
      number: one.number,
      date: one.date,
      week: isoWeekOf(one.date).week,
      minutes: lengthOf(one),
    })),
    reviews: reviewsIn(facts),
    ...(choice.preparation && {
      preparationMinutes: meetings.reduce((sum, one) => sum + (one.preparationMinutes ?? 0), 0),
    }),
    ...(choice.principles && {
      principles: principleNumbers.map((number) => ({
        number,
        name: facts.principles[number - 1]?.name ?? '',
        meetings: held.filter(({ principles }) => principles.includes(number)).length,
      })),
    }),
    ...(choice.comment && comment !== '' && { comment }),
  };
}

function mentorIn({ notebook, choice }: HrFacts): Pick<HrSummary, 'mentor' | 'mentorBy'> {
  const owner = plainName(notebook.owner);
  const mentor = { name: owner, initials: initialsOf(owner), nothing: '' }[choice.mentor];
  return choice.mentor === 'nothing' || mentor === ''
    ? { mentor: null, mentorBy: null }
    : { mentor, mentorBy: choice.mentor };
}

/** A name that is not there goes along no more than one that was not chosen. */
function calledIn({ course, choice }: HrFacts): Pick<HrSummary, 'mentee' | 'menteeBy'> {
  const [name, alias] = [plainName(course.name), plainName(course.alias)];
  if (choice.fullName && name !== '') return { mentee: name, menteeBy: 'name' };
  const initials = choice.called === 'initials' ? initialsOf(name || alias) : '';
  return initials === '' ? { mentee: alias, menteeBy: 'alias' } : { mentee: initials, menteeBy: 'initials' };
}

function reviewsIn({ reviews }: HrFacts): HrSummary['reviews'] {
  const of = (wanted: (typeof reviews)[number]['kind']) => reviews.filter(({ kind }) => kind === wanted);
  const last = (wanted: (typeof reviews)[number]['kind']) =>
    of(wanted)
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null;
  return {
    atMeetings: of('review-meeting').filter(({ atMeeting }) => atMeeting).length,
    early: last('review-early'),
    later: last('review-later'),
  };
}

function clockOf(moment: number): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(moment)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
