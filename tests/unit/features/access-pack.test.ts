import { describe, expect, test } from 'vitest';
import { courseTables } from '../../../main/course-rows/tables.ts';
import { freeTexts } from '../../../main/features/access-pack/entries.ts';
import { labelOf, valueText } from '../../../main/features/access-pack/facts.ts';
import { readPack, sameCalled } from '../../../main/features/access-pack/whole-pack.repo.ts';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { builtInHandbook } from '../../../main/features/handbook/built-in-pack.ts';
import { throwAway } from '../../../main/features/bin/bin.repo.ts';
import { hrHandlers } from '../../../main/features/hr-summary/hr.handlers.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, idOf, NOW } from '../../support/builders.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';
import { insertReflection } from '../../support/search-rows.ts';

/** Tables that hold nothing of one course: the owner, her choices, the handbook, what was removed, and the search's own. */
const notOfACourse = /^(notebook|setting|pack_file|deletion_ledger|search_.+|sqlite_.+)$/;

const tablesOf = (db: ReadableDb): string[] =>
  db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

const packOf = (db: ReadableDb, ...ids: string[]) => {
  const pack = readPack(db, ids, danish);
  if (!pack) throw new Error('No such course');
  return pack;
};

describe('everything held about one mentee', () => {
  test('is as many entries in each table as the notebook has rows of hers, and none of another’s', () => {
    const { db } = anOpenNotebook();
    const { courseId, markers } = writeCourseOfMarkers(db);
    const counted = () =>
      Object.fromEntries(
        tablesOf(db)
          .filter((table) => !notOfACourse.test(table))
          .map((table) => [
            table,
            db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
          ]),
      );
    // While hers is the only course, every row of these tables is hers.
    const rows = counted();
    expect(Object.keys(rows).sort()).toEqual([...courseTables].sort());
    expect(Math.min(...Object.values(rows))).toBeGreaterThan(0);
    const other = writeCourseOfMarkers(db, 2);
    const [course] = packOf(db, courseId).courses;
    const inPack = Object.fromEntries(
      (course?.parts ?? []).map(({ table, entries }) => [table, entries.length]),
    );
    expect(inPack).toEqual(rows);

    const said = JSON.stringify(course);
    expect(said).toContain('HR-opsummering, PDF');
    expect(said).not.toContain('hr-summary');
    expect(markers.filter(({ text }) => !said.includes(text))).toEqual([]);
    expect(other.markers.filter(({ text }) => said.includes(text))).toEqual([]);
  });

  test('has every text under a key of its own, and no word of a person in what cannot be struck', () => {
    const { db } = anOpenNotebook();
    const { courseId, markers } = writeCourseOfMarkers(db);
    const entries = packOf(db, courseId)
      .courses.flatMap(({ parts }) => parts)
      .flatMap((part) => part.entries);
    const keys = entries.flatMap(({ texts }) => texts.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const fixed = JSON.stringify(
      entries.map(({ title, facts, texts }) => [title, facts, texts.map(({ label }) => label)]),
    ).replaceAll('\u00a0', ' ');
    expect(markers.filter(({ text }) => fixed.includes(text))).toEqual([]);
    expect(fixed).not.toContain('undefined');
    expect(fixed).toContain('Møde 2 · 19. januar 2027 (uge 3)');
  });

  test('names every column that it can hold, and a new column in the pack’s tables is told by its own name', () => {
    const { db } = anOpenNotebook();
    const columns = courseTables.flatMap((table) =>
      db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table),
    );
    const unnamed = columns
      .filter((column) => !/^(id|.+_id|subject|rows)$/.test(column))
      .filter((column) => labelOf(column, danish) === column);
    expect(unnamed).toEqual([]);
    expect(Object.keys(freeTexts).filter((table) => !tablesOf(db).includes(table))).toEqual([]);
    const { courseId } = writeCourseOfMarkers(db);
    db.exec("ALTER TABLE meeting ADD COLUMN mood TEXT NOT NULL DEFAULT 'glad'");
    expect(JSON.stringify(packOf(db, courseId))).toContain('mood: glad');
  });

  test('holds pages of the mentor’s own that are tied to the course or name the mentee, also from the bin', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ name: 'Mette Kjær' }));
    insertReflection(db, { id: idOf(701), courseId: idOf(1), text: 'Knyttet til' });
    insertReflection(db, { id: idOf(702), courseId: null, text: 'Mette lærte mig noget' });
    insertReflection(db, { id: idOf(703), courseId: null, text: 'Om en helt anden' });
    const part = packOf(db, idOf(1)).courses[0]?.parts.find(({ table }) => table === 'reflection');
    expect(part?.entries.flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual([
      'Knyttet til',
      'Mette lærte mig noget',
    ]);
  });

  test('holds pages that name her by what she was called before', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ alias: 'M. H.', name: 'Mette Holm' }));
    for (const [field, text] of [
      ['alias', 'Pilen'],
      ['name', 'Mette Kjær'],
    ] as const)
      keepRevision(db, { subject: idOf(1), field, text, at: NOW });
    insertReflection(db, {
      id: idOf(701),
      courseId: null,
      text: 'Pilen lærte mig noget',
      date: '2026-11-01',
    });
    insertReflection(db, { id: idOf(702), courseId: null, text: 'Talte med fru Kjær', date: '2026-11-02' });
    insertReflection(db, { id: idOf(703), courseId: null, text: 'Smidt ud om Pilen' });
    insertReflection(db, { id: idOf(704), courseId: null, text: 'Om en helt anden' });
    expect(throwAway(db, 'reflection', idOf(703), NOW)).toBe(true);
    const textsOf = (table: string) =>
      packOf(db, idOf(1))
        .courses[0]?.parts.find((part) => part.table === table)
        ?.entries.flatMap(({ texts }) => texts.map(({ text }) => text));
    expect(textsOf('reflection')).toEqual(['Pilen lærte mig noget', 'Talte med fru Kjær']);
    expect(textsOf('binned')).toEqual(['Smidt ud om Pilen']);
  });

  test('holds earlier texts and drafts that name her of pages that no longer do, under the day of the page', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ name: 'Mette Kjær' }));
    insertReflection(db, { id: idOf(701), courseId: null, text: 'Nu om ingen', date: '2026-10-08' });
    insertReflection(db, { id: idOf(702), courseId: null, text: 'Smidt ud', date: '2026-10-09' });
    for (const [id, text] of [
      [701, 'Før om Mette'],
      [701, 'Før om en anden'],
      [702, 'Før om M. K.'],
    ] as const)
      keepRevision(db, { subject: idOf(id), field: 'text', text, at: NOW });
    keepDraft(db, { subject: idOf(701), field: 'text', text: 'Halvt om Mette' });
    keepDraft(db, { subject: idOf(701), field: 'date', text: 'i forgårs' });
    expect(throwAway(db, 'reflection', idOf(702), NOW)).toBe(true);
    const parts = packOf(db, idOf(1)).courses[0]?.parts ?? [];
    const told = parts
      .filter(({ table }) => table !== 'course')
      .flatMap(({ table, entries }) =>
        entries.map(({ title, texts }) => [
          table,
          title.replaceAll('\u00a0', ' '),
          ...texts.map(({ text }) => text),
        ]),
      );
    expect(told).toEqual([
      ['revision', 'Side · 8. oktober 2026 (uge 41): Tekst', 'Før om Mette'],
      ['revision', 'Side · 9. oktober 2026 (uge 41), i papirkurven: Tekst', 'Før om M. K.'],
      ['draft', 'Side · 8. oktober 2026 (uge 41): Tekst', 'Halvt om Mette'],
    ]);
  });

  test('tells an earlier comment for HR as one, under the title of the draft of it', async () => {
    const open = anOpenNotebook();
    insertCourse(open.db, aCourse());
    const id = Id.parse(idOf(1));
    for (const text of ['Første kommentar', 'Noget ganske andet'])
      valueOf(await hrHandlers().recordComment({ id, fields: { text } }, open));
    keepDraft(open.db, { subject: hrCommentSubject(id), field: 'text', text: 'Halvt' });
    keepRevision(open.db, { subject: id, field: 'notes', text: 'Tidligere noter', at: NOW });
    const told = (packOf(open.db, id).courses[0]?.parts ?? [])
      .filter(({ table }) => table === 'revision' || table === 'draft')
      .flatMap(({ entries }) => entries.map(({ title, texts }) => [title, ...texts.map(({ text }) => text)]))
      .sort();
    expect(told).toEqual([
      ['Forløbet: Noter', 'Tidligere noter'],
      ['Kommentar til HR: Tekst', 'Første kommentar'],
      ['Kommentar til HR: Tekst', 'Halvt'],
    ]);
  });

  test('is sealed: any change of a text gives another seal, and the same texts the same', () => {
    const { db } = anOpenNotebook();
    const { courseId } = writeCourseOfMarkers(db);
    const { seal } = packOf(db, courseId);
    expect(packOf(db, courseId).seal).toBe(seal);
    db.prepare("UPDATE course SET notes = notes || ' '").run();
    expect(packOf(db, courseId).seal).not.toBe(seal);
  });

  test('offers other courses whose mentee is called the same, and takes none along unasked', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ name: 'Mette Kjær' }));
    insertCourse(db, aCourse({ id: idOf(2), alias: 'MK', name: 'mette kjær' }));
    insertCourse(db, aCourse({ id: idOf(3), alias: 'm. k.' }));
    insertCourse(db, aCourse({ id: idOf(4), alias: 'A. L.' }));
    expect(
      sameCalled(db, [idOf(1)])
        .map(({ id }) => id)
        .sort(),
    ).toEqual([idOf(2), idOf(3)]);
    expect(packOf(db, idOf(1)).courses).toHaveLength(1);
    expect(packOf(db, idOf(1), idOf(2)).courses).toHaveLength(2);
    expect(readPack(db, [idOf(9)], danish)).toBeUndefined();
  });
});

test('what was saved or printed is told in the words of the screen, and what this program does not know as it stands', () => {
  const telling = { t: danish, handbook: builtInHandbook(), parameterNames: ['', 'Faglighed', ''] };
  expect(valueText('meeting', 'parameters', '[1,2]', telling)).toBe('Færdigheder, Parameter 2');
  const told = (kind: string) => valueText('exported', 'kind', kind, telling);
  expect(told('hr-summary locked-pdf')).toBe('HR-opsummering, PDF med kode');
  expect(told('meeting-sheet print')).toBe('Mødeark, udskrift');
  expect(told('a-later-paper csv')).toBe('Dokument, CSV');
  expect(told('hr-summary pigeon')).toBe('hr-summary pigeon');
});
