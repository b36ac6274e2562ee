import type { z } from 'zod';
import type { contract, Group, Handlers } from '../../../shared/contract.ts';
import { fail } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findLatest } from '../worksheets/worksheets.repo.ts';
import { courseOf, hasEnded } from './endings.repo.ts';

type Contract = typeof contract;
type InputOf<C> = C extends { input: infer I extends z.ZodType } ? z.output<I> : never;
/** The course that a call writes to; undefined where it writes to none. */
type CourseOf<I> = (db: ReadableDb, input: I) => string | undefined;
type Writes = { [G in Group]?: { [N in keyof Contract[G]]?: CourseOf<InputOf<Contract[G][N]>> } };

const ofMeeting: CourseOf<{ meetingId: string }> = (db, { meetingId }) => courseOf(db, 'meeting', meetingId);
const ofSheet: CourseOf<{ id: string }> = (db, { id }) => courseOf(db, 'worksheet', id);
const ofAgreement: CourseOf<{ id: string }> = (db, { id }) => courseOf(db, 'agreement', id);
const ofResult: CourseOf<{ id: string }> = (db, { id }) => courseOf(db, 'result', id);
const owned = ['meeting', 'agreement', 'worksheet', 'result'] as const;

/** Every call that writes in a course. A new one has its line here, or a test fails. */
export const writes = {
  courses: { record: (_db, { id }) => id },
  meetings: {
    plan: (_db, { courseId }) => courseId,
    planAll: (_db, { courseId }) => courseId,
    record: (db, { id }) => courseOf(db, 'meeting', id),
    planNext: (db, { id }) => courseOf(db, 'meeting', id),
    remove: (db, { id }) => courseOf(db, 'meeting', id),
  },
  agreements: { add: ofMeeting, record: ofAgreement, remove: ofAgreement },
  worksheets: {
    start: (_db, { courseId }) => courseId,
    // One that is there is opened to be read.
    use: (db, { courseId, kind }) => (findLatest(db, courseId, kind) ? undefined : courseId),
    record: ofSheet,
    remove: ofSheet,
    bringBack: ofSheet,
    agree: ofSheet,
  },
  results: {
    add: (_db, { courseId }) => courseId,
    fromAgreement: (db, { agreementId }) => courseOf(db, 'agreement', agreementId),
    record: ofResult,
    remove: ofResult,
  },
  revisions: {
    keep: (db, { noun, id }) =>
      noun === 'reflection' || noun === 'hr-comment'
        ? undefined
        : noun === 'course'
          ? id
          : courseOf(db, noun, id),
  },
  bin: { putBack: (db, { id }) => courseOf(db, 'binned', id) },
  reviews: { decline: ofMeeting, undecline: ofMeeting },
  drafts: {
    keep: (db, { subject, text }) =>
      text === null
        ? undefined
        : (owned.map((table) => courseOf(db, table, subject)).find((found) => found !== undefined) ??
          subject),
  },
} satisfies Writes;

type Handle = (input: unknown, open: OpenNotebook) => unknown;

/** The same handlers, but for those that write in a course: they refuse one that has ended. */
export function refuseEnded(handlers: Handlers<OpenNotebook>): Handlers<OpenNotebook> {
  const guarded = Object.entries(writes).map(([group, calls]) => {
    const given = handlers[group as Group] as unknown as Record<string, Handle>;
    const refusing = Object.entries(calls as Record<string, CourseOf<unknown>>).map(([name, courseFor]) => {
      const handle: Handle = (input, open) => {
        const courseId = courseFor(open.db, input);
        if (courseId !== undefined && hasEnded(open.db, courseId)) return fail({ kind: 'course-ended' });
        return given[name]?.(input, open);
      };
      return [name, handle] as const;
    });
    return [group, { ...given, ...Object.fromEntries(refusing) }] as const;
  });
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers<OpenNotebook>>) };
}
