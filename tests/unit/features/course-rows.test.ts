import { describe, expect, test } from 'vitest';
import { inNotebook } from '../../../main/course-rows/in-notebook.repo.ts';
import { ownRows, rowsOfCourse } from '../../../main/course-rows/rows.ts';
import { courseTables, keptTables, type OwnTable, ownTables } from '../../../main/course-rows/tables.ts';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { referencesOf } from '../../../main/db/references.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { aCourse, idOf, NOW } from '../../support/builders.ts';
import { aMarkedCourse } from '../../support/marked-rows.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

/** Tables that hold nothing of one course: the owner, her choices, the handbook, what was removed, and the search's own. */
const notOfACourse = /^(notebook|setting|pack_file|deletion_ledger|search_.+|sqlite_.+)$/;

/** What stands in a notebook and is neither in the list of what is a course's nor known to be of none. */
const unlisted = (db: ReadableDb): string[] =>
  db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
    .filter((table) => !notOfACourse.test(table) && !(courseTables as readonly string[]).includes(table));

describe('the list of what is a course’s', () => {
  test('has every table of the notebook that is not known to be of none: a new one fails here until it stands in it', () => {
    const { db } = anOpenNotebook();
    expect(unlisted(db)).toEqual([]);
    db.exec(
      'CREATE TABLE mood (id TEXT PRIMARY KEY, course_id TEXT REFERENCES course (id) ON DELETE CASCADE) STRICT',
    );
    expect(unlisted(db)).toEqual(['mood']);
  });

  test('ties each by a reference of the schema that takes it along, so that what is told is what goes', () => {
    const { db } = anOpenNotebook();
    const along = referencesOf(db).filter(
      ({ goesAlong, table }) => goesAlong && !table.startsWith('search_'),
    );
    const tied = Object.entries(ownTables).filter(([table]) => table !== 'course');
    for (const [table, { column, of }] of tied)
      expect(along, table).toContainEqual(expect.objectContaining({ table, column, to: of }));
    const listed: string[] = [...Object.keys(ownTables), 'binned'];
    expect(along.map(({ table }) => table).filter((table) => !listed.includes(table))).toEqual([]);
    const kept = Object.keys(keptTables);
    expect([...listed, ...kept, 'reflection'].sort()).toEqual([...courseTables].sort());
  });

  test('finds all that was written in a course, as many rows as there are beside no other, and none of another’s', async () => {
    const { db } = anOpenNotebook();
    const { id } = await aMarkedCourse(db, 'her');
    const count = (table: string) =>
      db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    const { rows } = ownRows(inNotebook(db), id);
    for (const table of Object.keys(ownTables) as OwnTable[]) {
      expect(rows[table], table).toHaveLength(count(table));
      expect(rows[table].length, table).toBeGreaterThan(0);
    }
    const before = rowsOfCourse(inNotebook(db), id);
    await aMarkedCourse(db, 'another');
    expect(rowsOfCourse(inNotebook(db), id)).toEqual(before);
  });
});

test('what hangs on something in the bin is found there too, under whatever name it lies', () => {
  const { db } = anOpenNotebook();
  insertCourse(db, aCourse());
  const bin = (number: number, table: string, row: Record<string, string | null>) =>
    db
      .prepare('INSERT INTO binned (id, course_id, kind, rows, removed_at) VALUES (?, ?, ?, ?, ?)')
      .run(
        idOf(number),
        row['course_id'] ?? null,
        table,
        JSON.stringify({ rows: [{ table, row }], links: [] }),
        NOW,
      );
  bin(21, 'meeting', { id: idOf(11), course_id: idOf(1) });
  bin(22, 'agreement', { id: idOf(12), course_id: null, meeting_id: idOf(11) });
  bin(23, 'agreement_step', { agreement_id: idOf(12) });
  bin(24, 'result', { id: idOf(13), course_id: null, meeting_id: idOf(19) });
  const { rows, subjects } = ownRows(inNotebook(db), idOf(1));
  expect(rows.binned.map(({ id }) => id)).toEqual([idOf(21), idOf(22), idOf(23)]);
  expect(subjects).toEqual(expect.arrayContaining([idOf(1), idOf(11), idOf(12)]));
  expect(subjects).not.toContain(idOf(13));
});
