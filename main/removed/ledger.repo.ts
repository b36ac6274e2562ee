import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { calledIn } from '../course-rows/called.repo.ts';
import { forgetOrphans } from '../course-rows/orphans.repo.ts';
import { hasTable } from '../db/references.ts';
import { inTransaction } from '../db/transaction.ts';
import { eraseCourse, hasCourse } from './erase-course.repo.ts';
import {
  hasPages,
  keptTextOf,
  settlePage,
  type SettledPage,
  takeNamesOut,
  textOfPage,
} from './own-pages.repo.ts';

/** What was removed for good: a course, or the earlier texts of a page of the mentor's own; `at` is ms UTC. */
export type Removed = { id: string; kind: 'course' | 'reflection'; at: number };

/** A ledger with what its pages are now: the word of the notebook that it stands in. */
export type Ledger = { removed: Removed[]; pages: SettledPage[] };

export const noLedger: Ledger = { removed: [], pages: [] };

const LEDGER = 'deletion_ledger';

/** A notebook of an older form has none. */
export const listRemoved = (db: ReadableDb): Removed[] =>
  hasTable(db, LEDGER)
    ? db.prepare<[], Removed>(`SELECT id, kind, at FROM ${LEDGER} ORDER BY at, id`).all()
    : [];

export function readLedger(db: ReadableDb): Ledger {
  const removed = listRemoved(db);
  const pages = removed.filter(({ kind }) => kind === 'reflection');
  return { removed, pages: pages.map(({ id }) => ({ id, text: keptTextOf(db, id) })) };
}

/** A page may be decided on at more removals than one: the newest counts. */
export function keepRemoved(db: WritableDb, removed: readonly Removed[]): void {
  const keep = db.prepare(
    `INSERT INTO ${LEDGER} (id, kind, at) VALUES (@id, @kind, @at)
     ON CONFLICT (id) DO UPDATE SET at = max(at, excluded.at)`,
  );
  for (const one of removed) keep.run(one);
}

/** All of them together; what two tell of one page, the one that decided last is believed, and of equals the first. */
export function mergeLedgers(ledgers: readonly Ledger[]): Ledger {
  const removed = new Map<string, Removed>();
  const pages = new Map<string, SettledPage>();
  for (const ledger of ledgers)
    for (const one of ledger.removed) {
      if (one.at <= (removed.get(one.id)?.at ?? -Infinity)) continue;
      removed.set(one.id, one);
      const page = ledger.pages.find(({ id }) => id === one.id);
      if (page) pages.set(one.id, page);
    }
  return { removed: [...removed.values()], pages: [...pages.values()] };
}

/**
 * Whether the copy was written to, if only to its ledger; whether there was anything of what is gone; and how many courses were
 * there to be removed.
 */
export type RemovedAgain = { isChanged: boolean; wasThere: boolean; courses: number };

/**
 * Removes again from a copy what was removed from its notebook since: courses with all that is theirs, and what the mentor's
 * own pages said then. What the copy's own ledger knows already, of that moment, was done there; what was written after it
 * stays. What is kept of rows that the copy has no more goes too.
 */
export const removeAgain = (db: WritableDb, { removed, pages }: Ledger, word: string): RemovedAgain =>
  inTransaction(db, () => {
    const known = new Map(listRemoved(db).map(({ id, at }) => [id, at]));
    const fresh = removed.filter(({ id, at }) => at > (known.get(id) ?? -Infinity));
    const courses = removed.filter(({ id, kind }) => kind === 'course' && hasCourse(db, id));
    const isFresh = new Set(fresh.map(({ id }) => id));
    const changed = hasPages(db) ? pages.filter(({ id }) => isFresh.has(id) && isOther(db, id, pages)) : [];
    for (const page of changed) settlePage(db, page);
    for (const { id, at } of courses) {
      const since = removed.filter((page) => page.kind === 'reflection' && page.at >= at);
      takeNamesOut(db, calledIn(db, id), { word, decided: new Set(since.map((page) => page.id)) });
      eraseCourse(db, id);
    }
    const isKept = fresh.length > 0 && hasTable(db, LEDGER);
    if (isKept) keepRemoved(db, fresh);
    const orphans = forgetOrphans(db);
    const wasThere = changed.length > 0 || courses.length > 0 || orphans > 0;
    return { isChanged: isKept || wasThere, wasThere, courses: courses.length };
  });

/** Whether the copy has the page, or an earlier text of it, otherwise than it is now. */
function isOther(db: ReadableDb, id: string, pages: readonly SettledPage[]): boolean {
  const now = pages.find((page) => page.id === id)?.text ?? null;
  const text = textOfPage(db, id);
  const isEarlier =
    db
      .prepare('SELECT 1 FROM revision WHERE subject = ? UNION ALL SELECT 1 FROM draft WHERE subject = ?')
      .get(id, id) !== undefined;
  const isBinned =
    db.prepare("SELECT 1 FROM binned WHERE kind = 'reflection' AND instr(rows, ?) > 0").get(id) !== undefined;
  return isEarlier || isBinned || (text !== null && text !== now);
}
