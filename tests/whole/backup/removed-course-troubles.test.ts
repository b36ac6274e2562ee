import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { findCourse } from '../../../main/features/courses/courses.repo.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { createRestorer, type Restorer } from '../../../main/vault/backup/restore.ts';
import { openStage } from '../../../main/vault/replace-notebook.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { aRestorer, backUp, someBackups } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { aMarkedCourse, marksIn } from '../../support/marked-rows.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, vaultParts } from '../../support/vault.ts';
import { aBackedUpCourse, DAY, filesIn, outcomes, plainly, remove } from '../../support/removed-course.ts';

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
  // Only what can still be done is gone on telling of.
  const stillGone = { copies: [], secondGone: told.secondGone, formerGone: [], parts: [] };
  expect(backups.notCleaned()).toEqual(stillGone);
  expect(untouched.map((file) => readFileSync(file))).toEqual(before);

  renameSync(away, second);
  const again = valueOf(await backups.clean());
  expect([outcomes(again, 'second'), again.secondGone]).toEqual([['clean'], null]);
  renameSync(second, away);
  expect(valueOf(await backups.clean()).secondGone).toBeNull(); // it is done there
  renameSync(away, second);
  const key = openedBy(vault).secrets.keys.database;
  for (const file of filesIn(second, /mnbak$/)) expect(marksIn(plainly(file, key), marked.marks)).toEqual([]);
  expect(existsSync(away)).toBe(false);
});

test('a notebook that was set aside amid a write is first taken back to before it, and its journal goes', async () => {
  const { folder, vault, backups, other, marked } = await aBackedUpCourse();
  const { db, secrets } = openedBy(vault);
  const key = Buffer.from(secrets.keys.database);
  const aside = join(folder.quarantine, 'notebook.mndb.7');
  const journal = join(folder.quarantine, 'notebook.mndb-journal.7');
  db.pragma('cache_size = 5');
  db.exec('BEGIN');
  for (let row = 0; row < 400; row += 1)
    db.prepare('INSERT INTO draft (subject, field, text) VALUES (?, ?, ?)').run(
      'halvt',
      String(row),
      'x'.repeat(2000),
    );
  db.prepare("UPDATE course SET notes = 'halvt'").run();
  cpSync(folder.database, aside);
  cpSync(`${folder.database}-journal`, journal);
  db.exec('ROLLBACK');
  expect(readFileSync(journal).length).toBeGreaterThan(4096);
  remove(vault, marked);
  const kept = readFileSync(journal);
  expect(outcomes(valueOf(await backups.clean()), 'quarantine')).toEqual(['rewritten', 'rewritten']);
  expect(existsSync(journal)).toBe(false);
  const check = () => {
    expect(marksIn(plainly(aside, key), marked.marks)).toEqual([]);
    expect(marksIn(plainly(aside, key), other.marks)).toEqual(other.marks);
    expect(plainly(aside, key).includes('halvt')).toBe(false);
  };
  check();
  // As a kill right before the journal went leaves it.
  writeFileSync(journal, kept);
  const again = someBackups(folder, vault);
  expect(outcomes(valueOf(await again.clean()), 'quarantine')).toEqual(['clean', 'clean']);
  expect(existsSync(journal)).toBe(false);
  check();
});

