import type { WritableDb } from '../db/handle.ts';

/**
 * Taking one of so many rows out of the index by itself costs as much as writing the whole index anew, measured with 10,000
 * logbook pages of 1,800 letters: out of each list of a trigram it is cut by hand.
 */
const ONE_IN = 500;

/**
 * Takes out of the search whatever it knows of a course. Many rows are marked as gone and the index is written anew without
 * them; a few are cut out of it one by one. Either way no letter of them stays in it. To be called within a transaction.
 */
export function forgetFound(db: WritableDb, courseId: string): void {
  const places = db
    .prepare<[string], number>('SELECT id FROM search_place WHERE course_id = ? ORDER BY id')
    .pluck()
    .all(courseId);
  const known = db.prepare<[], number>('SELECT count(*) FROM search_place').pluck().get() ?? 0;
  const isAnew = places.length * ONE_IN > known;
  if (isAnew) keepDeleted(db, true);
  // In order: before a lower number than the last the index empties its hands.
  const forget = db.prepare('DELETE FROM search_place WHERE id = ?');
  for (const id of places) forget.run(id);
  if (!isAnew) return;
  db.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
  keepDeleted(db, false);
}

/** Whether what is deleted stays in the index, marked as such, until it is written anew. */
const keepDeleted = (db: WritableDb, isKept: boolean): void => {
  db.exec(`INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', ${isKept ? 0 : 1})`);
};
