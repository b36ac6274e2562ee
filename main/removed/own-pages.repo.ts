import { type Called, findNames, withoutNames } from '../../shared/names-in-text.ts';
import { takenIn } from '../course-rows/binned.ts';
import { forgetAllDrafts, forgetRevisions } from '../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { hasTable } from '../db/references.ts';

/** A page of the mentor's own learning as it is to be from now on; without a text it goes. */
export type SettledPage = { id: string; text: string | null };

type Page = { id: string; text: string };

const isNaming = (text: string, called: readonly Called[]): boolean => findNames(text, ...called).length > 0;

export const hasPages = (db: ReadableDb): boolean => hasTable(db, 'reflection');

export const textOfPage = (db: ReadableDb, id: string): string | null =>
  db.prepare<[string], string>('SELECT text FROM reflection WHERE id = ?').pluck().get(id) ?? null;

/** What a page says that stands in the notebook, or waits in its bin. */
export const keptTextOf = (db: ReadableDb, id: string): string | null =>
  textOfPage(db, id) ??
  db
    .prepare<[], Binned>("SELECT id, rows FROM binned WHERE kind = 'reflection'")
    .all()
    .flatMap(pagesIn)
    .find((page) => page.id === id)?.text ??
  null;

/** Gives a page the text that was decided for it, or takes it away; its earlier texts go, in the bin too. */
export function settlePage(db: WritableDb, { id, text }: SettledPage): void {
  const before = textOfPage(db, id);
  forgetAllDrafts(db, [id]);
  forgetRevisions(db, [id]);
  unbinPages(db, (page) => page.id === id);
  if (text === null) db.prepare('DELETE FROM reflection WHERE id = ?').run(id);
  else if (before !== null && before !== text) rewrite(db, { id, text });
}

/**
 * Takes all that a mentee is or was called out of every page but those that were decided on by hand, and lets go of the earlier texts and binned
 * pages that name her.
 */
export function takeNamesOut(
  db: WritableDb,
  called: readonly Called[],
  { word, decided }: { word: string; decided: ReadonlySet<string> },
): void {
  if (!hasPages(db)) return;
  for (const { id, text } of db.prepare<[], Page>('SELECT id, text FROM reflection').all()) {
    forgetNaming(db, id, called);
    if (decided.has(id) || !isNaming(text, called)) continue;
    rewrite(db, {
      id,
      text: withoutNames(text, findNames(text, ...called), word),
    });
  }
  unbinPages(db, ({ text }) => isNaming(text, called));
}

/** Earlier texts and drafts that name the mentee go; others of the same page stay. */
function forgetNaming(db: WritableDb, subject: string, called: readonly Called[]): void {
  const earlier = db
    .prepare<[string], { id: number; text: string }>('SELECT id, text FROM revision WHERE subject = ?')
    .all(subject);
  const forget = db.prepare('DELETE FROM revision WHERE id = ?');
  for (const { id, text } of earlier) if (isNaming(text, called)) forget.run(id);
  const drafts = db
    .prepare<[string], string>('SELECT text FROM draft WHERE subject = ?')
    .pluck()
    .all(subject);
  if (drafts.some((text) => isNaming(text, called))) forgetAllDrafts(db, [subject]);
}

/** The search knows the words of a page: it lets go of them at once, and reads the page anew. */
function rewrite(db: WritableDb, { id, text }: Page): void {
  db.prepare('DELETE FROM search_place WHERE subject = ?').run(id);
  db.prepare('UPDATE reflection SET text = ? WHERE id = ?').run(text, id);
}

type Binned = { id: string; rows: string };

const pagesIn = (binned: Binned): Page[] =>
  takenIn(binned).rows.map(({ row: { id, text } }) => ({ id: String(id), text: String(text ?? '') }));

function unbinPages(db: WritableDb, isWanted: (page: Page) => boolean): void {
  const binned = db.prepare<[], Binned>("SELECT id, rows FROM binned WHERE kind = 'reflection'").all();
  const forget = db.prepare('DELETE FROM binned WHERE id = ?');
  for (const one of binned) {
    const pages = pagesIn(one);
    const texts = pages.map((page) => ({ id: page.id, text: page.text }));
    const ids = pages.map((page) => page.id);
    const isNamedBefore = (): boolean => earlierTexts(db, ids).some((text) => isWanted({ id: '', text }));
    if (!texts.some(isWanted) && !isNamedBefore()) continue;
    forget.run(one.id);
    forgetAllDrafts(db, ids);
    forgetRevisions(db, ids);
  }
}

const earlierTexts = (db: ReadableDb, subjects: readonly string[]): string[] =>
  subjects.flatMap((subject) =>
    db
      .prepare<[string, string], string>(
        'SELECT text FROM revision WHERE subject = ? UNION ALL SELECT text FROM draft WHERE subject = ?',
      )
      .pluck()
      .all(subject, subject),
  );
