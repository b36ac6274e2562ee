import type { HrCommentFields } from '../../../shared/hr-comment.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';

/** What the mentor has written about a course for HR; empty where nothing. */
export const findComment = (db: ReadableDb, courseId: string): HrCommentFields =>
  prepared<[string], HrCommentFields>(db, 'SELECT text FROM hr_comment WHERE course_id = ?').get(
    courseId,
  ) ?? { text: '' };

export function keepComment(db: WritableDb, courseId: string, text: string, at: number): void {
  prepared<[string, string, number]>(
    db,
    `INSERT INTO hr_comment (course_id, text, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (course_id) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at`,
  ).run(courseId, text, at);
}
