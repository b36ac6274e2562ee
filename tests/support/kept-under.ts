import type { ReadableDb } from '../../main/db/handle.ts';
import { takenIn } from '../../main/course-rows/binned.ts';
import { hrCommentSubject } from '../../shared/hr-comment.ts';
import { PLAN_SUBJECT } from '../../shared/review.ts';
import { RHYTHM_SUBJECT } from '../../shared/rhythm.ts';

/** What the drafts of fields that belong to no row are kept under. */
export const namedSubjects = ['new-course', RHYTHM_SUBJECT, PLAN_SUBJECT];

const strings = (db: ReadableDb, sql: string): string[] => db.prepare<[], string>(sql).pluck().all();

/** Subjects of drafts and earlier texts that are those of no row of the notebook, of nothing in its bin, and no names. */
export function orphansIn(db: ReadableDb): string[] {
  const rows = ['course', 'meeting', 'agreement', 'worksheet', 'result', 'reflection'].flatMap((table) =>
    strings(db, `SELECT id FROM ${table}`),
  );
  const comments = strings(db, 'SELECT id FROM course').map(hrCommentSubject);
  const binned = strings(db, 'SELECT rows FROM binned').flatMap((kept) =>
    takenIn({ rows: kept }).rows.map(({ row }) => row['id']),
  );
  const known = new Set([...namedSubjects, ...rows, ...comments, ...binned]);
  return strings(db, 'SELECT subject FROM revision UNION SELECT subject FROM draft').filter(
    (subject) => !known.has(subject),
  );
}
