import type { Draft } from '../../../shared/draft.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

export const listDrafts = (db: ReadableDb, subject: string): Draft[] =>
  db
    .prepare<[string], Draft>('SELECT subject, field, text FROM draft WHERE subject = ? ORDER BY field')
    .all(subject);

export function keepDraft(db: WritableDb, { subject, field, text }: Draft): void {
  prepared<[string, string, string]>(
    db,
    'INSERT OR REPLACE INTO draft (subject, field, text) VALUES (?, ?, ?)',
  ).run(subject, field, text);
}

/** A field that got a valid value needs its raw text no more. */
export function forgetDrafts(db: WritableDb, subject: string, fields: readonly string[]): void {
  const forget = prepared<[string, string]>(db, 'DELETE FROM draft WHERE subject = ? AND field = ?');
  for (const field of fields) forget.run(subject, field);
}
