import { readQuery } from '../../../shared/find-words.ts';
import { type Called, findNames, formsOf } from '../../../shared/names-in-text.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { kindOf } from './place-number.ts';
import { matchOf } from './search.repo.ts';
import { findSubject } from './subjects.ts';

export type Mentions = {
  /** How many notes of other courses name the mentee. */
  count: number;
  /** What to look for, so that the search shows them all: the fewest of what she is or was called, the one with the most first. */
  looked: string[];
};

type Place = { id: number; subject: string };

/**
 * What stands in other courses and names a mentee, as far as the search has read: the index tells where a name may stand, and
 * the text itself whether it does. The mentor's own pages are not among them: each is decided on by itself.
 */
export function notesNaming(db: ReadableDb, courseId: string, called: readonly Called[]): Mentions {
  const candidates = db.prepare<{ match: string; courseId: string }, Place>(
    `SELECT place.id, place.subject FROM search_index JOIN search_place AS place ON place.id = search_index.rowid
     WHERE search_index MATCH @match AND place.course_id IS NOT @courseId`,
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
        .all({ match: matchOf(words), courseId })
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
