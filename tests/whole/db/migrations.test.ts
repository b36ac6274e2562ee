import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { migrate, schemaVersion } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createNotebookFile, openNotebookFile } from '../../../main/db/open.ts';
import { findSheet } from '../../../main/vault/sheet.repo.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { digestRows } from '../../../main/vault/backup/contents.ts';
import { aVaultThatBacksUp } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { evidence } from '../../support/evidence.ts';
import { search } from '../../support/find-anything.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  asThen,
  keptVersions,
  layOldNotebook,
  oldKeys,
  oldRows,
  rowsAsThen,
  stillKept,
} from '../../support/old-notebook.ts';
import { openedBy } from '../../support/vault.ts';
import { vectors } from '../../support/vectors.ts';

const backupKey = Buffer.from(vectors.backupKey, 'hex');

const newest = migrations.length;
const olderVersions = keptVersions.filter((version) => version < newest);

/** The file is the same in every test, and so are its digests; each version's rows are read through once. */
const digests = new Map<number, ReturnType<typeof digestsOf>>();

/** `digest` is over all that it holds, `keptDigest` over what the newest version still keeps of it. */
function digestsOf(file: string, version: number) {
  const db = openNotebookFile(file, oldKeys);
  expect(schemaVersion(db)).toBe(version);
  expect(rowsAsThen(db, oldRows(version))).toEqual(oldRows(version));
  const digest = digestRows(db, backupKey);
  const keptDigest = asThen(db, stillKept(version), () => digestRows(db, backupKey));
  db.close();
  return { digest, keptDigest };
}

function anOldNotebook(version = 1) {
  const folder = aNotebookFolder();
  layOldNotebook(folder, version);
  const bytes = readFileSync(folder.database);
  const known = digests.get(version) ?? digestsOf(folder.database, version);
  digests.set(version, known);
  rmSync(`${folder.database}-journal`, { force: true });
  expect(readFileSync(folder.database).equals(bytes)).toBe(true);
  return { folder, ...known, bytes };
}

/** The longest word of each row that the search of then had read as it still was, where the one of now does not find it. */
function wordsLost(db: WritableDb, then: ReturnType<typeof oldRows>): string[] {
  const subjects = new Map((then['search_place'] ?? []).map(({ id, subject }) => [id, String(subject)]));
  for (const { subject } of then['search_stale'] ?? [])
    for (const [id, one] of subjects) if (one === subject) subjects.delete(id);
  return (then['search_text'] ?? []).flatMap(({ id, words }) => {
    const [word = ''] = String(words)
      .split(' ')
      .sort((a, b) => b.length - a.length);
    const ids = search(db, word).hits.map((hit) => hit.id as string);
    const subject = subjects.get(id ?? 0);
    return subject === undefined || word === '' || ids.includes(subject) ? [] : [word];
  });
}

const backupsIn = ({ backups }: NotebookFolder): string[] =>
  existsSync(backups) ? readdirSync(backups) : [];

test('of every schema version there has been, a notebook is kept', () => {
  expect(keptVersions).toEqual(migrations.map((_step, index) => index + 1));
});

test.each(keptVersions)(
  'no step was edited: the first %i make the schema of the notebook kept of then',
  (version) => {
    const schemaOf = (file: string, open: typeof openNotebookFile) => {
      const db = open(file, oldKeys);
      onTestFinished(() => void db.close());
      migrate(db, migrations.slice(0, version));
      return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    };
    const { folder } = anOldNotebook(version);
    const kept = schemaOf(folder.database, openNotebookFile);
    expect(kept.length).toBeGreaterThan(0);
    expect(schemaOf(join(aFolder(), 'notebook.mndb'), createNotebookFile)).toEqual(kept);
  },
);

test.each(keptVersions)(
  'a notebook of version %i opens as the newest, with every row and its digest',
  async (version) => {
    const { folder, keptDigest } = anOldNotebook(version);
    const then = stillKept(version);
    const vault = aVaultThatBacksUp(folder);
    expect(valueOf(await vault.unlock(vectors.passphrase))).toEqual({ state: 'unlocked' });
    const { db } = openedBy(vault);
    expect(schemaVersion(db)).toBe(newest);
    expect(rowsAsThen(db, then)).toEqual(then);
    expect(asThen(db, then, () => digestRows(db, backupKey))).toBe(keptDigest);
    expect(wordsLost(db, oldRows(version))).toEqual([]);
    expect(schemaVersion(db)).toBe(newest);
    const provedAt = then['notebook']?.[0]?.['sheet_proved_at'] ?? null;
    expect(findSheet(db)).toEqual({
      owner: 'Bodil Kær',
      createdAt: then['notebook']?.[0]?.['created_at'],
      provedAt,
      isVoid: false,
    });
    const rows = Object.values(then).flat().length;
    expect(rows).toBeGreaterThan(0);
    evidence(
      import.meta.url,
      `A notebook of version ${version} is brought to the newest with every row and its digest`,
      `version ${version} → ${newest}, ${rows} rows in ${Object.keys(then).length} tables, 0 changed`,
    );
  },
);

