import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import { rowsChanged } from '../../../main/db/counted-changes.ts';
import type { WritableDb } from '../../../main/db/handle.ts';
import { migrate } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { removeAgreement } from '../../../main/features/agreements/agreements.repo.ts';
import { insertCourse, updateArchived, updateCourse } from '../../../main/features/courses/courses.repo.ts';
import {
  insertMeeting,
  removeMeeting,
  updateMeeting,
} from '../../../main/features/meetings/meetings.repo.ts';
import { keepComment } from '../../../main/features/hr-summary/hr-comment.repo.ts';
import { countStale, readStale } from '../../../main/features/search/index.repo.ts';
import { searchHandlers } from '../../../main/features/search/search.handlers.ts';
import { updateWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import { Day } from '../../../shared/day.ts';
import { emptyAnswers } from '../../../shared/worksheets/answers.ts';
import { aCourse, aMeeting, idOf, NOW } from '../../support/builders.ts';
import { foundIn, search } from '../../support/find-anything.ts';
import { aFullNotebook, swot } from '../../support/full-notebook.ts';
import { valueOf } from '../../support/notebook.ts';
import { insertReflection } from '../../support/search-rows.ts';
import { anItem } from '../../support/worksheets.ts';

test('what is saved is found in the transaction that saved it, in every kind of place', () => {
  const { db } = aFullNotebook();
  expect(search(db, 'grundlag').counts).toEqual({
    meeting: 1,
    agreement: 1,
    worksheet: 1,
    result: 1,
    reflection: 1,
    course: 0,
  });
  db.transaction(() => {
    updateMeeting(db, idOf(101), { howItWent: 'Om trivsel' }, NOW);
    expect(foundIn(db, 'trivsel')).toEqual([`meeting ${idOf(101)}`]);
    updateCourse(db, idOf(1), { workplace: 'Trivselsenheden' });
    expect(foundIn(db, 'trivsel')).toHaveLength(2);
    keepComment(db, idOf(1), 'Forløbet går planmæssigt', NOW);
    expect(foundIn(db, 'planmæssig')).toEqual([`course ${idOf(1)}`]);
    keepComment(db, idOf(1), 'Forløbet går godt', NOW);
    expect(foundIn(db, 'planmæssig')).toEqual([]);
  })();
  expect(foundIn(db, 'budget')).toEqual([`course ${idOf(1)}`]);
});

test('a transaction that is given up leaves nothing that is found', () => {
  const { db } = aFullNotebook();
  search(db, 'trivsel');
  db.exec('BEGIN');
  updateMeeting(db, idOf(101), { notes: 'Om trivsel' }, NOW);
  expect(foundIn(db, 'trivsel')).toHaveLength(1);
  db.exec('ROLLBACK');
  expect(foundIn(db, 'trivsel')).toEqual([]);
  expect(foundIn(db, 'ledelsesgrundlag')).toHaveLength(2);
});

test('a hit shows its field, with what was looked for in its midst', () => {
  const { db } = aFullNotebook();
  const [hit] = search(db, 'gaard').hits;
  expect(hit).toMatchObject({ kind: 'meeting', alias: 'M. K.', day: '2026-11-23', number: 1 });
  const [passage] = hit?.passages ?? [];
  expect(passage?.field).toBe('outcome');
  expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['gård']);
  expect(foundIn(db, 'gard')).toEqual([]);
});

test('the comment for HR is a field of its course, found and forgotten with it', () => {
  const { db } = aFullNotebook();
  keepComment(db, idOf(1), 'Vi anbefaler to møder mere', NOW);
  const [hit] = search(db, 'anbefal').hits;
  expect(hit).toMatchObject({ kind: 'course', id: idOf(1), alias: 'M. K.' });
  expect(hit?.passages).toEqual([
    { field: 'hrComment', text: 'Vi anbefaler to møder mere', marks: [{ start: 3, end: 10 }] },
  ]);
  expect(foundIn(db, 'anbefaler budget')).toEqual([`course ${idOf(1)}`]);
  db.prepare('DELETE FROM hr_comment').run();
  expect(foundIn(db, 'anbefal')).toEqual([]);
  keepComment(db, idOf(1), 'Vi anbefaler to møder mere', NOW);
  expect(foundIn(db, 'anbefal')).toHaveLength(1);
  keepComment(db, idOf(1), 'Vi anbefaler tre møder mere', NOW);
  db.prepare('DELETE FROM course').run();
  expect(db.prepare('SELECT 1 FROM search_stale WHERE subject = ?').get(idOf(1))).toBeUndefined();
  expect(foundIn(db, 'anbefal')).toEqual([]);
});

