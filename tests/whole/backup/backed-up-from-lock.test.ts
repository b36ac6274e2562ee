import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { stackOn } from '../../fault/rig/stack.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

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

/** From the lock, with the backup's own passphrase. */
async function goBack(folder: NotebookFolder, file: string) {
  const stack = stackOn(folder);
  valueOf(await stack.restorer.look(file, access));
  const gone = await stack.restorer.goBack((notebook) => stack.backups.make('restore', notebook));
  return { ...stack, gone };
}

const asideIn = ({ quarantine }: NotebookFolder): string[] =>
  existsSync(quarantine) ? readdirSync(quarantine).filter((name) => name.startsWith('notebook.mndb.')) : [];

/** Changes one bit on every page but the first and the last two, which what opens a notebook reads. */
function spoilPages(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 4096 + 1000; at < bytes.length - 2 * 4096; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
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

test('one of another key, and a damaged one, are put aside whole and not backed up', async () => {
  const folder = makeFolder(aFolder());
  await aShutNotebook(folder, ['her', 'også her']);
  const strangers = await aShutNotebook(makeFolder(aFolder()), ['andet', 'senere']);
  const other = await goBack(folder, strangers);
  valueOf(other.gone);
  expect(wordsIn(other.vault)).toEqual(['andet']);
  expect(asideIn(folder)).toHaveLength(1);
  other.vault.lock('asked');

  const damaged = makeFolder(aFolder());
  const file = await aShutNotebook(damaged, ['før', 'efter']);
  spoilPages(damaged.database);
  const { vault, gone } = await goBack(damaged, file);
  valueOf(gone);
  expect(wordsIn(vault)).toEqual(['før']);
  for (const { backups } of [folder, damaged]) expect(findBackups(backups)).toEqual([]);
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
