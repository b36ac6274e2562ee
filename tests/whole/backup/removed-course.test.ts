import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOwnName } from '../../../main/files/own-name.ts';
import { cleanCopy } from '../../../main/vault/backup/clean-copy.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import { count, evidence } from '../../support/evidence.ts';
import { aRestorer } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { marksIn } from '../../support/marked-rows.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { keptVersions, layOldNotebook, oldKeys, oldRows } from '../../support/old-notebook.ts';
import { aVault, openedBy, PASSPHRASE } from '../../support/vault.ts';
import {
  aBackedUpCourse,
  filesIn,
  KEPT,
  outcomes,
  plainly,
  remove,
  trigramsLeft,
} from '../../support/removed-course.ts';

test('no mark is left in the notebook, in any backup, in the second folder and in what was set aside', async () => {
  const { folder, second, vault, backups, other, marked } = await aBackedUpCourse();
  const { secrets } = openedBy(vault);
  const key = Buffer.from(secrets.keys.database);
  const secret = { key, id: secrets.id };
  const everywhere = () => [
    folder.database,
    ...filesIn(folder.backups, /mnbak$/),
    ...filesIn(second, /mnbak$/),
    ...filesIn(folder.quarantine, /^notebook\.mndb\.\d+$/),
  ];
  expect(everywhere()).toHaveLength(5);
  for (const file of everywhere()) {
    expect(marksIn(plainly(file, key), marked.marks)).toEqual(marked.marks);
    expect(trigramsLeft(file, secret), file).toEqual(['qxg', 'xgo']);
  }
  const heads = () =>
    everywhere()
      .filter((file) => file.endsWith('.mnbak'))
      .map((file) => readHead(file)?.manifest);
  const facts = () => heads().map((head) => [head?.madeAt, head?.reason, head?.generation, head?.id]);
  const before = facts();

  remove(vault, marked);
  const told = valueOf(await backups.clean());

  expect(outcomes(told, 'here')).toEqual(['rewritten', 'rewritten']);
  expect(outcomes(told, 'second')).toEqual(['rewritten']);
  expect(outcomes(told, 'quarantine')).toEqual(['rewritten']);
  expect(told.secondGone).toBeNull();
  // A receipt names them.
  expect(told.copies.filter(({ file }) => !isOwnName(file))).toEqual([]);
  for (const file of everywhere()) {
    expect(marksIn(plainly(file, key), marked.marks), file).toEqual([]);
    expect(marksIn(plainly(file, key), other.marks), file).toEqual(other.marks);
    expect(trigramsLeft(file, secret), file).toEqual([]);
  }
  for (const file of everywhere().filter((name) => name.endsWith('.mnbak'))) await proveWhole(file);
  expect(facts()).toEqual(before);
  // One and the same backup in two places is still one.
  expect(await backups.list()).toHaveLength(2);
  expect(filesIn(folder.root, /journal$/).map((file) => readFileSync(file).length)).toEqual([0]);
  expect(valueOf(await backups.clean()).copies.map(({ outcome }) => outcome)).toEqual(Array(4).fill('clean'));
  evidence(
    import.meta.url,
    'Of a removed course nothing is left in the notebook, its backups, the second folder and what was set aside',
    `${count(marked.marks.length)} marked texts looked for in every page of ${everywhere().length} decrypted files, 0 found`,
  );
});

