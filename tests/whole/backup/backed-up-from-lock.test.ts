import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { type Stack, stackOn } from '../../fault/rig/stack.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const access = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

/** A shut notebook with a word that its backup has not. @returns where that backup lies, outside the folder */
async function aShutNotebook(
  folder: NotebookFolder,
  words: [before: string, after: string],
): Promise<string> {
  const { vault, backups } = stackOn(folder);
  valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  writeWord(vault, words[0]);
  const { file } = valueOf(await backups.make('daily'));
  const elsewhere = join(aFolder(), 'kopi.mnbak');
  copyFileSync(file, elsewhere);
  rmSync(file);
  writeWord(vault, words[1]);
  vault.lock('asked');
  await vault.noting();
  return elsewhere;
}

/** From the lock, with the backup's own passphrase; `amid` comes once the notebook is backed up. */
async function goBack(folder: NotebookFolder, file: string, amid: (stack: Stack) => void = () => undefined) {
  const stack = stackOn(folder);
  valueOf(await stack.restorer.look(file, access));
  const gone = await stack.restorer.goBack(async (notebook) => {
    const made = await stack.backups.beforeGoingBack(notebook);
    amid(stack);
    return made;
  });
  return { ...stack, gone };
}

const asideIn = ({ quarantine }: NotebookFolder): string[] =>
  existsSync(quarantine) ? readdirSync(quarantine).filter((name) => name.startsWith('notebook.mndb.')) : [];

const PAGE = 4096;

/** Every page but the first and the last two: what opens the notebook comes upon one. */
async function mostPages({ database }: NotebookFolder): Promise<number[]> {
  const { size } = await stat(database);
  return Array.from({ length: size / PAGE - 3 }, (_, at) => at + 2);
}

/** The page of the words alone: the notebook opens all the same. */
async function pageOfWords(folder: NotebookFolder): Promise<number[]> {
  const { vault, shut } = stackOn(folder);
  valueOf(await vault.unlock(PASSPHRASE));
  const root = "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'";
  const pages = openedBy(vault).db.prepare<[], number>(root).pluck().all();
  await shut();
  return pages;
}

/** Changes one bit on each of these pages, which are counted from 1. */
function spoil(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const at of pages.map((page) => (page - 1) * PAGE + 1000)) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test.each(['whole', 'gone'])(
  'going back from the lock backs the notebook up first that the backup’s key opens, its key files being %s',
  async (rings) => {
    const folder = makeFolder(aFolder());
    const file = await aShutNotebook(folder, ['før', 'efter']);
    if (rings === 'gone') for (const ring of [folder.keyring, folder.keyringCopy]) rmSync(ring);
    const { vault, restorer, gone } = await goBack(folder, file);
    valueOf(gone);
    expect(wordsIn(vault)).toEqual(['før']);
    expect(asideIn(folder)).toHaveLength(1);
    const [made, ...others] = findBackups(folder.backups);
    expect(others).toEqual([]);
    expect(made?.head?.manifest).toMatchObject({ reason: 'restore' });
    valueOf(await restorer.look(made?.file ?? '', access));
    valueOf(await restorer.goBack());
    expect(wordsIn(vault), 'nothing is lost with it').toEqual(['efter', 'før']);
    vault.lock('asked');
  },
);

test('one of another key is put aside whole and not backed up', async () => {
  const folder = makeFolder(aFolder());
  await aShutNotebook(folder, ['her', 'også her']);
  const strangers = await aShutNotebook(makeFolder(aFolder()), ['andet', 'senere']);
  const other = await goBack(folder, strangers);
  valueOf(other.gone);
  expect(wordsIn(other.vault)).toEqual(['andet']);
  expect(asideIn(folder)).toHaveLength(1);
  expect(findBackups(folder.backups)).toEqual([]);
  other.vault.lock('asked');
});

test.each([
  ['on nearly every page', mostPages],
  ['where the words are', pageOfWords],
])('one that is damaged %s is put aside as it is and not backed up', async (_where, pagesOf) => {
  const folder = makeFolder(aFolder());
  const file = await aShutNotebook(folder, ['før', 'efter']);
  spoil(folder.database, await pagesOf(folder));
  const bytes = readFileSync(folder.database);
  const { vault, gone } = await goBack(folder, file);
  valueOf(gone);
  expect(wordsIn(vault)).toEqual(['før']);
  const [aside = ''] = asideIn(folder);
  expect(readFileSync(join(folder.quarantine, aside)).equals(bytes)).toBe(true);
  expect(findBackups(folder.backups)).toEqual([]);
  vault.lock('asked');
});

test('a way back that is given up while the notebook is backed up leaves it as it is, with that backup', async () => {
  const folder = makeFolder(aFolder());
  const file = await aShutNotebook(folder, ['før', 'efter']);
  const { vault, gone } = await goBack(folder, file, ({ restorer }) => restorer.forget());
  expect(gone).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(asideIn(folder)).toEqual([]);
  expect(findBackups(folder.backups)).toHaveLength(1);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
  vault.lock('asked');
});

test('where the backup from the lock cannot be written, that is told and the notebook is not touched', async () => {
  const folder = makeFolder(aFolder());
  const file = await aShutNotebook(folder, ['før', 'efter']);
  rmSync(folder.backups, { recursive: true });
  writeFileSync(folder.backups, 'a file where the folder should be');
  const { vault, restorer, gone } = await goBack(folder, file);
  expect(gone).toEqual({ ok: false, error: { kind: 'not-writable' } });
  restorer.forget();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
  vault.lock('asked');
});
