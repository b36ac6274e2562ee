import type { WritableDb } from '../../main/db/handle.ts';
import { NOW } from './builders.ts';

type Row = {
  id: string;
  courseId: string | null;
  meetingId?: string | null;
  text?: string;
  date?: string;
};

/** Written past the repositories: whoever writes to these tables is found. */
export function insertReflection(
  db: WritableDb,
  { id, courseId, meetingId = null, text = '', date }: Row,
): void {
  db.prepare(
    `INSERT INTO reflection (id, course_id, meeting_id, date, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, courseId, meetingId, date ?? '2026-11-23', text, NOW, NOW);
}

export function insertResult(db: WritableDb, { id, courseId, meetingId = null, text = '', date }: Row): void {
  db.prepare(
    `INSERT INTO result (id, course_id, meeting_id, date, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, courseId, meetingId, date ?? '2026-11-23', text, NOW, NOW);
}