test('an older backup that is gone back to loses the course again, and pages keep no name', async () => {
  const { folder, outside, vault, backups, other, marked } = await aBackedUpCourse();
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  remove(vault, marked);
  valueOf(await backups.clean());
  const restorer = aRestorer(folder, vault);
  const preview = valueOf(await restorer.look(outside, { kind: 'open' }));
  expect(preview).toMatchObject({ then: { courses: 1 }, removedAgain: 1 });
  valueOf(await restorer.goBack());
  const { db } = openedBy(vault);
  expect(db.prepare('SELECT id FROM course').pluck().all()).toEqual([other.id]);
  expect(marksIn(plainly(folder.database, key), marked.marks)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM deletion_ledger').pluck().get()).toBe(3);
  const page = db.prepare<[string], string>('SELECT text FROM reflection WHERE id = ?').pluck();
  expect([page.get(marked.pages.tied), page.get(marked.pages.free)]).toEqual([undefined, KEPT]);
});

test('so it does at the lock, and where the present notebook is gone and only a backup knows', async () => {
  const { folder, outside, vault, backups, other, marked } = await aBackedUpCourse();
  remove(vault, marked);
  valueOf(await backups.clean());
  vault.lock('asked');
  for (const lost of [[], [folder.database]]) {
    for (const file of lost) rmSync(file);
    const shut = aVault(folder);
    const restorer = aRestorer(folder, shut);
    valueOf(await restorer.look(outside, { kind: 'passphrase', passphrase: PASSPHRASE }));
    valueOf(await restorer.goBack());
    const { db } = openedBy(shut);
    expect(db.prepare('SELECT id FROM course').pluck().all()).toEqual([other.id]);
    expect(
      db.prepare<[string], string>('SELECT text FROM reflection WHERE id = ?').pluck().get(marked.pages.free),
    ).toBe(KEPT);
    shut.lock('asked');
  }
});

test('on another machine only the ledger in the backup itself counts', async () => {
  const { folder, outside, vault, backups, other, marked } = await aBackedUpCourse();
  remove(vault, marked);
  valueOf(await backups.clean());
  const cleaned =
    filesIn(folder.backups, /mnbak$/)
      .sort()
      .at(-1) ?? '';
  const coursesFrom = async (file: string) => {
    const elsewhere = aNotebookFolder();
    const there = aVault(elsewhere);
    const restorer = aRestorer(elsewhere, there);
    valueOf(await restorer.look(file, { kind: 'passphrase', passphrase: PASSPHRASE }));
    valueOf(await restorer.goBack());
    const { db } = openedBy(there);
    return {
      courses: db.prepare('SELECT id FROM course ORDER BY id').pluck().all(),
      ledger: db.prepare('SELECT count(*) FROM deletion_ledger').pluck().get(),
    };
  };
  expect(await coursesFrom(cleaned)).toEqual({ courses: [other.id], ledger: 3 });
  expect(await coursesFrom(outside)).toEqual({ courses: [other.id, marked.id].sort(), ledger: 0 });
});

test.each(keptVersions)(
  'the course goes from a copy of schema %i too, which stays of that schema',
  (version) => {
    const folder = aNotebookFolder();
    layOldNotebook(folder, version);
    const id = String(oldRows(version)['course']?.[0]?.['id']);
    const job = {
      file: folder.database,
      secret: oldKeys,
      backupKey: oldKeys.key,
      ledger: { removed: [{ id, kind: 'course' as const, at: NOW }], pages: [] },
      staysOn: false,
    };
    const wordsLeft = () => {
      const all = plainly(folder.database, oldKeys.key).toString('utf8').toLowerCase();
      return wordsOf(version, id).filter((word) => all.includes(word));
    };
    expect(wordsLeft()).not.toEqual([]);
    expect(cleanCopy(job)).toMatchObject({
      isClean: false,
      courses: 1,
      report: { whole: true, schemaVersion: version },
    });
    expect(wordsLeft()).toEqual([]);
    // Its id is left in the ledger alone and in that one's index, where its schema has one.
    const hasLedger = 'deletion_ledger' in oldRows(version);
    expect(plainly(folder.database, oldKeys.key).toString('latin1').split(id)).toHaveLength(
      hasLedger ? 3 : 1,
    );
    // Where there is no ledger it is found to be clean by what is in it.
    expect(cleanCopy(job)).toEqual({ isClean: true });
  },
);

/** What the schema itself names the values or the fields of. */
const ofSchema = /^(owner|status|state|kind|field)$/;

/** Words of what a course of that schema's notebook holds and nothing else in it does, in small letters. */
function wordsOf(version: number, courseId: string): string[] {
  const rows = Object.entries(oldRows(version))
    .filter(([table]) => !table.startsWith('search_'))
    .flatMap(([, all]) => all);
  const ids = rows.filter((row) => row['course_id'] === courseId).map((row) => row['id'] ?? courseId);
  const own = new Set([courseId, ...ids]);
  const isOwn = (row: (typeof rows)[number]) =>
    ['id', 'course_id', 'subject', 'meeting_id'].some((column) => own.has(row[column] ?? ''));
  const textOf = (of: typeof rows) =>
    of
      .flatMap((row) => Object.entries(row).filter(([column]) => !ofSchema.test(column)))
      .map(([, value]) => value)
      .join(' ')
      .toLowerCase();
  const others = textOf(rows.filter((row) => !isOwn(row)));
  const words = textOf(rows.filter(isOwn)).match(/\p{L}{6,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !others.includes(word));
}
