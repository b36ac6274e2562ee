import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { type NotebookFolder, prepareFolder } from '../../../main/files/notebook-folder.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { decideForStage, finishReplacement, stagedFiles } from '../../../main/vault/replace-notebook.ts';
import { NOW } from '../../support/builders.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const NOTHING = { courses: 0, meetings: 0, agreements: 0, worksheets: 0, results: 0, reflections: 0 };
const opens = async (folder: NotebookFolder, passphrase = PASSPHRASE): Promise<unknown[]> => {
  const vault = aVault(folder);
  valueOf(await vault.unlock(passphrase));
  const words = wordsIn(vault);
  vault.lock('asked');
  return words;
};

test('the notebook goes back to a backup; the present one is set aside and counted on from', async () => {
  const folder = aNotebookFolder();
  const memory = aMemory();
  const vault = await aNewNotebook(folder, memory);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  writeWord(vault, 'efter');
  const before = openedBy(vault).generation.seal();
  const restorer = aRestorer(folder, vault);
  const preview = valueOf(await restorer.look(file, { kind: 'open' }));
  expect(preview).toEqual({
    madeAt: NOW,
    then: NOTHING,
    now: NOTHING,
    changed: { ...NOTHING, rest: true },
    newestMeeting: null,
    removedAgain: 0,
  });
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
  expect(valueOf(await restorer.goBack())).toMatchObject({ state: 'unlocked' });
  expect(wordsIn(vault)).toEqual(['før']);
  expect(openedBy(vault).generation.now()).toBeGreaterThan(before);
  expect(memory.seen()?.isOlder).toBe(false);
  const aside = readdirSync(folder.quarantine).find((name) => name.startsWith('notebook.mndb'));
  vault.lock('asked');
  expect(await opens(folder)).toEqual(['før']);
  // What was set aside is a whole notebook.
  renameSync(join(folder.quarantine, aside ?? ''), folder.database);
  expect(await opens(folder)).toEqual(['efter', 'før']);
});

test('a sheet goes back to its answers of then, and to what stood before them', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const sheets = worksheetHandlers();
  const open = () => ({ db: openedBy(vault).db, now: () => NOW });
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open()));
  const { id } = valueOf(await sheets.start({ courseId, kind: 'manager-talk', meetingId: null }, open()));
  const write = async (text: string) => valueOf(await sheets.record({ id, answers: { text } }, open()));
  const states = async () => {
    const { worksheet } = valueOf(await sheets.find({ id }, open()));
    const before = valueOf(await sheets.history({ id }, open())).map(({ id: earlier }) => earlier);
    const stood = before.map(async (earlier) => valueOf(await sheets.earlier({ id, earlier }, open())));
    return [worksheet, ...(await Promise.all(stood))].map(({ answers }) => answers['text']);
  };
  await write('Det første, der blev aftalt');
  await write('Noget andet, som kom i stedet');
  const file = await backUp(folder, vault);
  await write('');
  expect(await states()).toHaveLength(3);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(file, { kind: 'open' }));
  valueOf(await restorer.goBack());
  expect(await states()).toEqual(['Noget andet, som kom i stedet', 'Det første, der blev aftalt']);
});

test('what is in a backup is told by courses, meetings, agreements and sheets', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const { db } = openedBy(vault);
  db.exec(`INSERT INTO course (id, alias, expected_months, rhythm_months, meeting_minutes, state, created_at)
    VALUES ('c', 'M. K.', 12, 1, 60, 'running', 1)`);
  const addSheet = db.prepare(`INSERT INTO worksheet
    (id, course_id, kind, version, date, answers, created_at, changed_at)
    VALUES (?, 'c', 'manager', 1, '2026-11-23', '{}', 1, 1)`);
  addSheet.run('one');
  addSheet.run('two');
  const file = await backUp(folder, vault);
  addSheet.run('three');
  const preview = valueOf(await aRestorer(folder, vault).look(file, { kind: 'open' }));
  expect(preview).toMatchObject({
    then: { courses: 1, meetings: 0, agreements: 0, worksheets: 2 },
    now: { courses: 1, worksheets: 3 },
  });
});

test('on another computer a backup alone brings the notebook back, with its passphrase', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  const other = prepareFolder({ MENTORNOTESBOG_FOLDER: aFolder() });
  const there = aVault(other);
  const restorer = aRestorer(other, there);
  expect(await restorer.look(file, { kind: 'passphrase', passphrase: NEXT })).toMatchObject({
    error: { kind: 'wrong-passphrase' },
  });
  expect(there.status()).toEqual({ state: 'absent' });
  expect(valueOf(await restorer.look(file, { kind: 'passphrase', passphrase: PASSPHRASE })).now).toBe(null);
  valueOf(await restorer.goBack());
  expect(wordsIn(there)).toEqual(['før']);
  there.lock('asked');
  expect(await opens(other)).toEqual(['før']);
});

test('with the sheet alone a backup opens, under a new passphrase', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const typedKey = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  const file = await backUp(folder, vault);
  const other = prepareFolder({ MENTORNOTESBOG_FOLDER: aFolder() });
  const there = aVault(other);
  const restorer = aRestorer(other, there);
  valueOf(await restorer.look(file, { kind: 'sheet', typedKey, next: NEXT }));
  valueOf(await restorer.goBack());
  there.lock('asked');
  expect(await aVault(other).unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  expect(await opens(other, NEXT)).toEqual(['før']);
});