test('a backup from before the course gets the ledger, and is not told as one that it was taken out of', async () => {
  const folder = aNotebookFolder();
  const second = aFolder();
  const vault = await aNewNotebook(folder);
  let now = NOW;
  const backups = someBackups(folder, vault, { secondFolder: () => second, now: () => now });
  valueOf(await backups.make('daily'));
  const { db } = openedBy(vault);
  const marked = await aMarkedCourse(db, 'gone');
  now += DAY;
  valueOf(await backups.make('daily'));
  remove(vault, marked);
  const told = valueOf(await backups.clean());
  for (const place of ['here', 'second'])
    expect(outcomes(told, place).sort()).toEqual(['clean', 'rewritten']);
  const key = openedBy(vault).secrets.keys.database;
  for (const file of [folder.backups, second].flatMap((where) => filesIn(where, /mnbak$/)))
    expect(plainly(file, key).includes(marked.id)).toBe(true); // in the ledger
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

const spoilt = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
const notWhole = { isClean: false, wasThere: true, courses: 1, report: { whole: false } } as const;

test.each([
  ['is not whole when the course is out of it', () => Promise.resolve(notWhole)],
  ['cannot be worked on', () => Promise.reject(spoilt)],
])(
  'a copy that %s is called damaged and stays as it was; so is a file that is no backup',
  async (_, clean) => {
    const { folder, vault, marked } = await aBackedUpCourse();
    writeFileSync(join(folder.backups, 'notebook-2026-11-19T1502Z-g1.mnbak'), 'no backup');
    const backups = someBackups(folder, vault, { checker: { ...checkerHere, clean } });
    const files = [folder.backups, folder.quarantine].flatMap((where) => filesIn(where, /./));
    const before = files.map((file) => readFileSync(file));
    remove(vault, marked);
    const told = valueOf(await backups.clean());
    expect(outcomes(told, 'here')).toEqual(['damaged', 'damaged', 'damaged']);
    expect(outcomes(told, 'quarantine')).toEqual(['damaged']);
    expect(files.map((file) => readFileSync(file))).toEqual(before);
  },
);

test('a backup that is gone back to is refused where the course cannot be proved out of it, or the look ends meanwhile', async () => {
  const { folder, second, vault, outside, marked } = await aBackedUpCourse();
  remove(vault, marked);
  const lookWith = (clean: (restorer: Restorer) => ReturnType<typeof checkerHere.clean>) => {
    const checker: typeof checkerHere = { ...checkerHere, clean: () => clean(restorer) };
    const newestSchema = migrations.length;
    const restorer: Restorer = createRestorer({
      ...vaultParts(folder),
      newestSchema,
      vault,
      checker,
      secondFolder: () => second,
    });
    return restorer.look(outside, { kind: 'open' });
  };
  expect(await lookWith(() => Promise.resolve({ isClean: true }))).toMatchObject({
    value: { removedAgain: 0 },
  });
  expect(await lookWith(() => Promise.resolve(notWhole))).toMatchObject({
    error: { kind: 'damaged', what: 'backup' },
  });
  const ended = await lookWith((restorer) => {
    restorer.forget();
    writeFileSync(openStage(folder).database, ''); // another look has begun
    return Promise.resolve(notWhole);
  });
  expect(ended).toMatchObject({ error: { kind: 'locked' } });
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

test('a backup of an older form loses the course too, and the notebook that it becomes keeps the ledger', async () => {
  const folder = aNotebookFolder();
  const old = createVault({ ...vaultParts(folder), migrations: migrations.slice(0, 5) });
  valueOf(await old.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  const insert = openedBy(old).db.prepare(
    `INSERT INTO course (id, alias, expected_months, rhythm_months, meeting_minutes, state, created_at)
     VALUES (?, ?, 12, 2, 90, 'completed', 0)`,
  );
  insert.run(idOf(1), 'M. K.');
  insert.run(idOf(2), 'S. T.');
  const backup = await backUp(folder, old);
  expect(readHead(backup)?.manifest.schemaVersion).toBe(5);
  const outside = join(aFolder(), 'gammel.mnbak');
  cpSync(backup, outside);
  old.lock('asked');

  const vault = aVault(folder);
  valueOf(await vault.unlock(PASSPHRASE));
  const course = findCourse(openedBy(vault).db, idOf(1));
  if (!course) throw new Error('The course is not there');
  removeCourse(openedBy(vault).db, course, { pages: [], at: NOW });
  expect(outcomes(valueOf(await someBackups(folder, vault).clean()), 'here')).toEqual(['rewritten']);
  expect(readHead(backup)?.manifest.schemaVersion).toBe(5); // it may be the way back to an older program
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(outside, { kind: 'open' }));
  valueOf(await restorer.goBack());
  const { db } = openedBy(vault);
  expect(db.prepare('SELECT id FROM course').pluck().all()).toEqual([idOf(2)]);
  expect(db.prepare('SELECT id, kind FROM deletion_ledger').all()).toEqual([{ id: idOf(1), kind: 'course' }]);
});
