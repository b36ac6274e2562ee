import type { Reflection, ReflectionTie } from '../../../shared/reflection.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { tieOf } from './reflections.handlers.ts';
import { findReflection, listReflections } from './reflections.repo.ts';

export type ReflectionOnPaper = { reflection: Reflection; tie: ReflectionTie | null };

/** The one page asked for, or every page with text, the oldest first; none where there is no such page. */
export function pagesOf(db: ReadableDb, id: string | null): ReflectionOnPaper[] {
  const one = id === null ? undefined : findReflection(db, id);
  const asked = id === null ? listReflections(db).reverse() : one ? [one] : [];
  return asked
    .filter(({ text }) => id !== null || text.trim() !== '')
    .map((reflection) => ({ reflection, tie: tieOf(db, reflection) }));
}