test('the passphrase of an open notebook holds, though the ring in the backup has a higher number', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  const elsewhere = join(aFolder(), 'elsewhere.mnbak');
  renameSync(await backUp(folder, vault), elsewhere);
  vault.lock('asked');
  for (const file of [folder.keyring, folder.keyringCopy]) rmSync(file);
  const again = aVault(folder);
  valueOf(await again.recover(sheet, PASSPHRASE));
  const restorer = aRestorer(folder, again);
  valueOf(await restorer.look(elsewhere, { kind: 'open' }));
  valueOf(await restorer.goBack());
  again.lock('asked');
  expect(await aVault(folder).unlock(NEXT)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  valueOf(await aVault(folder).unlock(PASSPHRASE));
});

test('a passphrase changed since the backup stays the notebook’s passphrase', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(file, { kind: 'open' }));
  valueOf(await restorer.goBack());
  vault.lock('asked');
  expect(await opens(folder, NEXT)).toEqual(['før']);
});

test('a damaged backup, and another notebook’s, change nothing', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const file = await backUp(folder, vault);
  const strange = aNotebookFolder();
  const strangers = await backUp(strange, await aNewNotebook(strange));
  const bad = join(folder.backups, 'bad.mnbak');
  const bytes = readFileSync(file);
  bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 4;
  writeFileSync(bad, bytes);
  writeWord(vault, 'efter');
  const restorer = aRestorer(folder, vault);
  expect(await restorer.look(bad, { kind: 'open' })).toMatchObject({
    error: { kind: 'damaged', what: 'backup' },
  });
  expect(await restorer.look(strangers, { kind: 'open' })).toMatchObject({
    error: { kind: 'other-notebook' },
  });
  expect(await restorer.goBack()).toMatchObject({ error: { kind: 'not-found' } });
  expect(wordsIn(vault)).toEqual(['efter']);
  expect(readdirSync(folder.root).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a replacement cut short at any step is completed at the next start, or has not begun', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  writeWord(vault, 'efter');
  valueOf(await aRestorer(folder, vault).look(file, { kind: 'open' }));
  vault.lock('asked');
  const staged = aFolder();
  cpSync(folder.root, staged, { recursive: true });

  const here = prepareFolder({ MENTORNOTESBOG_FOLDER: aFolder() });
  const startOver = (): void => {
    rmSync(here.root, { recursive: true });
    cpSync(staged, here.root, { recursive: true });
  };
  startOver();
  expect(await opens(here), 'nothing was decided').toEqual(['efter', 'før']);

  const { database, keyring } = stagedFiles(here);
  mkdirSync(here.quarantine, { recursive: true });
  const aside = (path: string) => renameSync(path, join(here.quarantine, basename(path)));
  const steps = [
    () => decideForStage(here),
    () => aside(here.database),
    () => renameSync(database, here.database),
    () => aside(here.keyring),
    () => renameSync(keyring, here.keyring),
    () => finishReplacement(here, () => NOW),
  ];
  for (let done = 1; done <= steps.length; done += 1) {
    startOver();
    mkdirSync(here.quarantine, { recursive: true });
    for (const step of steps.slice(0, done)) step();
    expect(await opens(here), `after ${done} steps`).toEqual(['før']);
    expect(readdirSync(here.root).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

test('a backup of a newer program is refused before the present notebook is touched', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const { db } = openedBy(vault);
  const version = Number(db.pragma('user_version', { simple: true }));
  db.pragma(`user_version = ${version + 1}`);
  const file = await backUp(folder, vault);
  db.pragma(`user_version = ${version}`);
  writeWord(vault, 'efter');
  const restorer = aRestorer(folder, vault);
  expect(await restorer.look(file, { kind: 'open' })).toEqual({
    ok: false,
    error: { kind: 'newer-notebook' },
  });
  expect(await restorer.goBack()).toMatchObject({ error: { kind: 'not-found' } });
  expect(wordsIn(vault)).toEqual(['efter']);
});

test('a lock between looking and going back leaves no key behind and no way on', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(await backUp(folder, vault), { kind: 'open' }));
  restorer.forget();
  vault.lock('suspend');
  expect(await restorer.goBack()).toMatchObject({ error: { kind: 'not-found' } });
  expect(vault.status()).toMatchObject({ state: 'locked' });
});

test('both key rings gone, the passphrase opens the notebook with the one in its newest backup', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  await backUp(folder, vault);
  vault.lock('asked');
  rmSync(folder.keyring);
  rmSync(folder.keyringCopy);
  expect(aVault(folder).status()).toMatchObject({ state: 'locked' });
  expect(await opens(folder)).toEqual(['før']);
  expect(readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy))).toBe(true);
});

test('a notebook that is open and damaged further in is set aside for a backup', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  const bytes = readFileSync(folder.database);
  for (let at = 4096 + 1000; at < bytes.length; at += 4096) bytes.fill(0xa5, at, at + 64);
  vault.distrust(); // nothing that is held in memory hides the damage
  writeFileSync(folder.database, bytes);
  const restorer = aRestorer(folder, vault);
  expect(valueOf(await restorer.look(file, { kind: 'open' }))).toMatchObject({ now: null });
  expect(valueOf(await restorer.goBack())).toMatchObject({ state: 'unlocked' });
  expect(wordsIn(vault)).toEqual(['før']);
  expect(readdirSync(folder.quarantine)).toContainEqual(expect.stringMatching(/^notebook\.mndb/));
});
