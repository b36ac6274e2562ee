import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { BIN_DAYS, type BinKind, BinnedThing } from '../../../shared/bin.ts';
import { Meeting } from '../../../shared/meeting.ts';
import { subjectsIn, type Taken, takenIn } from '../../course-rows/binned.ts';
import { forgetAllDrafts, forgetRevisions } from '../../course-rows/kept-texts.repo.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { referencesOf } from '../../db/references.ts';
import { inTransaction } from '../../db/transaction.ts';
import { forgetDeletedWords } from '../search/index.repo.ts';
import { putBack } from './put-back.ts';
import { take } from './taken.ts';

const DAY = 86_400_000;
const STAY = BIN_DAYS * DAY;
/** A clock so far past all that was written until the day before may be wrong. */
const LEAP = 60 * DAY;
/** Letters of a text that the bin shows. */
const EXCERPT = 160;

type BinnedRow = { id: string; kind: string; rows: string; removed_at: number; alias: string | null };

/**
 * Lays something into the bin with all that goes along; its drafts and earlier texts wait where they are. False where there
 * is nothing of that kind and id.
 */
export const throwAway = (db: WritableDb, kind: BinKind, id: string, at: number): boolean =>
  inTransaction(db, () => {
    const taken = take(db, kind, id);
    const [first] = taken.rows;
    if (!first) return false;
    db.prepare('INSERT INTO binned (id, course_id, kind, rows, removed_at) VALUES (?, ?, ?, ?, ?)').run(
      randomUUID(),
      first.row['course_id'] ?? null,
      kind,
      JSON.stringify(taken),
      at,
    );
    db.prepare(`DELETE FROM ${kind} WHERE id = ?`).run(id);
    return true;
  });

/** What rests in the bin, the one thrown away last first. */
export const listBinned = (db: ReadableDb): BinnedThing[] =>
  db
    .prepare<[], BinnedRow>(
      `SELECT binned.id, kind, rows, removed_at, course.alias FROM binned
       LEFT JOIN course ON course.id = binned.course_id ORDER BY removed_at DESC, binned.rowid DESC`,
    )
    .all()
    .map((row) => {
      const thing = takenIn(row).rows[0]?.row ?? {};
      return BinnedThing.parse({
        id: row.id,
        kind: row.kind,
        alias: row.alias,
        text: String(thing['text'] ?? '').slice(0, EXCERPT),
        day: thing['date'] ?? null,
        sheet: row.kind === 'worksheet' ? (thing['kind'] ?? null) : null,
        removedAt: row.removed_at,
        goneAt: row.removed_at + STAY,
      });
    });

const MeetingSpot = Meeting.pick({
  id: true,
  date: true,
  startsAt: true,
  minutes: true,
  state: true,
  createdAt: true,
  changedAt: true,
});

/** When the meetings of a course that rest in the bin are, without a word of what was written, and when each was thrown away. */
export const listBinnedMeetings = (
  db: ReadableDb,
  courseId: string,
): { meeting: z.infer<typeof MeetingSpot>; removedAt: number }[] =>
  db
    .prepare<[string], Pick<BinnedRow, 'rows' | 'removed_at'>>(
      "SELECT rows, removed_at FROM binned WHERE course_id = ? AND kind = 'meeting' ORDER BY rowid",
    )
    .all(courseId)
    .map((binned) => {
      const { row = {} } = takenIn(binned).rows[0] ?? {};
      const meeting = MeetingSpot.parse({
        id: row['id'],
        date: row['date'],
        startsAt: row['starts_at'],
        minutes: row['minutes'],
        state: row['state'],
        createdAt: row['created_at'],
        changedAt: row['changed_at'],
      });
      return { meeting, removedAt: binned.removed_at };
    });

const findBinned = (db: ReadableDb, id: string): Taken | undefined => {
  const row = db.prepare<[string], Pick<BinnedRow, 'rows'>>('SELECT rows FROM binned WHERE id = ?').get(id);
  return row && takenIn(row);
};

/** Undefined where there is no such thing in the bin; false where what it belongs to is not there. */
export const restore = (db: WritableDb, id: string): boolean | undefined =>
  inTransaction(db, () => {
    const taken = findBinned(db, id);
    if (!taken) return undefined;
    const isBack = putBack(db, taken);
    if (isBack) db.prepare('DELETE FROM binned WHERE id = ?').run(id);
    return isBack;
  });

/** For good: with drafts and earlier texts, and with whatever else in the bin belongs to it. False where it is not there. */
export const forget = (db: WritableDb, id: string): boolean =>
  inTransaction(db, () => {
    const isGone = forgetRows(db, id);
    if (isGone) forgetDeletedWords(db);
    return isGone;
  });

function forgetRows(db: WritableDb, id: string): boolean {
  const taken = findBinned(db, id);
  if (!taken) return false;
  db.prepare('DELETE FROM binned WHERE id = ?').run(id);
  const gone = subjectsIn(taken);
  forgetAllDrafts(db, gone);
  forgetRevisions(db, gone);
  const needed = referencesOf(db).filter(({ isNeeded }) => isNeeded);
  const belongs = ({ rows }: Taken) =>
    rows.some(({ table, row }) =>
      needed.some((one) => one.table === table && gone.includes(String(row[one.column]))),
    );
  const others = db.prepare<[], Pick<BinnedRow, 'id' | 'rows'>>('SELECT id, rows FROM binned').all();
  for (const other of others) if (belongs(takenIn(other))) forgetRows(db, other.id);
  return true;
}

/** Whether something was written lately by this clock, but on a day before: what one wrong day writes does not speak for it. */
const isClockBelieved = (db: ReadableDb, now: number): boolean =>
  prepared<[number, number], 0 | 1>(
    db,
    `SELECT EXISTS (SELECT 1 FROM (
       SELECT changed_at AS at FROM meeting UNION ALL SELECT changed_at FROM worksheet
       UNION ALL SELECT changed_at FROM result UNION ALL SELECT changed_at FROM reflection
       UNION ALL SELECT at FROM revision UNION ALL SELECT removed_at FROM binned
     ) WHERE at BETWEEN ? AND ?)`,
  )
    .pluck()
    .get(now - LEAP, now - DAY) === 1;

/** What has rested its time goes for good; where the clock has leapt far ahead, not before it has gone on for a day. */
export function forgetExpired(db: WritableDb, now: number): void {
  const expired = prepared<[number], string>(db, 'SELECT id FROM binned WHERE removed_at <= ?').pluck();
  inTransaction(db, () => {
    const due = expired.all(now - STAY);
    if (due.length === 0 || !isClockBelieved(db, now)) return;
    const gone = due.filter((id) => forgetRows(db, id));
    if (gone.length > 0) forgetDeletedWords(db);
  });
}
