import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupHandlers } from '../../../main/features/backups/backups.handlers.ts';
import { memoriesIn } from '../../../main/state/memories.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { aRestorer, someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { marksIn } from '../../support/marked-rows.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { aBackedUpCourse, DAY, filesIn, outcomes, plainly, remove } from '../../support/removed-course.ts';
import { openedBy, PASSPHRASE, vaultParts } from '../../support/vault.ts';

/** What the program knows of folders when it starts, and the window's way to another one. */
function aStart(folder: NotebookFolder, vault: Vault) {
  const state = openStateFile(folder.state);
  const memory = memoriesIn(state);
  onTestFinished(() => state.writing());
  const backups = someBackups(folder, vault, { ...memory, now: () => NOW + 2 * DAY });
  let chosen = '';
  const calls = backupHandlers({
    ...memory,
    backups,
    restorer: aRestorer(folder, vault),
    vault,
    ask: { folder: () => Promise.resolve(chosen), backupFile: () => Promise.resolve(undefined) },
    now: () => NOW,
    risk: () => Promise.resolve('ordinary'),
    replaceWindow: () => undefined,
  });
  const open = { db: openedBy(vault).db, now: () => NOW };
  /** @returns what the page says lies on */
  const choose = async (path: string): Promise<string | null> => valueOf(await tryToChoose(path)).left;
  const tryToChoose = async (path: string) => {
    chosen = path;
    return calls.chooseSecond(undefined, open);
  };
  const forget = async (): Promise<string | null> => valueOf(await calls.forgetSecond(undefined, open)).left;
  return { state, backups, choose, tryToChoose, forget, former: () => memory.former.read() };
}

/** Two courses, and a stick with a backup that holds both. */
async function aStickInUse() {
  const { folder, vault, marked } = await aBackedUpCourse();
  const stick = aFolder();
  const start = aStart(folder, vault);
  expect(await start.choose(stick)).toBeNull();
  const [file = ''] = filesIn(stick, /mnbak$/);
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  const left = () => marksIn(plainly(file, key), marked.marks);
  expect(left()).toEqual(marked.marks);
  return { ...start, folder, vault, marked, stick, left };
}

test.each(['another one is chosen', 'none is used any more'])(
  'a course goes from the folder that got the copies before, also when %s',
  async (how) => {
    const { folder, vault, marked, stick, left, backups, choose, forget } = await aStickInUse();
    const change = () => (how === 'another one is chosen' ? choose(aFolder()) : forget());
    expect(await change()).toBe(basename(stick));
    remove(vault, marked);
    expect(outcomes(valueOf(await backups.clean()), 'former')).toEqual(['rewritten']);
    expect(left()).toEqual([]);
    const later = aStart(folder, vault);
    expect(outcomes(valueOf(await later.backups.clean()), 'former')).toEqual(['clean']);
  },
);

test('what was to be done on a stick that is away is still to be done when another folder is chosen, and is done when it is back', async () => {
  const { folder, vault, marked, stick, left, state, backups, choose } = await aStickInUse();
  const away = `${stick}-væk`;
  renameSync(stick, away);
  remove(vault, marked);
  const name = basename(stick);
  expect(valueOf(await backups.clean())).toMatchObject({ secondGone: name, formerGone: [] });

  const next = aFolder();
  expect(await choose(next)).toBe(name);
  expect(valueOf(await backups.clean())).toMatchObject({ secondGone: null, formerGone: [name] });
  expect(backups.notCleaned()).toEqual({ copies: [], secondGone: null, formerGone: [name], parts: [] });
  await state.writing();
  const later = aStart(folder, vault);
  expect(valueOf(await later.backups.clean()).formerGone).toEqual([name]);

  renameSync(away, stick);
  const told = valueOf(await later.backups.clean());
  expect([outcomes(told, 'former'), told.formerGone]).toEqual([['clean'], []]);
  expect(left()).toEqual([]);
  expect(existsSync(away)).toBe(false);
  renameSync(stick, away);
  expect(valueOf(await later.backups.clean()).formerGone).toEqual([]); // it is done there
});

test('a folder from before is forgotten once it holds no backup, and one that never held any is not kept', async () => {
  const { vault, marked, stick, backups, choose, forget, former } = await aStickInUse();
  const empty = aFolder();
  expect(await choose(empty)).toBe(basename(stick));
  for (const file of filesIn(empty, /mnbak$/)) rmSync(file);
  expect(await choose(stick)).toBeNull();
  expect(former()).toEqual([]);
  expect(await choose(stick)).toBeNull();
  expect(await forget()).toBe(basename(stick));
  expect(former()).toEqual([stick]);
  remove(vault, marked);
  valueOf(await backups.clean());
  expect(former()).toEqual([stick]);
  for (const file of filesIn(stick, /mnbak$/)) rmSync(file);
  expect(valueOf(await backups.clean()).copies.map(({ place }) => place)).not.toContain('former');
  expect(former()).toEqual([]);
});

test('a copy in a folder from before that no key here opens is named, and the folder is kept', async () => {
  const { folder, vault, marked, stick, backups, forget, former } = await aStickInUse();
  await forget();
  const parts = { ...vaultParts(folder), vault, checker: checkerHere, backups };
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: 'stille mose under blanke tage' }, parts));
  remove(vault, marked);
  expect(outcomes(valueOf(await backups.clean()), 'former')).toEqual(['other']);
  expect(former()).toEqual([stick]);
});

test('a folder that the program cannot remember gets its copy all the same, and the page says that it is not kept', async () => {
  const { folder, vault } = await aBackedUpCourse();
  const { tryToChoose, forget, state } = aStart(folder, vault);
  rmSync(folder.state, { force: true });
  mkdirSync(folder.state);
  const stick = aFolder();
  expect(await tryToChoose(stick)).toEqual({ ok: false, error: { kind: 'not-kept', isFull: false } });
  expect(filesIn(stick, /mnbak$/)).toHaveLength(1);
  expect(state.read().secondFolder).toBe(stick);
  rmdirSync(folder.state);
  expect(await forget()).toBe(basename(stick));
  expect(openStateFile(folder.state).read().secondFolder).toBeNull();
});
