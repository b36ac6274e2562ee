import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { notebookExportHandlers } from '../../../main/features/notebook-export/notebook-export.handlers.ts';
import { exportedTables } from '../../../main/features/notebook-export/snapshot.repo.ts';
import { zipInSteps } from '../../../main/features/notebook-export/zip-in-steps.ts';
import type { OpenNotebook } from '../../../main/open-notebook.ts';
import { fail, ok } from '../../../shared/result.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { aFolder, anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';
import { insertReflection } from '../../support/search-rows.ts';
import { notRemembered } from '../../support/half-written.ts';

/** Rows in every table of the notebook: two courses, the mentor's choices, her own handbook and what was removed. */
function aWholeNotebook() {
  const notebook = anOpenNotebook();
  const { db } = notebook;
  const markers = [writeCourseOfMarkers(db).markers, writeCourseOfMarkers(db, 2).markers].flat();
  insertReflection(db, { id: idOf(701), courseId: null, text: 'Frit for alle' });
  db.prepare("INSERT INTO setting (name, value) VALUES ('rhythm', ?)").run('{"calendarTitle":"Kaffe"}');
  db.prepare("INSERT INTO pack_file (name, text) VALUES ('00.md', 'Vores håndbog')").run();
  db.prepare("INSERT INTO deletion_ledger (id, kind, at) VALUES (?, 'course', ?)").run(idOf(9), NOW);
  return { ...notebook, markers };
}

type Parts = Parameters<typeof notebookExportHandlers>[0];

/** The calls with a dialog that answers with a file in a folder of the test's own. */
function callsWith(parts: Partial<Parts> = {}) {
  const file = join(aFolder(), 'Notesbog.zip');
  const asked: string[] = [];
  const calls = notebookExportHandlers({
    confirm: () => Promise.resolve(ok(undefined)),
    askWhere: (name) => {
      asked.push(name);
      return Promise.resolve(file);
    },
    t: danish,
    halfWritten: notRemembered,
    ...parts,
  });
  return { calls, file, asked };
}

