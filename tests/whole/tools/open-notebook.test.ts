import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { migrate } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createNotebookFile } from '../../../main/db/open.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { backUp, someBackups } from '../../support/backups.ts';
import { aCourse } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { evidence } from '../../support/evidence.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { keptVersions, layOldNotebook, oldRows, rowsAsThen } from '../../support/old-notebook.ts';
import { aNewNotebook, openedBy, PASSPHRASE, vaultParts, writeWord } from '../../support/vault.ts';
import { vectors } from '../../support/vectors.ts';

const tool = join(import.meta.dirname, '../../../tools/open-notebook.mjs');
const root = Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex');
const id = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', 'hex');
const key = recoveryGroups(root).join(' ');
const LONG = 'Blåbærgrød på æblebræt. '.repeat(4000);

/** A notebook file of the newest schema, made by the program's own code. */
function aNotebookFile(folder: string): string {
  const file = join(folder, 'notebook.mndb');
  const db = createNotebookFile(file, { key: deriveKeys(root, id).database, id });
  migrate(db, migrations);
  insertCourse(db, aCourse({ alias: 'M. K.', notes: LONG }));
  db.close();
  return file;
}

const open = (source: string, target: string, typed = key) =>
  spawnSync(process.execPath, [tool, source, target], { input: `${typed}\n`, encoding: 'utf8' });

test('the database and the sheet’s key give a plain SQLite file with every row, readable by the owner alone', () => {
  const folder = aFolder();
  const plain = join(folder, 'plain.sqlite');
  const done = open(aNotebookFile(folder), plain);
  expect(done.stderr + done.stdout).toContain('pages written');
  expect(done.status).toBe(0);
  expect(statSync(plain).mode & 0o777).toBe(0o600);
  const db = connect(plain, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT alias, notes FROM course').get()).toEqual({ alias: 'M. K.', notes: LONG });
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  db.close();
});

const wordsIn = (plain: string): unknown[] => {
  const db = connect(plain, { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db.prepare('SELECT text FROM draft ORDER BY text').pluck().all();
  } finally {
    db.close();
  }
};
const sheetOf = (vault: Awaited<ReturnType<typeof aNewNotebook>>): string =>
  recoveryGroups(openedBy(vault).secrets.root).join(' ');

test('a backup and the sheet’s key give what was written when it was made', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const backup = await backUp(folder, vault);
  writeWord(vault, 'efter');
  const plain = join(aFolder(), 'plain.sqlite');
  const done = open(backup, plain, sheetOf(vault));
  expect(done.stderr).not.toContain('damaged');
  expect(done.status).toBe(0);
  expect(wordsIn(plain)).toEqual(['før']);
});

test('a damaged backup is told: by its page, or, where every page is whole, by its head', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const backup = await backUp(folder, vault);
  const sheet = sheetOf(vault);
  const bytes = readFileSync(backup);
  const bad = join(aFolder(), 'bad.mnbak');
  const openWith = (change: (copy: Buffer) => Buffer) => {
    writeFileSync(bad, change(Buffer.from(bytes)));
    return open(bad, join(aFolder(), 'plain.sqlite'), sheet);
  };
  const flip = (at: number) => (copy: Buffer) => copy.fill((copy[at] ?? 0) ^ 1, at, at + 1);
  const page = openWith(flip(bytes.length - 100));
  expect(page.status).toBe(1);
  expect(page.stderr).toMatch(/not as it was made[\s\S]*damaged and stand empty: \d+/);
  const head = openWith(flip(bytes.indexOf('"sha256":"') + 12));
  expect(head.status).toBe(1);
  expect(head.stderr).toContain('not as it was made');
  expect(head.stdout).toContain('pages written');
  for (const length of [8, 11, 200]) {
    const cut = openWith((copy) => copy.subarray(0, length));
    expect(cut.status, `${length} bytes`).toBe(1);
    expect(cut.stderr).toContain('neither a notebook nor a backup');
  }
});

test('a database whose end is missing, and one whose last save was cut off, are told, and what is there is written', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const sheet = sheetOf(vault);
  vault.lock('asked');
  const bytes = readFileSync(folder.database);
  const journal = `${folder.database}-journal`;
  const openWith = (database: Buffer, left: string) => {
    writeFileSync(folder.database, database);
    writeFileSync(journal, left);
    return open(folder.database, join(aFolder(), 'plain.sqlite'), sheet);
  };
  expect(openWith(bytes, '').status, 'the control').toBe(0);
  for (const length of [bytes.length - 4096, bytes.length - 1]) {
    const cut = openWith(bytes.subarray(0, length), '');
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain('some of it is missing');
    expect(cut.stdout).toContain('pages written');
  }
  const halfSaved = openWith(bytes, 'a save that was not finished');
  expect(halfSaved.status).toBe(1);
  expect(halfSaved.stderr).toContain('was cut off');
  expect(halfSaved.stdout).toContain('pages written');
});

