import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { Reflection, type ReflectionPage, type ReflectionSummary } from '../../../shared/reflection.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { throwAway } from '../bin/bin.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { findStanding } from '../meetings/meetings.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { listFields } from '../revisions/revisions.repo.ts';
import { tieOf } from './reflection-pages.repo.ts';
import {
  findReflection,
  insertReflection,
  listReflections,
  removeReflection,
  tieReflection,
  updateReflection,
} from './reflections.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'reflection' });

type Tied = Pick<Reflection, 'courseId' | 'meetingId'>;

/** Characters of the text that a row shows. */
const EXCERPT = 200;

export function reflectionHandlers(): Handlers<OpenNotebook>['reflections'] {
  return {
    list: ({ meetingId }, { db }) =>
      ok(
        listReflections(db)
          .filter((one) => meetingId === undefined || one.meetingId === meetingId)
          .map((one) => toSummary(db, one)),
      ),
    find: ({ id }, open) => findPage(open, id),
    start: (asked, open) => start(open, asked),
    record: ({ id, fields }, { db, now }) => {
      if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
      const found = inTransaction(db, () => {
        keepEarlierTexts(db, 'reflection', id, fields, now());
        forgetDrafts(db, id, Object.keys(fields));
        return updateReflection(db, id, fields, now());
      });
      return found ? ok({ savedAt: now() }) : notFound();
    },
    tie: ({ id, courseId, meetingId }, { db, now }) => {
      const tied = checkTie(db, { courseId, meetingId });
      if (!tied.ok) return tied;
      return tieReflection(db, id, tied.value) ? ok({ savedAt: now() }) : notFound();
    },
    remove: ({ id }, { db, now }) => {
      const found = findReflection(db, id);
      if (!found) return notFound();
      if (isWritten(db, found) || listFields(db, id).length > 0) throwAway(db, 'reflection', id, now());
      else removeReflection(db, id);
      return ok(undefined);
    },
  };
}

const isWritten = (db: ReadableDb, { id, text }: Reflection): boolean =>
  text.trim() !== '' || listDrafts(db, id).some(({ field }) => field !== 'date');

/** A meeting brings its own course with it; what is not there, or another course's, is refused. */
function checkTie(db: ReadableDb, { courseId, meetingId }: Tied): Result<Tied> {
  if (meetingId === null) {
    if (courseId !== null && !findCourse(db, courseId)) return fail({ kind: 'not-found', entity: 'course' });
    return ok({ courseId, meetingId });
  }
  const meeting = findStanding(db, meetingId);
  if (!meeting || (courseId !== null && meeting.courseId !== courseId))
    return fail({ kind: 'not-found', entity: 'meeting' });
  return ok({ courseId: meeting.courseId, meetingId });
}

/** A new page of today; the one that was begun today on the same, and on which nothing stands yet, is gone on with. */
function start({ db, now }: OpenNotebook, asked: Tied): Result<Reflection> {
  const tied = checkTie(db, asked);
  if (!tied.ok) return tied;
  const today = dayOf(now());
  const begun = listReflections(db).find(
    (one) =>
      one.date === today &&
      one.courseId === tied.value.courseId &&
      one.meetingId === tied.value.meetingId &&
      !isWritten(db, one),
  );
  if (begun) return ok(begun);
  const reflection = Reflection.parse({
    id: randomUUID(),
    ...tied.value,
    date: today,
    text: '',
    createdAt: now(),
    changedAt: now(),
  });
  insertReflection(db, reflection);
  return ok(reflection);
}

const toSummary = (db: ReadableDb, one: Reflection): ReflectionSummary => ({
  id: one.id,
  date: one.date,
  excerpt: Array.from(one.text.slice(0, 2 * EXCERPT).trim())
    .slice(0, EXCERPT)
    .join(''),
  tie: tieOf(db, one),
});

function findPage({ db }: OpenNotebook, id: string): Result<ReflectionPage> {
  const reflection = findReflection(db, id);
  if (!reflection) return notFound();
  return ok({ reflection, tie: tieOf(db, reflection), drafts: listDrafts(db, id) });
}
