import { readQuery } from '../../../shared/find-words.ts';
import type { Mentions } from '../../../shared/mentions.ts';
import { findNames, formsOf } from '../../../shared/names-in-text.ts';
import { calledIn } from '../../course-rows/called.repo.ts';
import type { WritableDb } from '../../db/handle.ts';
import { readStale } from './index.repo.ts';
import { kindOf } from './place-number.ts';
import { matchOf } from './search.repo.ts';
import { findSubject } from './subjects.ts';

/** The search reads what changed for so long before a page is shown, ms. */
const READING = 100;

type Place = { id: number; subject: string };

/**
 * What stands in other courses than these and names their mentee by what she is or was called: the index tells where a name may
 * stand, and the text itself whether it does. The mentor's own pages are not among them: each is looked at by itself. To look for
 * are the fewest names that find it all, the one with the most first.
 */
export function notesNaming(db: WritableDb, courseIds: readonly string[]): Mentions {
  const began = performance.now();
  if (readStale(db, () => performance.now() - began > READING) > 0) return null;
  const called = courseIds.flatMap((id) => calledIn(db, id));
  const candidates = db.prepare<{ match: string; own: string }, Place>(
    `SELECT place.id, place.subject FROM search_index JOIN search_place AS place ON place.id = search_index.rowid
     WHERE search_index MATCH @match AND (place.course_id IS NULL OR place.course_id NOT IN (SELECT value FROM json_each(@own)))`,
  );
  const naming = new Map<string, boolean>();
  const isNaming = ({ id, subject }: Place): boolean => {
    const known = naming.get(subject);
    if (known !== undefined) return known;
    const texts = kindOf(id) === 'reflection' ? [] : (findSubject(db, kindOf(id), subject)?.texts ?? []);
    const names = texts.some(({ text }) => findNames(text, ...called).length > 0);
    naming.set(subject, names);
    return names;
  };
  const found = formsOf(...called)
    .map((form) => ({ form, words: readQuery(form) }))
    .filter(({ words }) => words.length > 0)
    .map(({ form, words }) => ({
      form,
      subjects: candidates
        .all({ match: matchOf(words), own: JSON.stringify(courseIds) })
        .filter(isNaming)
        .map(({ subject }) => subject),
    }));
  return { count: new Set(found.flatMap(({ subjects }) => subjects)).size, looked: fewestOf(found) };
}

/** Of forms that find some each, so many as together find all. */
function fewestOf(found: readonly { form: string; subjects: readonly string[] }[]): string[] {
  const looked: string[] = [];
  let left = new Set(found.flatMap(({ subjects }) => subjects));
  while (left.size > 0) {
    const more = (subjects: readonly string[]) => subjects.filter((subject) => left.has(subject)).length;
    const [best] = [...found].sort((a, b) => more(b.subjects) - more(a.subjects));
    if (!best) break;
    looked.push(best.form);
    left = new Set([...left].filter((subject) => !best.subjects.includes(subject)));
  }
  return looked;
}
