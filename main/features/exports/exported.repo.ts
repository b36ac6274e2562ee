import { randomUUID } from 'node:crypto';
import type { DocumentRequest } from '../../../shared/document.ts';
import { Exported, type ExportWay } from '../../../shared/exported.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

type Note = {
  courseId: string;
  document: DocumentRequest['kind'] | 'hr-text' | 'calendar' | 'notebook';
  way: ExportWay;
  at: number;
};

/** Keeps that something of a course left the notebook, and never what stood in it. A course removed meanwhile keeps nothing. */
export function noteExport(db: WritableDb, { courseId, document, way, at }: Note): void {
  db.prepare(
    'INSERT INTO exported (id, course_id, kind, at) SELECT ?, id, ?, ? FROM course WHERE id = ?',
  ).run(randomUUID(), `${document} ${way}`, at, courseId);
}

/** What of a course left the notebook, the newest first; a way of a newer program is left out. */
export const listExported = (db: ReadableDb, courseId: string): Exported[] =>
  db
    .prepare<[string], { id: string; kind: string; at: number }>(
      'SELECT id, kind, at FROM exported WHERE course_id = ? ORDER BY at DESC, rowid DESC',
    )
    .all(courseId)
    .flatMap(({ id, kind, at }) => {
      const [document = '', way] = kind.split(' ');
      const read = Exported.safeParse({ id, document, way, at });
      return read.success ? [read.data] : [];
    });

/** Whether a calendar file of the course was saved between two moments, ms UTC: a meeting that was there then may stand in a calendar. */
export const wasSavedForCalendar = (
  db: ReadableDb,
  courseId: string,
  { from, to }: { from: number; to: number },
): boolean =>
  listExported(db, courseId).some(({ document, at }) => document === 'calendar' && from <= at && at <= to);
