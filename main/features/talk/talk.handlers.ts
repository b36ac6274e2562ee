import type { Handlers } from '../../../shared/contract.ts';
import { parameterNumbers, principleNumbers } from '../../../shared/handbook.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { fail, ok } from '../../../shared/result.ts';
import {
  AFTER_TALK,
  clockOf,
  EARLY,
  PreparationPage,
  SharedMeeting,
  type TalkClock,
  TalkPage,
} from '../../../shared/talk.ts';
import type { WorksheetSummary } from '../../../shared/worksheet.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { carriedIn } from '../agreements/steps.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { listDrafts } from '../drafts/drafts.repo.ts';
import { findMeeting, heldBefore, listNumbered, listSpots } from '../meetings/meetings.repo.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { findParameterNames } from '../worksheets/parameter-names.repo.ts';
import { listWorksheets } from '../worksheets/worksheets.repo.ts';

type Parts = {
  /** Keeps the notebook open though nobody touches it, so long, ms; null where nobody talks any more. */
  keepOpen: (ms: number | null) => void;
  fillScreen: (on: boolean) => void;
};

const notFound = () => fail({ kind: 'not-found', entity: 'meeting' });

export function talkHandlers({ keepOpen, fillScreen }: Parts): Handlers<OpenNotebook>['talk'] {
  /** One who comes back to a conversation finds its clock as it was; not where the computer's clock was set back meanwhile. */
  let last: { meetingId: string; clock: TalkClock } | undefined;
  const isOver = ({ startsAt, endsAt }: TalkClock, now: number) =>
    now > endsAt + AFTER_TALK || now < startsAt - EARLY;

  function clockFor(meeting: Meeting, minutes: number, now: number): TalkClock {
    if (last?.meetingId !== meeting.id || isOver(last.clock, now))
      last = { meetingId: meeting.id, clock: clockOf({ ...meeting, minutes }, now) };
    return last.clock;
  }

  return {
    prepare: ({ id }, open) => {
      const found = findWhole(open, id);
      return found ? ok(preparationOf(open, found)) : notFound();
    },
    read: ({ id }, open) => {
      const found = findWhole(open, id);
      if (!found) return notFound();
      const { meeting, course, number } = found;
      const clock = clockFor(meeting, meeting.minutes ?? course.meetingMinutes, open.now());
      return ok({
        meeting: SharedMeeting.strip().parse(meeting),
        courseId: course.id,
        number,
        alias: course.alias,
        clock,
        carried: carriedTo(open, meeting),
        agreements: listAgreements(open.db, id),
        drafts: listDrafts(open.db, id).filter(({ field }) => field in SharedMeeting.shape),
      } satisfies TalkPage);
    },
    begin: ({ id }, { db, now }) => {
      const meeting = findMeeting(db, id);
      const course = meeting && findCourse(db, meeting.courseId);
      if (!course) return notFound();
      const { endsAt } = clockFor(meeting, meeting.minutes ?? course.meetingMinutes, now());
      keepOpen(endsAt + AFTER_TALK - now());
      fillScreen(true);
      return ok(undefined);
    },
    end: () => {
      keepOpen(null);
      fillScreen(false);
      return ok(undefined);
    },
  };
}

type Found = NonNullable<ReturnType<typeof findWhole>>;

function findWhole({ db }: OpenNotebook, id: string) {
  const meeting = findMeeting(db, id);
  const course = meeting && findCourse(db, meeting.courseId);
  if (!course) return undefined;
  const all = listNumbered(db, course.id);
  const number = all.find((one) => one.meeting.id === id)?.number ?? null;
  return { meeting, course, all, number };
}

/** What was agreed at earlier meetings and is spoken of at this one. */
const carriedTo = ({ db }: OpenNotebook, { id, courseId }: Pick<Meeting, 'id' | 'courseId'>) =>
  carriedIn(db, courseId, listSpots(db, courseId))(id);

/** The newest sheet of each kind that both may look at; the list has the newest first. */
function latestOf(sheets: readonly WorksheetSummary[]): WorksheetSummary[] {
  const isShared = ({ kind }: WorksheetSummary) => definitionOf(kind)?.visibility === 'meeting';
  return sheets.filter(
    (sheet, index) => isShared(sheet) && sheets.findIndex(({ kind }) => kind === sheet.kind) === index,
  );
}

function preparationOf(open: OpenNotebook, { meeting, course, all, number }: Found): PreparationPage {
  const last = heldBefore(all, meeting.id);
  const held = all.flatMap((one) => (one.meeting.state === 'held' ? [one.meeting] : []));
  const principles = new Set(held.flatMap((one) => one.principles));
  const parameters = new Set(held.flatMap((one) => one.parameters));
  return {
    meeting: PreparationPage.shape.meeting.strip().parse(meeting),
    number,
    alias: course.alias,
    meetingMinutes: course.meetingMinutes,
    last:
      last?.number == null
        ? null
        : {
            id: last.meeting.id,
            number: last.number,
            date: last.meeting.date,
            sharedNotes: last.meeting.sharedNotes,
            topics: last.meeting.topics,
            outcome: last.meeting.outcome,
            nextTasks: last.meeting.nextTasks,
            notes: last.meeting.notes,
          },
    standing: carriedTo(open, meeting).filter(({ status }) => status !== 'kept' && status !== 'dropped'),
    untouched: principleNumbers.filter((one) => !principles.has(one)),
    parameters:
      course.levelAimed === null
        ? null
        : {
            names: findParameterNames(open.db, course.id),
            untouched: parameterNumbers.filter((one) => !parameters.has(one)),
          },
    copies: latestOf(listWorksheets(open.db, course.id)),
    drafts: listDrafts(open.db, meeting.id),
  };
}
