import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NotebookGone, toAppError } from '../../../main/db/db-errors.ts';
import { type NotebookFolder, tryPrepareFolder } from '../../../main/files/notebook-folder.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { aFolder, aNotebookFolder } from '../../support/notebook.ts';
import { aMemory, aNewNotebook, aVault, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const gone = { ok: false, error: { kind: 'notebook-gone' } };

const lookInto = (folder: NotebookFolder, vault: Vault, backup = 'x.mnbak') =>
  aRestorer(folder, vault).look(backup, { kind: 'passphrase', passphrase: PASSPHRASE });

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

test('another file in the notebook’s place is let go where the disk does not tell how far it had come, and taken up when it does', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'abe');
  const rings = [folder.keyring, folder.keyringCopy];
  for (const file of rings) renameSync(file, `${file}.away`);
  for (const file of rings) mkdirSync(file);
  copyFileSync(folder.database, `${folder.database}.copy`);
  renameSync(`${folder.database}.copy`, folder.database);
  for (let tries = 0; tries < 2; tries += 1)
    expect(() => writeWord(vault, 'bi')).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  for (const file of rings) rmdirSync(file);
  for (const file of rings) renameSync(`${file}.away`, file);
  writeWord(vault, 'bi');
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

test('where the folder can neither be found nor made that is told, and no way in makes anything there', async () => {
  const inTheWay = join(aFolder(), 'en fil');
  writeFileSync(inTheWay, 'x');
  const root = join(inTheWay, 'notesbog');
  const { folder, isUsable } = tryPrepareFolder({ MENTORNOTESBOG_FOLDER: root });
  expect(isUsable).toBe(false);
  const vault = aVault(folder, aMemory(), { isUsable });
  expect(vault.status()).toEqual({ state: 'damaged', what: 'folder' });
  expect(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toEqual(gone);
  expect(await vault.unlock(PASSPHRASE)).toEqual(gone);
  expect(await vault.recover('0000', PASSPHRASE)).toEqual(gone);
  await expect(lookInto(folder, vault)).rejects.toThrow(NotebookGone);
  expect(readFileSync(inTheWay, 'utf8')).toBe('x');
});

test('no backup is made ready in a folder that the notebook has left', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const backup = await backUp(folder, vault);
  vault.lock('asked');
  vault.leave();
  await expect(lookInto(folder, vault, backup)).rejects.toThrow(NotebookGone);
  expect(existsSync(join(folder.root, '.replacing'))).toBe(false);
});

test('a program that starts where no notebook is finds none', () => {
  const folder = aNotebookFolder();
  mkdirSync(folder.backups);
  expect(aVault(folder).status()).toEqual({ state: 'absent' });
});
