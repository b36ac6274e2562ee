import type { Course } from '../../../shared/course.ts';
import { calledIn } from '../../course-rows/called.repo.ts';
import type { WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import { eraseCourse, type RowsByTable } from '../../removed/erase-course.repo.ts';
import { keepRemoved, listRemoved, type Removed } from '../../removed/ledger.repo.ts';
import { settlePage, type SettledPage, takeNamesOut } from '../../removed/own-pages.repo.ts';
import { reflectionsNaming } from '../reflections/reflections-naming.repo.ts';

/**
 * Removes a course for good, with all that is its own, in one step; the mentor's own pages become what she decided. A page
 * that names the mentee, or that changes, stands in the ledger too: an older copy must not bring its old text back.
 * @returns what went, by table; undefined where a page that tells of the mentee was not decided on
 */
export const removeCourse = (
  db: WritableDb,
  course: Course,
  { pages, at }: { pages: readonly SettledPage[]; at: number },
): RowsByTable | undefined =>
  inTransaction(db, () => {
    const telling = reflectionsNaming(db, course);
    const decided = new Map(pages.map((page) => [page.id, page]));
    if (telling.some(({ reflection: { id } }) => !decided.has(id))) return undefined;
    const settled = telling.flatMap(({ reflection: { id, text }, names }) => {
      const page = decided.get(id);
      return page && (names.length > 0 || page.text !== text) ? [page] : [];
    });
    for (const page of settled) settlePage(db, page);
    // None is rewritten here: each that names her was decided on.
    takeNamesOut(db, calledIn(db, course.id), { word: '', decided: new Set(settled.map(({ id }) => id)) });
    const counts = eraseCourse(db, course.id);
    const gone = settled.filter(({ text }) => text === null).length;
    // Later than all that is known, on a clock that was set back too: whatever is decided last counts.
    const moment = Math.max(at, ...listRemoved(db).map((known) => known.at + 1));
    const removed: Removed[] = [
      { id: course.id, kind: 'course', at: moment },
      ...settled.map(({ id }) => ({ id, kind: 'reflection' as const, at: moment })),
    ];
    keepRemoved(db, removed);
    return gone > 0 ? { ...counts, reflection: gone } : counts;
  });
