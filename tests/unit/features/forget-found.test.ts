import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { readStale } from '../../../main/features/search/index.repo.ts';
import { eraseCourse } from '../../../main/removed/erase-course.repo.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { termsOnPages } from '../../support/index-terms.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

/** Three trigrams that no other word of these notebooks has. */
const MARK = 'zqxwv';
const marked = ['zqx', 'qxw', 'xwv'];
const OTHERS = 700;

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

const marksLeft = (db: WritableDb): string[] => {
  const terms = termsOnPages(db);
  return marked.filter((term) => terms.has(term));
};

const findEmne = `SELECT count(*) FROM search_index WHERE search_index MATCH '"emn mne"'`;
const findMark = `SELECT count(*) FROM search_index WHERE search_index MATCH '"zqx qxw xwv"'`;

describe('a removed course', () => {
  test('leaves no trigram in the index, and all else is found as before', () => {
    const { db } = aNotebookOf(OTHERS);
    expect(marksLeft(db)).toEqual(marked);
    eraseCourse(db, idOf(2));
    expect(marksLeft(db)).toEqual([]);
    expect(db.prepare(findEmne).pluck().get()).toBe(OTHERS);
  });

  test('is there again where the removal did not come to its end', () => {
    const { db } = aNotebookOf(OTHERS);
    const fails = db.transaction(() => {
      eraseCourse(db, idOf(2));
      throw new Error('the disk is full');
    });
    expect(fails).toThrow('the disk is full');
    expect(db.prepare(findMark).pluck().get()).toBe(1);
  });
});
