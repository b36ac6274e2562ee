import type { Handlers } from '../../../shared/contract.ts';
import { type Course, CourseFields, type EndReason } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import type { CalledBy } from '../../../shared/ending.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { areConfirmed, carefulIn } from '../../documents/hr-findings.ts';
import { pickFor } from '../../documents/pick.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { Words } from '../../words.ts';
import { noteExport } from '../exports/exported.repo.ts';
import { findCourse, updateCourse } from '../courses/courses.repo.ts';
import { lookBack } from './endings.repo.ts';
import { calledOf, hrTextOf } from './hr-text.ts';

type Parts = {
  /** Danish, whatever the window speaks. */
  t: Words;
  putOnClipboard: (text: string) => Promise<void>;
};

const notFound = () => fail({ kind: 'not-found', entity: 'course' });
const refuse = (message: string) => fail({ kind: 'invalid-input', issues: [{ path: 'endedOn', message }] });

export function endingHandlers({ t, putOnClipboard }: Parts): Handlers<OpenNotebook>['endings'] {
  const textFor = (course: Course, called: CalledBy): string | null =>
    isEnded(course) ? hrTextOf({ course: pickFor('hr', CourseFields, course), called }, t) : null;
  const findingsIn = (course: Course, called: CalledBy) =>
    carefulIn('mentee', calledOf(course, called), called === 'name' ? '' : course.name);
  return {
    find: ({ id, called }, { db }) => {
      const course = findCourse(db, id);
      if (!course) return notFound();
      const { alias, name, state, startsOn, endedOn, endReason, hrContact } = course;
      return ok({
        course: { id: course.id, alias, name, state, startsOn, endedOn, endReason, hrContact },
        look: lookBack(db, id),
        hrText: textFor(course, called),
        findings: findingsIn(course, called),
      });
    },
    finish: ({ id, endedOn }, open) => end(open, id, { state: 'completed', endedOn, endReason: null }),
    stop: ({ id, endedOn, reason }, open) => end(open, id, { state: 'stopped', endedOn, endReason: reason }),
    reopen: ({ id }, { db }) => {
      const course = findCourse(db, id);
      if (!course) return notFound();
      if (isEnded(course))
        updateCourse(db, id, { state: 'running', endedOn: null, endReason: null, removesOn: null });
      return ok(undefined);
    },
    copyHrText: async ({ id, called, confirmed }, { db, now }) => {
      const course = findCourse(db, id);
      const text = course && textFor(course, called);
      if (!text) return notFound();
      if (!areConfirmed(findingsIn(course, called), confirmed)) return fail({ kind: 'unconfirmed' });
      await putOnClipboard(text);
      if (db.open) noteExport(db, { courseId: id, document: 'hr-text', way: 'copied', at: now() });
      return ok(undefined);
    },
  };
}

type Ending = { state: 'completed' | 'stopped'; endedOn: Day; endReason: EndReason | null };

function end({ db, now }: OpenNotebook, id: string, ending: Ending): Result<undefined> {
  const course = findCourse(db, id);
  if (!course) return notFound();
  if (isEnded(course)) return fail({ kind: 'course-ended' });
  if (ending.endedOn > dayOf(now())) return refuse('errors.field.endInFuture');
  if (course.startsOn !== null && ending.endedOn < course.startsOn)
    return refuse('errors.field.endBeforeStart');
  updateCourse(db, id, ending);
  return ok(undefined);
}
