import type { Handlers } from '../../../shared/contract.ts';
import type { Course } from '../../../shared/course.ts';
import { addDays, type Day, dayOf } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import {
  latestFrom,
  latestRemovalOf,
  type RemovalReceipt,
  RemovedKind,
  type RemovedRows,
} from '../../../shared/removal.ts';
import { removalDayOf } from '../../../shared/removal-day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { calledIn } from '../../course-rows/called.repo.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { countCourse, type RowsByTable } from '../../removed/erase-course.repo.ts';
import type { Backups } from '../../vault/backup/backups.ts';
import type { Restorer } from '../../vault/backup/restore.ts';
import { findCourse, listCourses, updateCourse } from '../courses/courses.repo.ts';
import { reflectionsNaming } from '../reflections/reflections-naming.repo.ts';
import { notesNaming } from '../search/naming.repo.ts';
import { removeCourse } from './removal.repo.ts';

type Parts = {
  backups: Pick<Backups, 'clean' | 'notCleaned'>;
  /** A backup that is ready to be gone back to may hold what is being removed; and it is removed again from any that is. */
  restorer: Pick<Restorer, 'forget' | 'noteRemoved'>;
};

/** So many days before its day a course is told of on the overview. */
const SOON = 14;

const notFound = () => fail({ kind: 'not-found', entity: 'course' });
const refuse = (path: string, message: string) =>
  fail({ kind: 'invalid-input', issues: [{ path, message }] });

export function removalHandlers({ backups, restorer }: Parts) {
  /** What the window may still ask for; it is nowhere else. */
  const receipts = new Map<Id, RemovalReceipt & { isWhole: boolean }>();

  async function receipt(id: Id): Promise<Result<RemovalReceipt>> {
    const found = receipts.get(id);
    if (!found) return notFound();
    if (found.isWhole) return ok(found);
    const copies = await backups.clean();
    if (!copies.ok) return copies;
    const whole = { ...found, copies: copies.value, isWhole: true };
    receipts.set(id, whole);
    return ok(whole);
  }

  const handlers: Handlers<OpenNotebook>['removal'] = {
    due: (_, { db, now }) => {
      const until = addDays(dayOf(now()), SOON);
      const courses = listCourses(db, dayOf(now()))
        .filter(isEnded)
        .flatMap(({ id, alias }) => {
          const course = findCourse(db, id);
          const day = course && removalDayOf(course);
          return day && day <= until ? [{ courseId: id, alias, day }] : [];
        })
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      return ok({ today: dayOf(now()), courses, left: backups.notCleaned() });
    },
    find: ({ id }, { db, now }) => {
      const course = findCourse(db, id);
      if (!course) return notFound();
      const { alias, state, endedOn, removesOn } = course;
      return ok({
        today: dayOf(now()),
        course: { id: course.id, alias, state, endedOn, removesOn },
        day: removalDayOf(course),
        latest: latestRemovalOf(course),
        rows: rowsOf(countCourse(db, id)),
        pages: reflectionsNaming(db, course).map(({ reflection, names }) => ({
          id: reflection.id,
          date: reflection.date,
          text: reflection.text,
          names,
        })),
        called: calledIn(db, id),
        mentions: notesNaming(db, [id]),
      });
    },
    setDay: ({ id, day }, { db, now }) => {
      const course = findCourse(db, id);
      if (!course) return notFound();
      const refused = refusedDay(course, day, dayOf(now()));
      if (refused) return refused;
      updateCourse(db, id, { removesOn: day });
      return ok({ savedAt: now() });
    },
    remove: ({ id, pages }, { db, now }) => {
      const course = findCourse(db, id);
      if (!course) return notFound();
      if (!isEnded(course)) return refuse('id', 'errors.field.endFirst');
      const at = now();
      const rows = removeCourse(db, course, { pages, at });
      if (!rows) return refuse('pages', 'errors.field.undecidedPage');
      restorer.forget();
      restorer.noteRemoved();
      receipts.set(course.id, {
        courseId: course.id,
        removedAt: at,
        rows: rowsOf(rows),
        keptPages: pages.filter(({ text }) => text !== null).length,
        copies: { copies: [], secondGone: null, formerGone: [] },
        isWhole: false,
      });
      return ok(undefined);
    },
    receipt: ({ id }) => receipt(id),
  };
  return {
    handlers,
    /** For the document; undefined where the copies have not been gone through yet. */
    receiptOf: (id: Id): RemovalReceipt | undefined => {
      const found = receipts.get(id);
      return found?.isWhole ? found : undefined;
    },
    /** What a receipt tells of the copies is for the open notebook alone. */
    forget: (): void => receipts.clear(),
  };
}

function refusedDay(course: Course, day: Day | null, today: Day) {
  if (!isEnded(course)) return refuse('day', 'errors.field.endFirst');
  if (day === null) return undefined;
  const latest = latestRemovalOf(course);
  if (course.endedOn === null || latest === null)
    return day > latestFrom(today) ? refuse('day', 'errors.field.removalTooFar') : undefined;
  if (day < course.endedOn) return refuse('day', 'errors.field.removalBeforeEnd');
  return day > latest ? refuse('day', 'errors.field.removalTooLate') : undefined;
}

/** Tables by the names that the mentor is told. */
function rowsOf(rows: RowsByTable): RemovedRows {
  const named = (table: string): RemovedKind => RemovedKind.options.find((kind) => kind === table) ?? 'more';
  return RemovedKind.options.flatMap((kind) => {
    const count = Object.entries(rows).reduce(
      (sum, [table, of]) => sum + (named(table) === kind ? of : 0),
      0,
    );
    return count > 0 ? [{ kind, count }] : [];
  });
}
