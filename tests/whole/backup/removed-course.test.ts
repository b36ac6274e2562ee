import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCourse } from '../../../main/features/courses/courses.repo.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { cleanCopy } from '../../../main/vault/backup/clean-copy.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import type { ToldCopies } from '../../../shared/removed-copies.ts';
import { aRestorer, backUp, someBackups } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { NOW } from '../../support/builders.ts';
import { aMarkedCourse, type MarkedCourse, marksIn } from '../../support/marked-rows.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { keptVersions, layOldNotebook, oldKeys, oldRows } from '../../support/old-notebook.ts';
import { readPages } from '../../support/sqlcipher-page.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE } from '../../support/vault.ts';

const DAY = 86_400_000;
const KEPT = 'Som menteen sagde, er pausen vigtig';

/**
 * A notebook with two courses of which every text is marked, two backups with a copy of the newer in the second folder, a copy of the
 * older one outside, and a notebook that was set aside.
 */
async function aBackedUpCourse() {
  const folder = aNotebookFolder();
  const second = aFolder();
  const outside = join(aFolder(), 'udenfor.mnbak');
  const vault = await aNewNotebook(folder);
  const backups = someBackups(folder, vault, { secondFolder: () => second, now: () => NOW + DAY });
  const { db } = openedBy(vault);
  const other = await aMarkedCourse(db, 'other');
  const marked = await aMarkedCourse(db, 'gone');
  cpSync(await backUp(folder, vault), outside);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(outside, { kind: 'open' }));
  valueOf(await restorer.goBack());
  valueOf(await backups.make('daily'));
  return { folder, second, outside, vault, backups, other, marked };
}

function remove(vault: Vault, { id, pages }: MarkedCourse): void {
  const { db } = openedBy(vault);
  const course = findCourse(db, id);
  if (!course) throw new Error('The course is not there');
  const decided = [
    { id: pages.tied, text: null },
    { id: pages.free, text: KEPT },
  ];
  expect(removeCourse(db, course, { pages: decided, at: NOW + 2 * DAY })).toBeDefined();
}

/** All that is in a notebook or a backup, decrypted page by page, free pages too. */
function plainly(file: string, key: Buffer): Buffer {
  const bytes = readFileSync(file);
  const offset = file.endsWith('.mnbak') ? (readHead(file)?.offset ?? 0) : 0;
  return Buffer.concat(readPages(bytes.subarray(offset), key));
}

const filesIn = (folder: string, isWanted: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => isWanted.test(name))
    .map((name) => join(folder, name));

const outcomes = ({ copies }: ToldCopies, place: string) =>
  copies.filter((copy) => copy.place === place).map(({ outcome }) => outcome);

