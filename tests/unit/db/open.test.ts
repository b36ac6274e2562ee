import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toAppError } from '../../../main/db/db-errors.ts';
import { connect } from '../../../main/db/driver.ts';
import { migrate, NewerNotebook, schemaVersion } from '../../../main/db/migrate.ts';
import { createNotebookFile, type DatabaseKey, openNotebookFile, unsynced } from '../../../main/db/open.ts';
import { aFolder } from '../../support/notebook.ts';

const secret = (): DatabaseKey => ({ key: randomBytes(32), id: randomBytes(16) });

function aClosedFile(): { file: string; own: DatabaseKey } {
  const file = join(aFolder(), 'notebook.mndb');
  const own = secret();
  const db = createNotebookFile(file, own);
  db.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('tvivl om rollen')");
  db.close();
  return { file, own };
}

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'opened';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test('each setting holds after the notebook is opened', () => {
  const { file, own } = aClosedFile();
  const db = openNotebookFile(file, own);
  const read = (name: string) => String(db.pragma(name, { simple: true }));
  expect({
    locking: read('locking_mode'),
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    fullfsync: read('fullfsync'),
    tempStore: read('temp_store'),
    secureDelete: read('secure_delete'),
    cellSize: read('cell_size_check'),
    trusted: read('trusted_schema'),
    foreignKeys: read('foreign_keys'),
    mmap: read('mmap_size'),
  }).toEqual({
    locking: 'exclusive',
    journal: 'truncate',
    synchronous: '3',
    fullfsync: '1',
    tempStore: '2',
    secureDelete: '1',
    cellSize: '1',
    trusted: '0',
    foreignKeys: '1',
    mmap: '0',
  });
  db.close();
});

test('only what is written elsewhere is not waited for: after it, and where it fails, every commit waits again', () => {
  const { file, own } = aClosedFile();
  const db = openNotebookFile(file, own);
  const level = () => db.pragma('synchronous', { simple: true });
  let meanwhile: unknown;
  unsynced(db, () => (meanwhile = level()));
  expect([meanwhile, level()]).toEqual([0, 3]);
  const copy = join(dirname(file), 'gone', 'copy.mndb');
  expect(codeOf(() => unsynced(db, () => db.prepare('VACUUM INTO ?').run(copy)))).toBe('SQLITE_CANTOPEN');
  expect(level()).toBe(3);
  db.close();
});

test('no file opens with another key, another id or none', () => {
  const { file, own } = aClosedFile();
  expect(codeOf(() => openNotebookFile(file, { ...own, key: randomBytes(32) }))).toBe('SQLITE_NOTADB');
  expect(codeOf(() => openNotebookFile(file, { ...own, id: randomBytes(16) }))).toBe('SQLITE_NOTADB');
  expect(codeOf(() => connect(file).prepare('SELECT * FROM note').all())).toBe('SQLITE_NOTADB');
  expect(codeOf(() => openNotebookFile(file, own).close())).toBe('opened');
});

test('no word of a note stands in any file, while it is written or after', () => {
  const { file, own } = aClosedFile();
  const db = openNotebookFile(file, own);
  db.exec("BEGIN; INSERT INTO note VALUES ('endnu en tvivl')");
  const bytes = () =>
    Buffer.concat(readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name))));
  expect(bytes().includes('tvivl')).toBe(false);
  db.exec('COMMIT');
  db.close();
  expect(bytes().includes('tvivl')).toBe(false);
  expect(statSync(`${file}-journal`).size).toBe(0);
});

test('one changed byte in any page is noticed', () => {
  const { file, own } = aClosedFile();
  const whole = readFileSync(file);
  for (let at = 16; at < whole.length; at += 97) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 4;
    writeFileSync(file, changed);
    const outcome = codeOf(() => {
      const db = openNotebookFile(file, own);
      try {
        db.prepare('SELECT * FROM note').all();
      } finally {
        db.close();
      }
    });
    expect(outcome, `byte ${at}`).toMatch(/SQLITE_(NOTADB|CORRUPT|IOERR)/);
  }
});

test('an existing file is never made anew', () => {
  const { file, own } = aClosedFile();
  const before = readFileSync(file);
  expect(codeOf(() => createNotebookFile(file, own))).toBe('EEXIST');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('migrations run all or none, and a newer file is refused untouched', () => {
  const { file, own } = aClosedFile();
  const db = openNotebookFile(file, own);
  const steps = ['CREATE TABLE a (x TEXT) STRICT', 'CREATE TABLE b (x TEXT) STRICT'];
  expect(codeOf(() => migrate(db, [...steps, 'CREATE NONSENSE']))).toBe('SQLITE_ERROR');
  expect(schemaVersion(db)).toBe(0);
  expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('a', 'b')").pluck().get()).toBe(0);
  expect(migrate(db, steps)).toBe(true);
  expect(migrate(db, steps)).toBe(false);
  expect(schemaVersion(db)).toBe(2);
  expect(() => migrate(db, steps.slice(0, 1))).toThrow(NewerNotebook);
  expect(schemaVersion(db)).toBe(2);
  db.close();
});

test('each failure of the database that a mentor can mend has its kind, and any other is a surprise', () => {
  const failure = (code: string) => toAppError(Object.assign(new Error('x'), { code }))?.kind;
  expect(failure('SQLITE_FULL')).toBe('disk-full');
  expect(failure('SQLITE_READONLY')).toBe('notebook-read-only');
  expect(failure('SQLITE_CANTOPEN')).toBe('notebook-read-only');
  expect(failure('SQLITE_IOERR_WRITE')).toBe('disk-failing');
  expect(failure('SQLITE_IOERR_FSYNC')).toBe('disk-failing');
  expect(failure('SQLITE_CORRUPT')).toBe('damaged');
  expect(failure('SQLITE_BUSY')).toBe('in-use');
  expect(failure('ENOSPC')).toBe('disk-full');
  expect(failure('EACCES')).toBe('not-writable');
  expect(failure('EBUSY')).toBe('file-held');
  expect(failure('EIO')).toBe('disk-failing');
  expect(failure('SQLITE_CONSTRAINT')).toBeUndefined();
});