test('words of two fields find their page, which shows both', () => {
  const { db } = aFullNotebook();
  const [hit] = search(db, 'forår ledelse').hits;
  expect(hit?.passages.map(({ field }) => field)).toEqual(['topics', 'outcome']);
});

test('a long text is cut to what stands around the first hit, whole words on both sides', () => {
  const { db } = aFullNotebook();
  const long = 'ord efter ord '.repeat(60);
  updateMeeting(db, idOf(101), { notes: `${long}Her er trivslen nævnt. ${long}` }, NOW);
  const text = search(db, 'trivslen').hits[0]?.passages[0]?.text ?? '';
  expect(text).toMatch(/^… \S/);
  expect(text).toMatch(/\S …$/);
  expect(text.length).toBeLessThan(200);
});

test('what is removed is found no more, also with its course or its meeting', () => {
  const { db } = aFullNotebook();
  expect(foundIn(db, 'grundlag')).toHaveLength(5);
  removeAgreement(db, idOf(201));
  expect(foundIn(db, 'grundlag')).toHaveLength(4);
  removeMeeting(db, idOf(101));
  expect(foundIn(db, 'grundlag')).toHaveLength(3);
  db.prepare('DELETE FROM course').run();
  expect(foundIn(db, 'grundlag')).toEqual([`reflection ${idOf(501)}`]);
});

test('an archived course is searched too', () => {
  const { db } = aFullNotebook();
  updateArchived(db, idOf(1), NOW);
  expect(foundIn(db, 'gård')).toHaveLength(1);
});

test('a sheet is found by what is written on it now, and says whether a later one stands', () => {
  const { db } = aFullNotebook();
  const answers = { ...emptyAnswers(swot), strengths: [anItem(1, 'Lytter godt')] };
  updateWorksheet(db, idOf(301), { answers }, NOW);
  expect(foundIn(db, 'klart')).toEqual([]);
  expect(search(db, 'lytter').hits[0]).toMatchObject({
    kind: 'worksheet',
    sheet: 'swot',
    isOlder: false,
    passages: [{ field: 'strengths', text: 'Lytter godt' }],
  });
});

test('hits are the newest first, and filters hold for each count but that of its own kind', () => {
  const { db } = aFullNotebook();
  insertCourse(db, aCourse({ id: idOf(2), alias: 'S. T.' }));
  insertMeeting(
    db,
    aMeeting({ id: idOf(102), courseId: idOf(2), date: '2025-03-04', notes: 'Om grundlaget' }),
  );
  expect(foundIn(db, 'grundlag', { kind: 'meeting' })).toEqual([
    `meeting ${idOf(101)}`,
    `meeting ${idOf(102)}`,
  ]);
  expect(search(db, 'grundlag', { kind: 'meeting' }).counts).toMatchObject({ meeting: 2, agreement: 1 });
  expect(foundIn(db, 'grundlag', { courseId: idOf(2) })).toEqual([`meeting ${idOf(102)}`]);
  expect(foundIn(db, 'grundlag', { to: '2025-12-31' })).toEqual([`meeting ${idOf(102)}`]);
  expect(foundIn(db, 'grundlag', { from: '2026-01-01', kind: 'meeting' })).toEqual([`meeting ${idOf(101)}`]);
});

test('agreements move with their meeting', () => {
  const { db } = aFullNotebook();
  expect(search(db, 'skriver').hits[0]?.day).toBe('2026-11-23');
  updateMeeting(db, idOf(101), { date: Day.parse('2026-12-07') }, NOW);
  expect(search(db, 'skriver').hits[0]?.day).toBe('2026-12-07');
});

test('whatever is typed is answered', () => {
  const { db } = aFullNotebook();
  const typed = [
    '"',
    '*',
    "' OR 1",
    'a" OR "b',
    'words:x',
    'NEAR(a b)',
    '-',
    '^a',
    '\0',
    '\ud800',
    '😀',
    '  ',
  ];
  for (const one of [...typed, 'x'.repeat(10_000), 'åæø'.repeat(4000), 'ord '.repeat(3000)])
    expect(search(db, one).hits, one.slice(0, 20)).toEqual([]);
});

