import { type Called, isTelling } from '../../shared/names-in-text.ts';
import type { ReadableDb } from '../db/handle.ts';
import { hasTable } from '../db/references.ts';

type Earlier = { field: 'alias' | 'name'; text: string };

/**
 * What a course's mentee is called, and what she was called before, as far as the course's earlier texts tell: pages that were
 * written then name her so. None where there is no such course. The earlier texts go with the course.
 */
export function calledIn(db: ReadableDb, courseId: string): Called[] {
  const now = db.prepare<[string], Called>('SELECT alias, name FROM course WHERE id = ?').all(courseId);
  if (now.length === 0 || !hasTable(db, 'revision')) return now;
  const before = db
    .prepare<[string], Earlier>(
      "SELECT DISTINCT field, text FROM revision WHERE subject = ? AND field IN ('alias', 'name')",
    )
    .all(courseId)
    .filter(({ text }) => isTelling(text))
    .map(({ field, text }) => ({ alias: '', name: '', [field]: text }));
  return [...now, ...before];
}
