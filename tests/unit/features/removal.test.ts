import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { referencesOf } from '../../../main/db/references.ts';
import { findCourse, insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { keepComment } from '../../../main/features/hr-summary/hr-comment.repo.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { readLedger } from '../../../main/removed/ledger.repo.ts';
import { removalHandlers } from '../../../main/features/removal/removal.handlers.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { findAnything } from '../../../main/features/search/search.handlers.ts';
import type { Backups } from '../../../main/vault/backup/backups.ts';
import type { OpenNotebook } from '../../../main/open-notebook.ts';
import { Course } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import { removalDayOf } from '../../../shared/removal-day.ts';
import { fail, ok } from '../../../shared/result.ts';
import { aCourse, aMeeting, idOf, NOW } from '../../support/builders.ts';
import { termsOnPages } from '../../support/index-terms.ts';
import { aMarkedCourse, marksIn } from '../../support/marked-rows.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { insertReflection } from '../../support/search-rows.ts';
import { readPages } from '../../support/sqlcipher-page.ts';

/** Every row of every table, the search's own too. */
const everything = (db: ReadableDb): Record<string, string[]> =>
  Object.fromEntries(
    db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
      .map((table) => [
        table,
        db
          .prepare<[], object>(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );

/** Every table that a course's own removal empties of it, by the schema. */
function tablesOfCourses(db: ReadableDb): string[] {
  const along = referencesOf(db).filter(({ goesAlong, table }) => goesAlong && !table.startsWith('search_'));
  const found = new Set(['course']);
  for (const before of [0, 1, 2, 3])
    for (const { table, to } of along) if (found.has(to) && before < 4) found.add(table);
  return [...found].sort();
}

async function twoCourses() {
  const open = anOpenNotebook();
  const other = await aMarkedCourse(open.db, 'other');
  const before = everything(open.db);
  const marked = await aMarkedCourse(open.db, 'gone');
  const course = findCourse(open.db, marked.id);
  if (!course) throw new Error('The course is not there');
  const pages = [
    { id: marked.pages.tied, text: null },
    { id: marked.pages.free, text: 'Som menteen sagde, er pausen vigtig' },
  ];
  const bytes = () => {
    const journal = readFileSync(`${open.file}-journal`);
    expect(journal).toHaveLength(0);
    return Buffer.concat(readPages(readFileSync(open.file), open.key));
  };
  return { open, other, before, marked, course, pages, bytes };
}

describe('a course that is removed for good', () => {
  test('has filled every table that is a course’s, so that a new table cannot be forgotten here', async () => {
    const { open, marked, bytes } = await twoCourses();
    expect([...marked.tables].sort()).toEqual(tablesOfCourses(open.db));
    expect(marksIn(bytes(), marked.marks)).toEqual(marked.marks);
  });

  test('leaves no mark in any page of the file, free ones too, nor in the index or the journal', async () => {
    const { open, marked, course, pages, bytes } = await twoCourses();
    const counts = removeCourse(open.db, course, { pages, at: NOW });
    expect(counts).toMatchObject({ course: 1, meeting: 1, agreement: 1, worksheet: 1, reflection: 1 });
    expect(marksIn(bytes(), marked.marks)).toEqual([]);
    open.db.exec('VACUUM');
    expect(marksIn(bytes(), marked.marks)).toEqual([]);
    const left = [...termsOnPages(open.db)];
    expect(left.filter((term) => 'zqxgone'.includes(term) && !'zqxother'.includes(term))).toEqual([]);
  });

  test('leaves every row of the others as it was', async () => {
    const { open, before, course, pages } = await twoCourses();
    removeCourse(open.db, course, { pages, at: NOW });
    const after = everything(open.db);
    for (const [table, rows] of Object.entries(before)) {
      if (/^search_(index|stale)/.test(table) || table === 'deletion_ledger') continue;
      expect(after[table], table).toEqual(expect.arrayContaining(rows));
      expect((after[table]?.length ?? 0) - rows.length, table).toBe(table === 'reflection' ? 1 : 0);
    }
  });

  test('is known by id, kind and moment alone, and so is each page whose old text must not come back', async () => {
    const { open, marked, course, pages } = await twoCourses();
    removeCourse(open.db, course, { pages, at: NOW });
    expect(open.db.prepare('SELECT * FROM deletion_ledger ORDER BY kind, id').all()).toEqual([
      { id: marked.id, kind: 'course', at: NOW },
      ...Object.values(marked.pages)
        .sort()
        .map((id) => ({ id, kind: 'reflection', at: NOW })),
    ]);
    expect(readLedger(open.db).pages).toEqual(expect.arrayContaining(pages));
  });

  test('stays where a page that tells of the mentee was not decided on', async () => {
    const { open, course, pages } = await twoCourses();
    const before = everything(open.db);
    expect(removeCourse(open.db, course, { pages: pages.slice(0, 1), at: NOW })).toBeUndefined();
    expect(everything(open.db)).toEqual(before);
  });
});

describe('the day on which a course is to be removed', () => {
  test('is three months after its end, or the mentor’s own; there is none while it runs', () => {
    const ended = aCourse({ state: 'completed', endedOn: '2026-11-30' });
    expect(removalDayOf(ended)).toBe('2027-02-28');
    expect(removalDayOf({ ...ended, removesOn: Day.parse('2026-12-24') })).toBe('2026-12-24');
    expect(removalDayOf({ ...ended, endedOn: null })).toBeNull();
    expect(removalDayOf({ ...ended, state: 'running' })).toBeNull();
    expect(Course.shape.removesOn.parse(null)).toBeNull();
  });

  test('is refused with a word where it is more than twelve months after the end, or before it', async () => {
    const { open, marked } = await twoCourses();
    const { handlers } = someHandlers();
    const day = (text: string) => Day.parse(text);
    const set = async (text: string | null) =>
      handlers.setDay({ id: idIn(marked.id), day: text === null ? null : day(text) }, open);
    const found = async () => valueOf(await handlers.find({ id: idIn(marked.id) }, open));
    expect((await found()).day).toBe('2027-02-20');
    expect(await set('2027-11-20')).toMatchObject({ ok: true });
    expect((await found()).day).toBe('2027-11-20');
    for (const [text, message] of [
      ['2027-11-21', 'errors.field.removalTooLate'],
      ['2026-11-19', 'errors.field.removalBeforeEnd'],
    ] as const)
      expect(await set(text)).toEqual({
        ok: false,
        error: { kind: 'invalid-input', issues: [{ path: 'day', message }] },
      });
    expect(await set(null)).toMatchObject({ ok: true });
    expect((await found()).day).toBe('2027-02-20');
  });

  test('is at most twelve months from today where nobody knows when the course ended', async () => {
    const { open, marked } = await twoCourses();
    open.db.prepare('UPDATE course SET ended_on = NULL WHERE id = ?').run(marked.id);
    const { handlers } = someHandlers();
    const set = async (text: string) => handlers.setDay({ id: idIn(marked.id), day: Day.parse(text) }, open);
    open.clock.at = new Date(2026, 10, 23, 12).getTime();
    expect(await set('2027-11-23')).toMatchObject({ ok: true });
    for (const text of ['2027-11-24', '2090-01-01'])
      expect(await set(text)).toEqual({
        ok: false,
        error: {
          kind: 'invalid-input',
          issues: [{ path: 'day', message: 'errors.field.removalTooFar' }],
        },
      });
  });

  test('is told of from a fortnight before, the first to go first', async () => {
    const { open, other, marked } = await twoCourses();
    const { handlers } = someHandlers();
    const due = async () =>
      valueOf(await handlers.due(undefined, open)).courses.map(({ courseId }) => courseId);
    expect(await due()).toEqual([]);
    open.clock.at = new Date(2027, 1, 6, 12).getTime();
    expect((await due()).sort()).toEqual([marked.id, other.id].sort());
    valueOf(await handlers.setDay({ id: idIn(marked.id), day: Day.parse('2026-12-01') }, open));
    expect(await due()).toEqual([marked.id, other.id]);
  });
});

describe('the act of removing', () => {
  test('is refused while the course runs, tells what went, and makes its receipt once the copies are done', async () => {
    const { open, marked, pages } = await twoCourses();
    const { handlers, receiptOf, forgotten, noted } = someHandlers();
    const id = idIn(marked.id);
    const decided = pages.map((page) => ({ ...page, id: idIn(page.id) }));
    open.db.prepare("UPDATE course SET state = 'running' WHERE id = ?").run(id);
    expect(await handlers.remove({ id, pages: decided }, open)).toMatchObject({ ok: false });
    open.db.prepare("UPDATE course SET state = 'stopped' WHERE id = ?").run(id);
    const before = valueOf(await handlers.find({ id }, open));
    expect(before.pages.map((page) => [page.id, page.names.length]).sort()).toEqual(
      [
        [marked.pages.tied, 0],
        [marked.pages.free, 1],
      ].sort(),
    );
    valueOf(await handlers.remove({ id, pages: decided }, open));
    expect([forgotten(), noted()]).toEqual([1, 1]);
    expect(receiptOf(id)).toBeUndefined();
    const receipt = valueOf(await handlers.receipt({ id }, open));
    expect(receipt).toMatchObject({ courseId: id, removedAt: NOW, keptPages: 1 });
    expect(receipt.rows).toEqual(expect.arrayContaining([...before.rows, { kind: 'reflection', count: 1 }]));
    expect(receiptOf(id)).toMatchObject({ courseId: id });
    const said = JSON.stringify(receipt);
    for (const mark of marked.marks) expect(said).not.toContain(mark);
    expect(await handlers.find({ id }, open)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  test('has no receipt while the notebook or its copies could not be gone through, and makes it when they were', async () => {
    const { open, marked, pages } = await twoCourses();
    const full = fail({ kind: 'disk-full' });
    const answers: ReturnType<typeof cleanedAll>[] = [Promise.resolve(full), cleanedAll()];
    const { handlers, receiptOf } = someHandlers(() => answers.shift() ?? cleanedAll());
    const id = idIn(marked.id);
    const decided = pages.map((page) => ({ ...page, id: idIn(page.id) }));
    valueOf(await handlers.remove({ id, pages: decided }, open));
    expect(await handlers.receipt({ id }, open)).toEqual(full);
    expect(receiptOf(id)).toBeUndefined();
    expect(await handlers.receipt({ id }, open)).toMatchObject({ ok: true });
    expect(receiptOf(id)).toMatchObject({ courseId: id });
  });
});

describe('what stands of the mentee in other courses', () => {
  /** A course that ends and another, of which some notes name its mentee. */
  function anotherThatNames() {
    const open = anOpenNotebook();
    const { db } = open;
    insertCourse(db, aCourse({ name: 'Mette Kjær', state: 'completed', endedOn: '2026-11-20' }));
    insertCourse(db, aCourse({ id: idOf(2), alias: 'S. T.', notes: 'Mettes leder er Sanne.' }));
    const texts = ['Talte om M. K. og pausen', 'Maj kom for sent', 'Mødte metten', 'Kær er ikke Kjær', ''];
    for (const [number, topics] of texts.entries())
      insertMeeting(db, aMeeting({ id: idOf(200 + number), courseId: idOf(2), topics }));
    insertMeeting(db, aMeeting({ id: idOf(300), topics: 'Mette selv' }));
    insertReflection(db, { id: idOf(701), courseId: null, text: 'Mette lærte mig det' });
    return open;
  }
  const found = async (open: OpenNotebook) =>
    valueOf(await someHandlers().handlers.find({ id: idIn(idOf(1)) }, open)).mentions;

  test('is counted note by note, by whole names, and can be looked for with as few words as find it all', async () => {
    const open = anotherThatNames();
    expect(await found(open)).toEqual({ count: 3, looked: expect.any(Array) as string[] });
    const looked = (await found(open))?.looked ?? [];
    expect([...looked].sort()).toEqual(['Kjær', 'M. K.', 'Mette']);
    const subjects = looked.flatMap((typed) =>
      findAnything(open.db, { typed, kind: null, courseId: null, from: null, to: null }).hits.map(
        ({ id }) => id,
      ),
    );
    expect(subjects).toEqual(expect.arrayContaining([idOf(2), idOf(200), idOf(203)]));
  });

  test('is counted where it stands in what is written for HR, but not in her own course’s', async () => {
    const open = anotherThatNames();
    keepComment(open.db, idOf(1), 'Mette er glad for forløbet', NOW);
    insertCourse(open.db, aCourse({ id: idOf(3), alias: 'Å. B.' }));
    keepComment(open.db, idOf(3), 'Kender Mette fra afdelingen', NOW);
    keepComment(open.db, idOf(2), 'Mette igen', NOW); // of a course whose notes name her too
    expect((await found(open))?.count).toBe(4);
    keepComment(open.db, idOf(3), 'Kender nogen fra afdelingen', NOW);
    expect((await found(open))?.count).toBe(3);
  });

  test('is none where nobody else is told of her', async () => {
    const open = anotherThatNames();
    open.db.prepare("UPDATE meeting SET topics = 'Om noget andet' WHERE course_id = ?").run(idOf(2));
    open.db.prepare("UPDATE course SET notes = '' WHERE id = ?").run(idOf(2));
    expect(await found(open)).toEqual({ count: 0, looked: [] });
  });
});

const idIn = (id: string) => Course.shape.id.parse(id);

const none = { copies: [], secondGone: null, formerGone: [] };
const cleanedAll = (): ReturnType<Backups['clean']> => Promise.resolve(ok(none));

function someHandlers(clean = cleanedAll) {
  let forgotten = 0;
  let noted = 0;
  const given = removalHandlers({
    backups: { clean, notCleaned: () => ({ ...none, parts: [] }) },
    restorer: { forget: () => (forgotten += 1), noteRemoved: () => (noted += 1) },
  });
  return { ...given, forgotten: () => forgotten, noted: () => noted };
}