async function unpacked(notebook: OpenNotebook): Promise<Record<string, string>> {
  const { calls, file } = callsWith();
  valueOf(await calls.save({ passphrase: 'en lang sætning' }, notebook));
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

type Json = {
  format: string;
  version: number;
  schema: number;
  tables: Record<string, Record<string, unknown>[]>;
};

describe('the whole notebook out', () => {
  test('has every row of every table but the search’s own, as many as the notebook, each column as it stands', async () => {
    const notebook = aWholeNotebook();
    const { db } = notebook;
    const all = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    const rowsOf = (table: string) => db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
    // Read before: afterwards each course keeps that it went out.
    const storedOf = Object.fromEntries(all.map((table) => [table, rowsOf(table)]));
    const files = await unpacked(notebook);
    const { tables, ...head } = JSON.parse(files['notebook.json'] ?? '') as Json;
    expect(head).toEqual({
      format: 'mentor-notebook/export',
      version: 1,
      exportedAt: NOW,
      schema: db.pragma('user_version', { simple: true }),
    });
    // What is left out, and why: made of the other tables for the search alone, or SQLite's own.
    const leftOut = [
      'search_place',
      'search_stale',
      'search_index',
      'search_index_data',
      'search_index_idx',
      'search_index_config',
      'search_index_docsize',
      'sqlite_sequence',
    ];
    expect(Object.keys(tables).sort()).toEqual(all.filter((table) => !leftOut.includes(table)).sort());
    for (const [table, rows] of Object.entries(tables)) {
      const stored = storedOf[table] ?? [];
      expect(rows.length, table).toBe(stored.length);
      expect(rows.length, table).toBeGreaterThan(0);
      const asStored = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
          ]),
        ),
      );
      const compact = stored.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof asStored[0]?.[name] === 'string' && typeof rows[0]?.[name] === 'object'
              ? typeof value === 'string'
                ? JSON.stringify(JSON.parse(value))
                : '[]' // a list with nothing in it is null
              : value,
          ]),
        ),
      );
      expect(asStored, table).toEqual(compact);
    }
  });

  test('has in Markdown every word of each course in that course’s file, and the mentor’s own pages in theirs', async () => {
    const notebook = aWholeNotebook();
    const files = await unpacked(notebook);
    expect(Object.keys(files)).toEqual([
      'LÆS MIG.md',
      'notebook-export.md',
      'notebook.json',
      'forløb/01.md',
      'forløb/02.md',
      'min egen læring.md',
    ]);
    const [first = '', second = '', own = ''] = [
      files['forløb/01.md'],
      files['forløb/02.md'],
      files['min egen læring.md'],
    ];
    for (const { place, text } of notebook.markers) {
      const ofOwn = place === 'reflection.text naming';
      const isFirst = text.startsWith('Q1');
      expect(ofOwn ? own : isFirst ? first : second, place).toContain(text);
      expect(isFirst ? second : first, place).not.toContain(text);
    }
    expect(own).toContain('Frit for alle');
    expect(first).toContain('### Møde 1');
  });

  test('takes no text for a heading, a list, a link or markup of its own', async () => {
    const notebook = anOpenNotebook();
    writeCourseOfMarkers(notebook.db);
    const text = ['# Overskrift', '- punkt', '[link](http://evil.dk)', ...hostileTexts].join('\n');
    notebook.db.prepare('UPDATE course SET notes = ?').run(text);
    const files = await unpacked(notebook);
    const { tables } = JSON.parse(files['notebook.json'] ?? '') as Json;
    const stored = notebook.db.prepare<[], string>('SELECT notes FROM course').pluck().get();
    expect(tables['course']?.[0]?.['notes']).toBe(stored);
    const lines = (files['forløb/01.md'] ?? '').split('\n');
    expect(lines).toContain('> \\# Overskrift');
    expect(lines.filter((line) => /^(# Overskrift|- punkt)/.test(line))).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/(?<!\\)<script/);
  });

  test('asks for the passphrase first, and writes for its owner alone', async () => {
    const notebook = aWholeNotebook();
    const wrong = fail({ kind: 'wrong-passphrase', retryAfterMs: 1000 });
    const refused = callsWith({ confirm: () => Promise.resolve(wrong) });
    expect(await refused.calls.save({ passphrase: 'forkert' }, notebook)).toEqual(wrong);
    expect(refused.asked).toEqual([]);
    const { calls, file, asked } = callsWith();
    expect(await calls.save({ passphrase: 'rigtig' }, notebook)).toEqual({
      ok: true,
      value: { file: 'Notesbog.zip' },
    });
    expect(asked).toEqual(['Notesbog 2026-11-23.zip']);
    const noted = "SELECT course_id FROM exported WHERE kind = 'notebook zip' ORDER BY course_id";
    expect(notebook.db.prepare(noted).pluck().all()).toEqual(
      notebook.db.prepare('SELECT id FROM course ORDER BY id').pluck().all(),
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('leaves no file where the mentor changes her mind, the notebook is locked meanwhile, or the folder is not there', async () => {
    const notebook = aWholeNotebook();
    const changed = callsWith({ askWhere: () => Promise.resolve(undefined) });
    expect(await changed.calls.save({ passphrase: 'x' }, notebook)).toMatchObject({
      error: { kind: 'cancelled' },
    });
    const noted = "SELECT count(*) FROM exported WHERE kind = 'notebook zip'";
    expect(notebook.db.prepare(noted).pluck().get()).toBe(0);
    const missing = callsWith({ askWhere: () => Promise.resolve(join(aFolder(), 'væk', 'x.zip')) });
    expect(await missing.calls.save({ passphrase: 'x' }, notebook)).toMatchObject({
      error: { kind: 'file-not-writable' },
    });
    const { calls, file } = callsWith();
    writeFileSync(file, 'det gamle');
    const saving = calls.save({ passphrase: 'x' }, notebook);
    setImmediate(() => notebook.db.close());
    expect(await saving).toMatchObject({ error: { kind: 'locked' } });
    expect(readFileSync(file, 'utf8')).toBe('det gamle');
  });
});

test('others have their turn again and again while a long notebook is packed', async () => {
  let turns = 0;
  let isPacking = true;
  const turn = () => {
    turns += 1;
    if (isPacking) setImmediate(turn);
  };
  setImmediate(turn);
  const pieces = Array.from({ length: 1_000 }, (_, index) => `${index} ${'Det gik trægt. '.repeat(100)}`);
  const packed = await zipInSteps([{ name: 'a.md', pieces }], { at: NOW, mayGoOn: () => true });
  isPacking = false;
  const letters = pieces.join('');
  expect(turns).toBeGreaterThan(letters.length / 65_536 / 2);
  expect(strFromU8(unzipSync(packed ?? new Uint8Array())['a.md'] ?? new Uint8Array())).toBe(letters);
});

/** Every column of a section of the document, by the table that its heading names. */
const documented = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    text
      .split(/^### /m)
      .slice(1)
      .map((section) => [
        /^`(\w+)`/.exec(section)?.[1] ?? '',
        Array.from(section.matchAll(/^\| `(\w+)` \|/gm), ([, column = '']) => column).sort(),
      ]),
  );

test('docs/notebook-export.md tells every table and every column, and no other', () => {
  const { db } = anOpenNotebook();
  const text = readFileSync(join(import.meta.dirname, '../../../docs/notebook-export.md'), 'utf8');
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  const real = exportedTables(db).map((table) => [table, columns.all(table).sort()] as const);
  expect(documented(text)).toEqual(Object.fromEntries(real));
  for (const table of ['meeting.sheets', 'worksheet.answers', 'binned.rows', 'setting.value'])
    expect(text).toContain(`\`${table}\``);
});

test('a table and a column to come are told by themselves, and miss in the document until they are written there', () => {
  const { db } = anOpenNotebook();
  db.exec('CREATE TABLE mood (id TEXT PRIMARY KEY, text TEXT) STRICT');
  expect(exportedTables(db)).toContain('mood');
});