test('no mark is left in the notebook, in any backup, in the second folder and in what was set aside', async () => {
  const { folder, second, vault, backups, other, marked } = await aBackedUpCourse();
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  const everywhere = () => [
    folder.database,
    ...filesIn(folder.backups, /mnbak$/),
    ...filesIn(second, /mnbak$/),
    ...filesIn(folder.quarantine, /^notebook\.mndb\.\d+$/),
  ];
  expect(everywhere()).toHaveLength(5);
  for (const file of everywhere()) expect(marksIn(plainly(file, key), marked.marks)).toEqual(marked.marks);
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
  for (const file of everywhere()) {
    expect(marksIn(plainly(file, key), marked.marks), file).toEqual([]);
    expect(marksIn(plainly(file, key), other.marks), file).toEqual(other.marks);
  }
  for (const file of everywhere().filter((name) => name.endsWith('.mnbak'))) await proveWhole(file);
  expect(facts()).toEqual(before);
  // One and the same backup in two places is still one.
  expect(await backups.list()).toHaveLength(2);
  expect(filesIn(folder.root, /journal$/).map((file) => readFileSync(file).length)).toEqual([0]);
  expect(valueOf(await backups.clean()).copies.map(({ outcome }) => outcome)).toEqual(Array(4).fill('clean'));
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

test('a copy that no key here opens is named and not touched; a second folder that is away is done when it is back', async () => {
  const { folder, second, outside, vault, backups, marked } = await aBackedUpCourse();
  const damaged = join(folder.backups, 'notebook-2026-01-01T0000Z-g1.mnbak');
  const bytes = readFileSync(outside);
  bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  const otherFolder = aNotebookFolder();
  const other = await aNewNotebook(otherFolder);
  const foreign = join(folder.backups, 'fremmed.mnbak');
  cpSync(await backUp(otherFolder, other), foreign);
  mkdirSync(folder.quarantine, { recursive: true });
  cpSync(otherFolder.database, join(folder.quarantine, 'notebook.mndb.1'));
  writeFileSync(join(folder.root, 'notebook (2).mndb'), 'en anden udgave');
  const untouched = [damaged, foreign, join(folder.quarantine, 'notebook.mndb.1')];
  const before = untouched.map((file) => readFileSync(file));
  const away = `${second}-væk`;
  renameSync(second, away);

  remove(vault, marked);
  const told = valueOf(await backups.clean());
  const left = told.copies.filter(({ outcome }) => !['clean', 'rewritten'].includes(outcome));
  expect(left).toEqual(
    expect.arrayContaining([
      { file: 'notebook-2026-01-01T0000Z-g1.mnbak', place: 'here', outcome: 'damaged' },
      { file: 'fremmed.mnbak', place: 'here', outcome: 'other' },
      { file: 'notebook.mndb.1', place: 'quarantine', outcome: 'other' },
      { file: 'notebook (2).mndb', place: 'beside', outcome: 'untouched' },
    ]),
  );
  expect(left).toHaveLength(4);
  expect(told.secondGone).toBe(second.split('/').at(-1));
  expect(backups.notCleaned()).toEqual({ copies: left, secondGone: told.secondGone });
  expect(untouched.map((file) => readFileSync(file))).toEqual(before);

  renameSync(away, second);
  const again = valueOf(await backups.clean());
  expect([outcomes(again, 'second'), again.secondGone]).toEqual([['rewritten'], null]);
  const key = openedBy(vault).secrets.keys.database;
  for (const file of filesIn(second, /mnbak$/)) expect(marksIn(plainly(file, key), marked.marks)).toEqual([]);
  expect(existsSync(away)).toBe(false);
});

test('a disk that is full is told, changes nothing, and is tried again', async () => {
  const { folder, vault, marked } = await aBackedUpCourse();
  let isFull = true;
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const checker: typeof checkerHere = {
    ...checkerHere,
    clean: (job, signal) => (isFull ? Promise.reject(full) : checkerHere.clean(job, signal)),
  };
  const backups = someBackups(folder, vault, { checker });
  const files = filesIn(folder.backups, /mnbak$/);
  const before = files.map((file) => readFileSync(file));
  remove(vault, marked);
  expect(outcomes(valueOf(await backups.clean()), 'here')).toEqual(['failed', 'failed']);
  expect(outcomes(backups.notCleaned(), 'quarantine')).toEqual(['failed']);
  expect(files.map((file) => readFileSync(file))).toEqual(before);
  isFull = false;
  expect(outcomes(valueOf(await backups.clean()), 'here')).toEqual(['rewritten', 'rewritten']);
  expect(backups.notCleaned().copies).toEqual([]);
});

test('a backup that was being made when the course went is gone through too; a lock stops the round, and the next does the rest', async () => {
  const { folder, vault, marked } = await aBackedUpCourse();
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const checker: typeof checkerHere = {
    ...checkerHere,
    copy: (job, signal) => held.then(() => checkerHere.copy(job, signal)),
  };
  const backups = someBackups(folder, vault, { checker, now: () => NOW + 3 * DAY });
  const making = backups.make('daily');
  await expect.poll(() => filesIn(folder.backups, /tmp$/)).toHaveLength(1);
  remove(vault, marked);
  const cleaning = backups.clean();
  goOn();
  valueOf(await making);
  expect(outcomes(valueOf(await cleaning), 'here')).toEqual(['rewritten', 'rewritten', 'rewritten']);
  for (const file of filesIn(folder.backups, /mnbak$/))
    expect(marksIn(plainly(file, key), marked.marks)).toEqual([]);

  const second = someBackups(folder, vault);
  const cut = second.clean();
  vault.lock('asked');
  expect(await cut).toMatchObject({ ok: false, error: { kind: 'locked' } });
  valueOf(await vault.unlock(PASSPHRASE));
  expect(valueOf(await second.clean()).copies.map(({ outcome }) => outcome)).toEqual(Array(4).fill('clean'));
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
    expect(cleanCopy(job)).toMatchObject({
      isClean: false,
      courses: 1,
      report: { whole: true, schemaVersion: version },
    });
    expect(plainly(folder.database, oldKeys.key).includes(id)).toBe(false);
    // What has no ledger is found to be clean by what is in it.
    expect(cleanCopy(job)).toEqual({ isClean: true });
  },
);
