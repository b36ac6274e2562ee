import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noteProof } from '../../../main/vault/note-proof.ts';
import { findSheet, recordSheetProof } from '../../../main/vault/sheet.repo.ts';
import { NOW } from '../../support/builders.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

test('a proof that the disk does not take leaves the reminder, and the work before it as it is', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const note = () => noteProof(vault, (db) => recordSheetProof(db, NOW));
  await whileReadOnly(folder.database, async () => {
    vault.distrust(); // opened anew, it can be read alone
    note();
    expect(wordsIn(vault)).toEqual(['blåbærgrød']);
    expect(findSheet(openedBy(vault).db).provedAt).toBeNull();
    return Promise.resolve();
  });
  vault.distrust();
  note();
  expect(findSheet(openedBy(vault).db).provedAt).toBe(NOW);
});

test('where the notebook was locked meanwhile, or its folder is away, nothing fails and the reminder stays', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const note = () => noteProof(vault, (db) => recordSheetProof(db, NOW));
  renameSync(folder.root, `${folder.root}-moved`);
  note();
  expect(vault.isOpen()).toBe(true);
  renameSync(`${folder.root}-moved`, folder.root);
  vault.lock('suspend');
  note();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(findSheet(openedBy(vault).db).provedAt).toBeNull();
});

test('what is no fault of the disk is not passed over', async () => {
  const vault = await aNewNotebook(aNotebookFolder());
  const wrong = () => {
    throw new RangeError('a slip of ours');
  };
  expect(() => noteProof(vault, wrong)).toThrow(RangeError);
});
