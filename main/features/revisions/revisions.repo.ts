import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

/** An older text of a field; `at` is when it was replaced, ms UTC. */
export type Revision = { id: number; subject: string; field: string; text: string; at: number };

/** Which fields have an older text. */
export const listFields = (db: ReadableDb, subject: string): string[] =>
  db
    .prepare<[string], string>('SELECT DISTINCT field FROM revision WHERE subject = ? ORDER BY field')
    .pluck()
    .all(subject);

/** The newest first, without the text. */
export const listRevisions = (
  db: ReadableDb,
  subject: string,
  field: string,
): Pick<Revision, 'id' | 'at'>[] =>
  db
    .prepare<[string, string], Pick<Revision, 'id' | 'at'>>(
      'SELECT id, at FROM revision WHERE subject = ? AND field = ? ORDER BY at DESC, id DESC',
    )
    .all(subject, field);

export const findRevision = (db: ReadableDb, id: number): Revision | undefined =>
  prepared<[number], Revision>(db, 'SELECT * FROM revision WHERE id = ?').get(id);

/** What was kept last of a field. */
export const lastKept = (db: ReadableDb, subject: string, field: string): Revision | undefined =>
  prepared<[string, string], Revision>(
    db,
    'SELECT * FROM revision WHERE subject = ? AND field = ? ORDER BY at DESC, id DESC LIMIT 1',
  ).get(subject, field);

export function keepRevision(db: WritableDb, { subject, field, text, at }: Omit<Revision, 'id'>): void {
  prepared<[string, string, string, number]>(
    db,
    'INSERT INTO revision (subject, field, text, at) VALUES (?, ?, ?, ?)',
  ).run(subject, field, text, at);
}
