import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { readStale } from '../../../main/features/search/index.repo.ts';
import { eraseCourse } from '../../../main/removed/erase-course.repo.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

/** Three trigrams that no other word of these notebooks has. */
const MARK = 'zqxwv';
const marked = ['qxw', 'xwv', 'zqx'];
/** So many others that one is a few. */
const FEW = 700;

/** A course of one place in the search among so many others. */
function aNotebookOf(others: number) {
  const open = anOpenNotebook();
  const { db } = open;
  insertCourse(db, aCourse({ alias: 'M. K.' }));
  insertCourse(db, aCourse({ id: idOf(2), alias: `${MARK} K.` }));
  const insert = db.prepare(
    `INSERT INTO meeting (id, course_id, date, state, topics, created_at, changed_at) VALUES (?, ?, '2026-05-05', 'held', ?, 1, 1)`,
  );
  db.transaction(() => {
    for (let number = 0; number < others; number += 1)
      insert.run(idOf(1000 + number), idOf(1), `Emne ${number}`);
    readStale(db);
  })();
  return open;
}

/** What of the mark the index has, in lists of what is there and of what is marked as gone alike. */
function marksLeft(db: WritableDb): string[] {
  const segments = db.prepare<[], Buffer>('SELECT block FROM search_index_data').pluck().all();
  const bytes = Buffer.concat(segments).toString('latin1');
  db.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_index', 'row')");
  const terms = db.prepare<[], string>('SELECT term FROM temp.vocabulary').pluck().all();
  db.exec('DROP TABLE temp.vocabulary');
  // A block keeps of a term what it does not share with the one before; of these three nothing else begins with »zq« or »qx«.
  return [
    ...marked.filter((term) => terms.includes(term)),
    ...['zqx', 'qxw'].filter((one) => bytes.includes(one)),
  ];
}

const isSecure = (db: WritableDb): boolean =>
  db.prepare("SELECT v FROM search_index_config WHERE k = 'secure-delete'").pluck().get() === 1;

describe.each([
  ['cut out of the index by itself', FEW],
  ['left out of an index that is written anew', 5],
])('a removed course that is %s', (_way, others) => {
  test('leaves no trigram there, and all else is found as before', () => {
    const { db } = aNotebookOf(others);
    expect(marksLeft(db)).not.toEqual([]);
    eraseCourse(db, idOf(2));
    expect(marksLeft(db)).toEqual([]);
    expect(isSecure(db)).toBe(true);
    db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
    const found = db.prepare('SELECT count(*) FROM search_index WHERE search_index MATCH \'"emne"\'').pluck();
    expect(found.get()).toBe(others);
  });

  test('is there again where the removal did not come to its end, and what is removed later leaves nothing either', () => {
    const { db } = aNotebookOf(others);
    const fails = db.transaction(() => {
      eraseCourse(db, idOf(2));
      throw new Error('the disk is full');
    });
    expect(fails).toThrow('the disk is full');
    expect(isSecure(db)).toBe(true);
    expect(
      db.prepare(`SELECT count(*) FROM search_index WHERE search_index MATCH '"${MARK}"'`).pluck().get(),
    ).toBe(1);
    db.prepare('UPDATE course SET alias = ? WHERE id = ?').run('En anden', idOf(2));
    readStale(db);
    expect(marksLeft(db)).toEqual([]);
  });
});
