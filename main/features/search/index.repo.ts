import { wordsOf } from '../../../shared/find-words.ts';
import type { SearchKind } from '../../../shared/search.ts';
import { withoutCounting } from '../../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { type FieldText, findSubject } from './subjects.ts';

type Stale = { id: number; kind: SearchKind; subject: string };

/** How much has changed since it was read. */
export const countStale = (db: ReadableDb): number =>
  Number(prepared<[], number>(db, 'SELECT count(*) FROM search_stale').pluck().get());

/**
 * Reads what has changed since the last time, the latest first, until all is read or `isEnough`. It joins the
 * transaction that is open, if one is, and counts as no change of the notebook.
 * @returns how much is left
 */
export function readStale(db: WritableDb, isEnough: () => boolean = () => false): number {
  const next = prepared<[], Stale>(db, 'SELECT id, kind, subject FROM search_stale ORDER BY id DESC LIMIT 1');
  const forget = prepared<[number]>(db, 'DELETE FROM search_stale WHERE id = ?');
  if (!next.get()) return 0;
  withoutCounting(db, () =>
    db.transaction(() => {
      for (let stale = next.get(); stale; stale = isEnough() ? undefined : next.get()) {
        readAnew(db, stale);
        forget.run(stale.id);
      }
    })(),
  );
  return countStale(db);
}

type Place = { id: number; course_id: string | null; day: string };

function readAnew(db: WritableDb, { kind, subject }: Stale): void {
  const found = findSubject(db, kind, subject);
  if (!found) return; // what is removed has left the index already
  const { courseId, day, texts } = found;
  const place = prepared<[string], Place>(
    db,
    'SELECT id, course_id, day FROM search_place WHERE subject = ?',
  ).get(subject);
  const words = indexedWords(texts);
  if (!place) {
    const { lastInsertRowid: id } = prepared<[string, string, string | null, string]>(
      db,
      'INSERT INTO search_place (kind, subject, course_id, day) VALUES (?, ?, ?, ?)',
    ).run(kind, subject, courseId, day);
    prepared<[number | bigint, string]>(db, 'INSERT INTO search_text (id, words) VALUES (?, ?)').run(
      id,
      words,
    );
    return;
  }
  if (place.course_id !== courseId || place.day !== day)
    prepared<[string | null, string, number]>(
      db,
      'UPDATE search_place SET course_id = ?, day = ? WHERE id = ?',
    ).run(courseId, day, place.id);
  prepared<[string, number, string]>(db, 'UPDATE search_text SET words = ? WHERE id = ? AND words <> ?').run(
    words,
    place.id,
    words,
  );
}

const isOneLetter = (word: string): boolean =>
  word.length < 3 && Array.from(word.replace(/aa|ae|oe/, '-')).length === 1;

/**
 * The words of some texts, each once and between spaces. One that another begins with is found where that one is, and is
 * left out, but for a single letter, which is looked for as a word of its own.
 */
export function indexedWords(texts: readonly FieldText[]): string {
  const words = [...new Set(texts.flatMap(({ text }) => wordsOf(text)))].sort();
  const kept = words.filter((word, at) => isOneLetter(word) || !words[at + 1]?.startsWith(word));
  return ` ${kept.join(' ')} `;
}
