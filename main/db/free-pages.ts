import type { ReadableDb, WritableDb } from './handle.ts';
import { inTransaction } from './transaction.ts';

/** What an overflow page holds beside SQLCipher's 80 bytes and the number of the next one. */
const ROOM = 4096 - 80 - 4;

/** Whether none of these pages holds anything. To be asked of a file whose tree has proved whole. */
export function areFree(db: ReadableDb, pages: readonly number[]): boolean {
  const used = new Set(db.prepare<[], number>('SELECT pageno FROM dbstat').pluck().all());
  return pages.every((page) => !used.has(page));
}

/**
 * Writes every free page anew, by filling them all and emptying them again in one transaction. SQLite does not read a
 * free page before it writes it, so that one which a power cut has torn is no hindrance.
 */
export function rewriteFreePages(db: WritableDb): void {
  const free = Number(db.pragma('freelist_count', { simple: true }));
  inTransaction(db, () => {
    db.exec('CREATE TABLE filler (bytes BLOB) STRICT');
    db.prepare('INSERT INTO filler VALUES (zeroblob(?))').run(free * ROOM);
    db.exec('DROP TABLE filler');
  });
}
