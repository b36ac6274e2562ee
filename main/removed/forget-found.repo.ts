import type { WritableDb } from '../db/handle.ts';

/**
 * Takes out of the search whatever it knows of a course: its rows are crossed out, and the index is put together anew without
 * them, so that no letter of them stays in it. To be called within a transaction.
 */
export function forgetFound(db: WritableDb, courseId: string): void {
  const isByHand = cutsByHand(db);
  if (isByHand) cutByHand(db, false);
  db.prepare('DELETE FROM search_place WHERE course_id = ?').run(courseId);
  db.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
  if (isByHand) cutByHand(db, true);
}

/**
 * Up to version 6 the index cuts each row that is deleted out of the list of each trigram by hand: half a minute for 500
 * meetings among 10,000 logbook pages, where putting it together anew takes a few seconds.
 */
const cutsByHand = (db: WritableDb): boolean =>
  db.prepare("SELECT v FROM search_index_config WHERE k = 'secure-delete'").pluck().get() === 1;

const cutByHand = (db: WritableDb, does: boolean): void => {
  db.exec(`INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', ${does ? 1 : 0})`);
};
