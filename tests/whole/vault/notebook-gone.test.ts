import { copyFileSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NotebookGone, toAppError } from '../../../main/db/db-errors.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { aNewNotebook, aVault, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const gone = { ok: false, error: { kind: 'notebook-gone' } };

test('a notebook whose folder is gone takes no word, and takes it when the folder is back', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'abe');
  renameSync(folder.root, `${folder.root}-moved`);
  expect(() => writeWord(vault, 'bi')).toThrow(NotebookGone);
  expect(toAppError(new NotebookGone())).toEqual(gone.error);
  expect(vault.isOpen(), 'it may be locked all the same').toBe(true);
  renameSync(`${folder.root}-moved`, folder.root);
  writeWord(vault, 'bi');
  expect(wordsIn(vault)).toEqual(['abe', 'bi']);
});

test('another file in the notebook’s place is opened anew before anything is written', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'abe');
  const before = vault.open();
  copyFileSync(folder.database, `${folder.database}.copy`);
  renameSync(`${folder.database}.copy`, folder.database);
  writeWord(vault, 'bi');
  expect(before?.open).toBe(false);
  vault.lock('asked');
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(vault)).toEqual(['abe', 'bi']);
});

test('a folder in the notebook’s place is told, and no word is lost', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'abe');
  renameSync(folder.database, `${folder.database}.away`);
  mkdirSync(folder.database);
  expect(() => writeWord(vault, 'bi')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  rmdirSync(folder.database);
  renameSync(`${folder.database}.away`, folder.database);
  writeWord(vault, 'bi');
  expect(wordsIn(vault)).toEqual(['abe', 'bi']);
});

test('a notebook that was locked before its folder went is locked and not new, and says why it stays shut', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  vault.lock('asked');
  renameSync(folder.root, `${folder.root}-moved`);
  expect(vault.status(), 'with where it is to be put back').toMatchObject({
    state: 'locked',
    goneFrom: folder.root,
  });
  expect(await vault.unlock(PASSPHRASE)).toEqual(gone);
  expect(await vault.recover('0000', PASSPHRASE)).toEqual(gone);
  expect(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toEqual(gone);
  renameSync(`${folder.root}-moved`, folder.root);
  expect(vault.status()).not.toHaveProperty('goneFrom');
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a program that starts where no notebook is finds none', () => {
  const folder = aNotebookFolder();
  mkdirSync(folder.backups);
  expect(aVault(folder).status()).toEqual({ state: 'absent' });
});
