import type { WritableDb } from '../db/handle.ts';

/** What is removed leaves no raw text behind. */
export function forgetAllDrafts(db: WritableDb, subjects: readonly string[]): void {
  const forget = db.prepare('DELETE FROM draft WHERE subject = ?');
  for (const subject of subjects) forget.run(subject);
}

/** What is removed leaves no older text behind. */
export function forgetRevisions(db: WritableDb, subjects: readonly string[]): void {
  const forget = db.prepare('DELETE FROM revision WHERE subject = ?');
  for (const subject of subjects) forget.run(subject);
}