test('of a notebook of version 7 each course with a comment for HR waits to be read beside what waited, and is found by it', async () => {
  const { folder } = anOldNotebook(7);
  const waited = (oldRows(7)['search_stale'] ?? []).map(({ subject }) => subject);
  const vault = aVaultThatBacksUp(folder);
  valueOf(await vault.unlock(vectors.passphrase));
  const { db } = openedBy(vault);
  const subjects = db.prepare<[], string>('SELECT subject FROM search_stale ORDER BY subject').pluck();
  const commented = db.prepare<[], string>("SELECT course_id FROM hr_comment WHERE text <> ''").pluck().all();
  expect(commented.length).toBeGreaterThan(0);
  expect(subjects.all()).toEqual([...waited, ...commented].sort());
  const [hit] = search(db, 'efter planen').hits;
  expect(hit).toMatchObject({ kind: 'course', passages: [{ field: 'hrComment' }] });
});

test('of a notebook of version 9 every list with nothing in it is null, the others stand, and nothing more waits to be read', async () => {
  const { folder } = anOldNotebook(9);
  const then = oldRows(9);
  const vault = aVaultThatBacksUp(folder);
  valueOf(await vault.unlock(vectors.passphrase));
  const { db } = openedBy(vault);
  const lists = ['sheets', 'questions', 'principles', 'parameters', 'roles', 'roles_planned'];
  const now = db
    .prepare<[], Record<string, string | null>>(`SELECT ${lists.join(', ')} FROM meeting ORDER BY rowid`)
    .all();
  const before = (then['meeting'] ?? []).map((row) =>
    Object.fromEntries(lists.map((list) => [list, row[list] === '[]' ? null : row[list]])),
  );
  expect(now).toEqual(before);
  for (const list of lists) expect(new Set(now.map((row) => row[list] === null)).size, list).toBe(2);
  const waiting = db.prepare('SELECT id, kind, subject FROM search_stale ORDER BY id').all();
  expect(waiting).toEqual(then['search_stale']);
  const course = db.prepare<[], string>('SELECT id FROM course LIMIT 1').pluck().get() ?? '';
  expect(() => db.exec(`UPDATE meeting SET roles = 'ingen liste' WHERE course_id = '${course}'`)).toThrow(
    /CHECK/,
  );
});

test.each(keptVersions)(
  'opened a second time, a notebook of version %i is not changed again',
  async (version) => {
    const { folder } = anOldNotebook(version);
    const first = aVaultThatBacksUp(folder);
    valueOf(await first.unlock(vectors.passphrase));
    const digest = digestRows(openedBy(first).db, backupKey);
    first.lock('asked');
    const [file, backups] = [readFileSync(folder.database), backupsIn(folder)];
    const second = aVaultThatBacksUp(folder);
    valueOf(await second.unlock(vectors.passphrase));
    expect(migrate(openedBy(second).db, migrations)).toBe(false);
    expect(digestRows(openedBy(second).db, backupKey)).toBe(digest);
    second.lock('asked');
    expect(readFileSync(folder.database).equals(file)).toBe(true);
    expect(backupsIn(folder)).toEqual(backups);
  },
);

test.each(olderVersions)(
  'before it is changed, a notebook of version %i is backed up as it was',
  async (version) => {
    const { folder, digest } = anOldNotebook(version);
    valueOf(await aVaultThatBacksUp(folder).unlock(vectors.passphrase));
    expect(backupsIn(folder)).toHaveLength(1);
    const { manifest } = readHead(join(folder.backups, backupsIn(folder)[0] ?? '')) ?? {};
    expect(manifest).toMatchObject({ reason: 'migration', schemaVersion: version, contents: digest });
    expect(manifest?.generation).toBe(oldRows(version)['notebook']?.[0]?.['generation']);
  },
);

test('that backup is copied to the second folder before the schema changes', async () => {
  const { folder } = anOldNotebook();
  const second = aFolder();
  valueOf(await aVaultThatBacksUp(folder, checkerHere, second).unlock(vectors.passphrase));
  expect(readdirSync(second)).toEqual(backupsIn(folder));
});
