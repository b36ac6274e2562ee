import type { Handlers } from '../../../shared/contract.ts';
import { dayOf, momentOf } from '../../../shared/day.ts';
import { principleNumbers } from '../../../shared/handbook.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Overview } from '../../../shared/overview.ts';
import { ok } from '../../../shared/result.ts';
import { listOpenAgreements } from '../agreements/agreements.repo.ts';
import { findCourse, listCourses } from '../courses/courses.repo.ts';
import {
  findMeeting,
  findNextPlanned,
  listMeetings,
  listPastPlanned,
  listRecentlyWritten,
} from '../meetings/meetings.repo.ts';
import { listLifeMeetings } from '../life/life.repo.ts';
import { findSheet } from '../../vault/sheet.repo.ts';
import { listRecentReflections } from '../reflections/reflections.repo.ts';
import { findKind, listRecentlyFilled } from '../worksheets/worksheets.repo.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { OpenNotebook } from '../../open-notebook.ts';

/** So many of what was written in lately the overview names. */
const RECENT = 4;

export function overviewHandlers(): Handlers<OpenNotebook>['overview'] {
  return {
    read: (_, open) => {
      const { db, now } = open;
      return ok({
        today: dayOf(now()),
        lacksSheet: lacksSheet(open),
        next: nextMeeting(open),
        past: listPastPlanned(db, dayOf(now())),
        openAgreements: listOpenAgreements(db),
        courses: listCourses(db, dayOf(now())).filter(({ archivedAt }) => archivedAt === null),
        recent: recentPages(open),
      });
    },
  };
}

function lacksSheet({ db }: OpenNotebook): Overview['lacksSheet'] {
  const { provedAt, isVoid } = findSheet(db);
  if (provedAt !== null) return null;
  return isVoid ? 'void' : 'unproved';
}

/** The next planned meeting, with what was agreed for it on the page of the last one held. */
function nextMeeting({ db, now }: OpenNotebook): Overview['next'] {
  const found = findNextPlanned(db, dayOf(now()));
  if (!found) return null;
  const taking = listMeetings(db, found.courseId).filter(({ state }) => state !== 'cancelled');
  const at = taking.findIndex(({ id }) => id === found.id);
  const meeting = taking[at];
  if (!meeting) return null;
  const last = taking.slice(0, at).findLast(({ state }) => state === 'held');
  const isToday = meeting.date === dayOf(now());
  const touched = new Set(
    listLifeMeetings(db, found.courseId).flatMap(({ state, principles }) =>
      state === 'held' ? principles : [],
    ),
  );
  return {
    ...meeting,
    alias: findCourse(db, found.courseId)?.alias ?? '',
    lastTasks: (last && findMeeting(db, last.id)?.nextTasks) ?? '',
    lastNumber: last?.number ?? null,
    beginsIn: isToday && meeting.startsAt ? minutesTo(momentOf(meeting.date, meeting.startsAt), now()) : null,
    untouched: principleNumbers.filter((number) => !touched.has(number)),
    sheets: chosenSheets(db, meeting.id),
  };
}

/** The kinds of the sheets that are to be on the table, each once; one that is gone has none. */
const chosenSheets = (db: ReadableDb, meetingId: string): string[] => {
  const chosen = findMeeting(db, meetingId)?.sheets ?? [];
  const kinds = chosen.flatMap((one) => ('kind' in one ? [one.kind] : (findKind(db, one.worksheetId) ?? [])));
  return [...new Set(kinds)];
};

const minutesTo = (moment: number, now: number): number => Math.round((moment - now) / 60_000);

function recentPages({ db }: OpenNotebook): Overview['recent'] {
  const numbers = new Map<string, ReturnType<typeof listMeetings>>();
  const aliasOf = (courseId: string): string => findCourse(db, courseId)?.alias ?? '';
  const meetings = listRecentlyWritten(db, RECENT).flatMap(({ id, courseId }) => {
    const all = numbers.get(courseId) ?? listMeetings(db, courseId);
    numbers.set(courseId, all);
    const meeting = all.find((one) => one.id === id);
    if (!meeting) return [];
    const { number, changedAt } = meeting;
    return [{ kind: 'meeting' as const, id: meeting.id, number, alias: aliasOf(courseId), changedAt }];
  });
  const sheets = listRecentlyFilled(db, RECENT).map(({ id, kind, courseId, changedAt }) => ({
    kind: 'worksheet' as const,
    id: id as Id,
    sheet: kind,
    alias: aliasOf(courseId),
    changedAt,
  }));
  const own = listRecentReflections(db, RECENT).map(({ id, changedAt }) => ({
    kind: 'reflection' as const,
    id: id as Id,
    changedAt,
  }));
  return [...meetings, ...sheets, ...own].sort((a, b) => b.changedAt - a.changedAt).slice(0, RECENT);
}
