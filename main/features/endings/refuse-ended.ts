import type { z } from 'zod';
import type { contract, Group, Handlers } from '../../../shared/contract.ts';
import { fail } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findLatest } from '../worksheets/worksheets.repo.ts';
import { hasEnded, type PlaceInCourse } from './endings.repo.ts';

type Contract = typeof contract;
type InputOf<C> = C extends { input: infer I extends z.ZodType } ? z.output<I> : never;
/** Where a call writes in a course: at most one of these is there; none where it writes in none. */
type PlacesOf<I> = (input: I, db: ReadableDb) => PlaceInCourse[];
type Writes = { [G in Group]?: { [N in keyof Contract[G]]?: PlacesOf<InputOf<Contract[G][N]>> } };

const by =
  (table: PlaceInCourse['table']): PlacesOf<{ id: string }> =>
  ({ id }) => [{ table, id }];
const ofCourse: PlacesOf<{ courseId: string }> = ({ courseId }) => [{ table: 'course', id: courseId }];
const ofMeeting: PlacesOf<{ meetingId: string }> = ({ meetingId }) => [{ table: 'meeting', id: meetingId }];
const owners = ['meeting', 'agreement', 'worksheet', 'result', 'course'] as const;

/** Every call that writes in a course. A new one has its line here, or a test fails. */
export const writes = {
  courses: { record: by('course') },
  meetings: {
    plan: ofCourse,
    planAll: ofCourse,
    record: by('meeting'),
    planNext: by('meeting'),
    remove: by('meeting'),
  },
  agreements: { add: ofMeeting, record: by('agreement'), remove: by('agreement') },
  worksheets: {
    start: ofCourse,
    // One that is there is opened to be read.
    use: ({ courseId, kind }, db) => (findLatest(db, courseId, kind) ? [] : ofCourse({ courseId }, db)),
    record: by('worksheet'),
    remove: by('worksheet'),
    bringBack: by('worksheet'),
    agree: by('worksheet'),
  },
  results: {
    add: ofCourse,
    fromAgreement: ({ agreementId }) => [{ table: 'agreement', id: agreementId }],
    record: by('result'),
    remove: by('result'),
  },
  revisions: {
    keep: ({ noun, id }) => (noun === 'reflection' || noun === 'hr-comment' ? [] : [{ table: noun, id }]),
  },
  bin: { putBack: by('binned') },
  reviews: { decline: ofMeeting, undecline: ofMeeting },
  drafts: {
    keep: ({ subject, text }) => (text === null ? [] : owners.map((table) => ({ table, id: subject }))),
  },
} satisfies Writes;

type Handle = (input: unknown, open: OpenNotebook) => unknown;

/** The same handlers, but for those that write in a course: they refuse one that has ended. */
export function refuseEnded(handlers: Handlers<OpenNotebook>): Handlers<OpenNotebook> {
  const guarded = Object.entries(writes).map(([group, calls]) => {
    const given = handlers[group as Group] as unknown as Record<string, Handle>;
    const refusing = Object.entries(calls as Record<string, PlacesOf<unknown>>).map(([name, placesOf]) => {
      const handle: Handle = (input, open) => {
        const isOver = placesOf(input, open.db).some((place) => hasEnded(open.db, place));
        if (isOver) return fail({ kind: 'course-ended' });
        return given[name]?.(input, open);
      };
      return [name, handle] as const;
    });
    return [group, { ...given, ...Object.fromEntries(refusing) }] as const;
  });
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers<OpenNotebook>>) };
}
