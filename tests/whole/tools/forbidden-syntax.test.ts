import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/electron/paths.mjs';
import { lint } from '../../support/lint.ts';

/** Looks once; tells then of each rule in which lines it is broken, by file. */
function lookAt(files: Record<string, readonly string[]>): (rule: string) => Record<string, number[]> {
  const found = lint(
    Object.fromEntries(Object.entries(files).map(([file, lines]) => [file, lines.join('\n')])),
  );
  return (rule) =>
    Object.fromEntries(
      Object.entries(found).map(([file, faults]) => {
        const lines = faults.filter((fault) => fault.rule === rule).map(({ line }) => line);
        return [file, [...new Set(lines)].sort((a, b) => a - b)];
      }),
    );
}

/** Where something leaves that carries everything by design, or where nothing is made that leaves. */
const uncovered = [
  // Made already: its words are cleaned, and the finished file is read.
  'main/documents/clean-text.ts',
  'main/documents/read-pdf.ts',
  // The whole notebook, for the mentor herself.
  'main/features/notebook-export/notebook-export.handlers.ts',
];

/** Every file that makes something that leaves the notebook: as a paper, as a file or by the clipboard. */
const leaving = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })
  .map((file) => `main/${file.replaceAll('\\', '/')}`)
  .filter((file) => /^main\/(documents|features)\/.*\.ts$/.test(file))
  .filter(
    (file) =>
      file.startsWith('main/documents/') ||
      /\/(pick|save-file)\.ts'|putOnClipboard/.test(readFileSync(join(root, file), 'utf8')),
  );

test('lint refuses every cast where something is made that leaves, whatever the type is called, and no other', () => {
  const casts = ['x as HrFacts', 'x as { course: Picked }', 'x as unknown', '<HrFacts>x', 'x as never'];
  const lines = [...casts, "['a'] as const"].map((cast, number) => `export const y${number} = ${cast};`);
  const found = lookAt(Object.fromEntries(leaving.map((file) => [file, lines])))('cast');
  const covered = leaving.filter((file) => !uncovered.includes(file));
  expect(covered).toEqual(
    expect.arrayContaining(
      ['endings/hr-text', 'rhythm/calendar-file', 'hr-summary/hr-facts.repo'].map(
        (file) => `main/features/${file}.ts`,
      ),
    ),
  );
  for (const file of covered) expect(found[file], file).toEqual([1, 2, 3, 4, 5]);
  for (const file of uncovered) expect(found[file], file).toEqual([]);
});

test('only the place that makes the seal gives what was picked its type, and elsewhere a cast to Picked is refused', () => {
  const fitting = ['export const y = x as Fitting<C, Fields>;'];
  const picked = ["export const y = x as Picked<'hr', T>;"];
  const broken = lookAt({
    'main/documents/pick.ts': fitting,
    'main/documents/hr-facts.ts': fitting,
    'main/features/access-pack/entries.ts': picked,
    'main/features/notes.ts': picked,
  });
  expect(broken('cast')).toMatchObject({ 'main/documents/pick.ts': [], 'main/documents/hr-facts.ts': [1] });
  expect(broken('as-if-picked')).toMatchObject({
    'main/features/access-pack/entries.ts': [1],
    'main/features/notes.ts': [1],
  });
});

test('lint refuses a class that anything of the same shape could pass for', () => {
  const open = ['', 'name = "x";', 'constructor(readonly what: string) { super(what); }'];
  const shut = [
    '#x = 1;',
    'declare protected readonly itself: true;',
    'constructor(private readonly x: string) {}',
  ];
  const lines = [...open, ...shut].map((body, number) => `export class A${number} extends Error { ${body} }`);
  expect(lookAt({ 'main/db/migrate.ts': lines })('open-class')).toEqual({
    'main/db/migrate.ts': [1, 2, 3],
  });
});

test('lint refuses calls and SQL that would write the notebook without its key', () => {
  // In pieces, since lint reads this file too.
  const [verb, key] = ['ATT' + 'ACH', 'key'];
  const calls = ['db.serialize();', 'db.backup("x");', 'db.loadExtension("x");', 'db.unsafeMode();'];
  const sql = [
    `db.exec("${verb} DATABASE 'x' AS plain");`,
    'db.exec(`' + verb.toLowerCase() + ' ${file} as plain`);',
    `db.exec("SELECT 1; ${verb} ? AS plain KEY 'x'");`,
    `db.pragma("re${key} = ''");`,
    `db.exec("VACUUM; PRAGMA ${key}=''");`,
  ];
  const sound = ['db.exec("VACUUM INTO ?");', 'say("what a test can attach to");', `db.pragma("key = 'x'");`];
  const broken = lookAt({ 'main/calls.ts': [...calls, ...sound], 'tests/sql.ts': [...sql, ...sound] });
  expect(broken('leaky-call')).toEqual({ 'main/calls.ts': [1, 2, 3, 4], 'tests/sql.ts': [] });
  expect(broken('leaky-sql')).toEqual({ 'main/calls.ts': [], 'tests/sql.ts': [1, 2, 3, 4, 5] });
});

test('lint refuses a way to the network in main and in the window, and a way in beside the one', () => {
  const main = [
    "import { net } from 'electron';",
    "import { ipcMain } from 'electron';",
    "import http from 'node:http';",
    "import { visibilityOf } from '../shared/visibility.ts';",
    "import { app } from 'electron';",
  ];
  const used = ["fetch('x');", 'new XMLHttpRequest();', 'localStorage.clear();'];
  const broken = lookAt({ 'main/features/a.ts': main, 'main/features/b.ts': used, 'renderer/b.ts': used });
  expect(broken('no-restricted-imports')['main/features/a.ts']).toEqual([1, 2, 3, 4]);
  expect(broken('no-restricted-globals')).toMatchObject({
    'main/features/b.ts': [1, 2],
    'renderer/b.ts': [1, 2, 3],
  });
});

test('lint refuses what no type tells: a name that is not used, an any, a name that is not there, a file too long', () => {
  const ts = ['const _x = 1;', 'export const y = (z: any) => z;', 'export const w = y!;', 'var v = w;'];
  const mjs = ['unknown();', 'const q = 1;', ...Array<string>(300).fill('// long')];
  const broken = lookAt({ 'main/a.ts': ts, 'tools/b.mjs': mjs });
  expect(broken('no-unused-vars')).toEqual({ 'main/a.ts': [1, 4], 'tools/b.mjs': [2] });
  expect(broken('no-explicit-any')['main/a.ts']).toEqual([2]);
  expect(broken('no-non-null-assertion')['main/a.ts']).toEqual([3]);
  expect(broken('no-undef')['tools/b.mjs']).toEqual([1]);
  expect(broken('max-lines')['tools/b.mjs']).toHaveLength(1);
});