test('a word that could be written in thousands of ways is found, and one that begins like it is not', () => {
  const { db } = aFullNotebook();
  const word = 'åæø'.repeat(10);
  updateMeeting(db, idOf(101), { notes: word }, NOW);
  expect(foundIn(db, word.replaceAll('å', 'aa'))).toHaveLength(1);
  expect(foundIn(db, `${word}x`)).toEqual([]);
});

test('a notebook of before is read a slice at a time, the latest first, and the answer says what is left', async () => {
  const open = aFullNotebook();
  for (let n = 1; n <= 150; n += 1)
    insertReflection(open.db, { id: idOf(600 + n), courseId: null, text: `Mit grundlag ${n}` });
  let ticks = 0;
  const find = searchHandlers(() => (ticks += 60));
  const ask = async (typed: string) =>
    valueOf(await find.find({ typed, kind: null, courseId: null, from: null, to: null }, open));
  const first = await ask('150');
  expect(first.unread).toBeGreaterThan(0);
  expect(first.hits).toHaveLength(1);
  for (let left = first.unread; left > 0;) left = (await ask('gård')).unread;
  expect((await ask('grundlag')).counts).toMatchObject({ reflection: 151, meeting: 1 });
});

test('of many hits the newest are listed, and all are counted', () => {
  const { db } = aFullNotebook();
  for (let n = 1; n <= 160; n += 1)
    insertReflection(db, {
      id: idOf(600 + n),
      courseId: null,
      text: 'Trivsel',
      date: n <= 100 ? '2026-05-01' : '2026-05-02',
    });
  const { hits, counts } = search(db, 'trivsel');
  expect(counts.reflection).toBe(160);
  expect(hits).toHaveLength(50);
  expect(hits.every(({ day }) => day === '2026-05-02')).toBe(true);
});

test('reading for the search is no change of the notebook, and an unchanged text is not written anew', () => {
  const { db } = aFullNotebook();
  const before = rowsChanged(db);
  readStale(db);
  expect(rowsChanged(db)).toBe(before);
  db.prepare('UPDATE course SET archived_at = 1').run();
  expect(countStale(db)).toBe(1);
  const writes = db.prepare('SELECT total_changes()').pluck();
  const then = Number(writes.get());
  readStale(db);
  expect(Number(writes.get()) - then).toBe(1);
});

test('what an older version read is read anew after its change, and found', () => {
  const db = connect(':memory:') as WritableDb;
  onTestFinished(() => void db.close());
  migrate(db, migrations.slice(0, 6));
  db.exec(`
    INSERT INTO course (id, alias, expected_months, rhythm_months, meeting_minutes, state, created_at)
    VALUES ('${idOf(1)}', 'M. K.', 12, 2, 90, 'running', 0);
    INSERT INTO meeting (id, course_id, date, state, topics, created_at, changed_at)
    VALUES ('${idOf(101)}', '${idOf(1)}', '2026-11-23', 'held', 'Ledelsesgrundlaget', 0, 0);
    INSERT INTO search_place (id, subject, course_id) VALUES (7, '${idOf(101)}', '${idOf(1)}');
    INSERT INTO search_text (id, words) VALUES (7, ' ledelsesgrundlaget ');
    DELETE FROM search_stale WHERE subject = '${idOf(101)}';`);
  expect(migrate(db, migrations)).toBe(true);
  expect(countStale(db)).toBe(2);
  expect(foundIn(db, 'grundlag')).toEqual([`meeting ${idOf(101)}`]);
});

test('a comment that was written before comments were read is found after the change, and nothing else is read anew', () => {
  const db = connect(':memory:') as WritableDb;
  onTestFinished(() => void db.close());
  migrate(db, migrations.slice(0, 7));
  for (const [number, text] of ['Vi anbefaler to møder mere', ''].entries()) {
    insertCourse(db, aCourse({ id: idOf(number + 1) }));
    keepComment(db, idOf(number + 1), text, NOW);
  }
  insertCourse(db, aCourse({ id: idOf(3) }));
  db.exec('DELETE FROM search_stale');
  expect(migrate(db, migrations)).toBe(true);
  expect(countStale(db)).toBe(1);
  expect(foundIn(db, 'anbefal')).toEqual([`course ${idOf(1)}`]);
});
