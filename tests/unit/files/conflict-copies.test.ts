import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conflictCopies } from '../../../main/files/notebook-folder.ts';
import { aNotebookFolder } from '../../support/notebook.ts';

/** What each service makes of `notebook.mndb` where two machines wrote it. */
const copies: [service: string, name: string][] = [
  ['Dropbox', "notebook (Bodils pc's conflicted copy 2026-11-23).mndb"],
  ['Dropbox, twice that day', "notebook (Bodils pc's conflicted copy 2026-11-23 (1)).mndb"],
  ['Dropbox in Danish', 'notebook (Bodils pcs modstridende kopi 2026-11-23).mndb'],
  ['Dropbox, other case', 'notebook (Case Conflict).mndb'],
  ['OneDrive', 'notebook-BODILS-PC.mndb'],
  ['OneDrive, twice', 'notebook-BODILS-PC-2.mndb'],
  ['OneDrive in the browser', 'notebook 1.mndb'],
  ['Syncthing', 'notebook.sync-conflict-20261123-144000-ABCDEF7.mndb'],
  ['Nextcloud', 'notebook (conflicted copy 2026-11-23 144000).mndb'],
  ['Nextcloud with its user', 'notebook (conflicted copy bodil 2026-11-23 144000).mndb'],
  ['ownCloud', 'notebook_conflict-20261123-144000.mndb'],
  ['iCloud Drive', 'notebook 2.mndb'],
  ['Google Drive', 'notebook (1).mndb'],
  ['Google Drive on a Mac', 'notebook (Bodil Kær conflict 2026-11-23-14-40-00).mndb'],
];

const inSomeFolder = (names: string[]) => {
  const folder = aNotebookFolder();
  for (const file of [folder.database, folder.keyring, folder.keyringCopy]) writeFileSync(file, 'own');
  for (const name of names) writeFileSync(join(folder.root, name), 'a copy');
  return folder;
};

test.each(copies)('what %s leaves of a notebook written twice is seen: %s', (_service, name) => {
  expect(conflictCopies(inSomeFolder([name]))).toEqual([name]);
});

test.each(copies)('what %s leaves of a key ring is seen as well: %s', (_service, name) => {
  const ring = name.replace('notebook', 'keyring').replace('.mndb', '.json');
  expect(conflictCopies(inSomeFolder([ring]))).toEqual([ring]);
});

test('all of them at once are counted and none is touched', () => {
  const names = copies.map(([, name]) => name);
  const folder = inSomeFolder(names);
  const before = readdirSync(folder.root);
  expect(conflictCopies(folder).sort()).toEqual([...names].sort());
  expect(readdirSync(folder.root)).toEqual(before);
});

test('the notebook’s own files, what a database keeps beside it and a mentor’s other files are no copies', () => {
  const folder = inSomeFolder([
    'notebook.mndb-journal',
    'notebook.txt',
    'state.json',
    'moved.json',
    '.keyring.json.0123456789ab.tmp',
    'Logbog 2026-11-23.pdf',
    'min notebook.mndb.zip',
  ]);
  mkdirSync(folder.backups);
  writeFileSync(join(folder.backups, 'notebook 2.mndb'), 'not beside it');
  expect(conflictCopies(folder)).toEqual([]);
});