test('after a new key the new sheet opens the notebook, and the old one its backup and nothing else', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const before = await backUp(folder, vault);
  const oldSheet = sheetOf(vault);
  const next = 'stille mose under blanke tage';
  const backups = someBackups(folder, vault);
  const parts = { ...vaultParts(folder), vault, checker: checkerHere, backups };
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next }, parts));
  const newSheet = sheetOf(vault);
  vault.lock('asked');
  const target = () => join(aFolder(), 'plain.sqlite');
  const refused = open(folder.database, target(), oldSheet);
  expect(refused.stderr).toContain('another notebook’s');
  expect(refused.status).toBe(1);
  for (const [source, sheet] of [
    [folder.database, newSheet],
    [before, oldSheet],
  ] as const) {
    const plain = target();
    expect(open(source, plain, sheet).status).toBe(0);
    expect(wordsIn(plain)).toEqual(['blåbærgrød']);
  }
});

test.each(keptVersions)('a notebook of schema version %i opens with every row', (version) => {
  const folder = aNotebookFolder();
  layOldNotebook(folder, version);
  const plain = join(aFolder(), 'plain.sqlite');
  expect(open(folder.database, plain, vectors.recoveryKey).status).toBe(0);
  const db = connect(plain, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  expect(rowsAsThen(db as ReadableDb, oldRows(version))).toEqual(oldRows(version));
  evidence(
    import.meta.url,
    `The sheet’s key opens a notebook of version ${version} with the tool alone, with every row`,
    `${Object.values(oldRows(version)).flat().length} rows, 0 changed`,
  );
  db.close();
});

test.each([
  { version: 5, match: '"grundlag"', alias: 'Gård' },
  { version: 7, match: '"_ås åse"', alias: 'Åse Ø. 🌊' },
  { version: 8, match: '"nor ord rdl dly lys"', alias: `${'æøåÆØÅ éẞ ñ Ωж中 '.repeat(3)}æøåÆØÅ éẞ ñx` }, // written for HR
])(
  'what the search has read is found in the plain file of version $version by any SQLite that has FTS5',
  ({ version, match, alias }) => {
    const folder = aNotebookFolder();
    layOldNotebook(folder, version);
    const plain = join(aFolder(), 'plain.sqlite');
    expect(open(folder.database, plain, vectors.recoveryKey).status).toBe(0);
    const db = connect(plain);
    db.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    const found = db
      .prepare(
        `SELECT course.alias FROM search_index JOIN search_place ON search_place.id = search_index.rowid
       JOIN course ON course.id = search_place.subject WHERE search_index MATCH '${match}'`,
      )
      .pluck()
      .all();
    expect(found).toEqual([alias]);
    db.close();
  },
);

test('it needs no package and is short enough to be read', () => {
  const source = readFileSync(tool, 'utf8');
  expect(source.split('\n').length).toBeLessThan(150);
  const imported = Array.from(source.matchAll(/from '([^']+)'/g), ([, name]) => name ?? '');
  expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('a slip in the key, another notebook’s key and a file that is there already are told, and nothing is written', () => {
  const folder = aFolder();
  const source = aNotebookFile(folder);
  const before = readFileSync(source);
  const target = join(folder, 'plain.sqlite');
  const other = recoveryGroups(Buffer.alloc(20, 7)).join(' ');
  const slip = `${key.startsWith('0') ? '1' : '0'}${key.slice(1)}`;
  const wrong = [
    [slip, 'has a slip'],
    [key.slice(5), '36 signs'],
    [`U${key.slice(1)}`, 'a sign that no key has'],
    [other, 'another notebook’s'],
  ] as const;
  for (const [typed, words] of wrong) {
    const done = open(source, target, typed);
    expect(done.stderr).toContain(words);
    expect(done.status).toBe(1);
    expect(existsSync(target)).toBe(false);
  }
  writeFileSync(target, 'mine');
  expect(open(source, target).status).not.toBe(0);
  expect(readFileSync(target, 'utf8')).toBe('mine');
  expect(readFileSync(source).equals(before)).toBe(true);
  evidence(
    import.meta.url,
    'With a key that is wrong the tool opens nothing and writes nothing',
    `${wrong.length} wrong keys, 0 files written`,
  );
});

test('a damaged page is named, and the rest is written', () => {
  const folder = aFolder();
  const source = aNotebookFile(folder);
  const bytes = readFileSync(source);
  const last = bytes.length / 4096;
  bytes[(last - 1) * 4096 + 100] = (bytes[(last - 1) * 4096 + 100] ?? 0) ^ 1;
  writeFileSync(source, bytes);
  const done = open(source, join(folder, 'plain.sqlite'));
  expect(done.stderr).toContain(`damaged and stand empty: ${last}`);
  expect(statSync(join(folder, 'plain.sqlite')).size).toBe(bytes.length);
});
