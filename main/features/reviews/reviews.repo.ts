import { ReviewPlan, usualPlan } from '../../../shared/review-plan.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

const NAME = 'review-plan';

/** The plan chosen for this notebook, or else the usual one. */
export function findPlan(db: ReadableDb): ReviewPlan {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  return value === undefined ? usualPlan : ReviewPlan.parse(JSON.parse(value));
}

export function keepPlan(db: WritableDb, plan: ReviewPlan): void {
  db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(NAME, JSON.stringify(plan));
}

/** The kinds that were declined at a meeting. */
export const listDeclined = (db: ReadableDb, meetingId: string): string[] =>
  db
    .prepare<[string], string>('SELECT kind FROM declined_review WHERE meeting_id = ?')
    .pluck()
    .all(meetingId);

export function decline(db: WritableDb, meetingId: string, kind: string): void {
  db.prepare('INSERT OR IGNORE INTO declined_review (meeting_id, kind) VALUES (?, ?)').run(meetingId, kind);
}

export function undecline(db: WritableDb, meetingId: string, kind: string): void {
  db.prepare('DELETE FROM declined_review WHERE meeting_id = ? AND kind = ?').run(meetingId, kind);
}
