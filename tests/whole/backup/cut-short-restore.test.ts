import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { decideForStage, openStage, stagedFiles } from '../../../main/vault/replace-notebook.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const access = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

/** @returns a backup that lies outside every notebook’s folder */
async function aBackupElsewhere(word: string): Promise<string> {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, word);
  const file = join(aFolder(), 'kopi.mnbak');
  cpSync(await backUp(folder, vault), file);
  vault.lock('asked');
  return file;
}

/** A kill right after the way back was decided for: nothing has taken its place yet. */
async function decideFor(folder: NotebookFolder, vault: Vault, backup: string): Promise<void> {
  valueOf(await aRestorer(folder, vault).look(backup, access));
  decideForStage(folder);
}

test('on a computer without a notebook none is made beside a backup that was decided for: that one is put in place', async () => {
  const folder = aNotebookFolder();
  const vault = aVault(folder);
  await decideFor(folder, vault, await aBackupElsewhere('før'));
  expect(vault.status()).toMatchObject({ state: 'locked', isGoingBack: true });
  expect(await vault.create({ owner: 'Bodil Kær', passphrase: NEXT })).toEqual({
    ok: false,
    error: { kind: 'already-exists' },
  });
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['før']);
  expect(existsSync(folder.quarantine)).toBe(false);
});

test('another look first puts the backup in place that was decided for, and loses neither it nor what it replaces', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'det nuværende');
  vault.lock('asked');
  await decideFor(folder, vault, await aBackupElsewhere('det første valg'));
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(await aBackupElsewhere('det andet valg'), access));
  expect(vault.status()).toMatchObject({ state: 'locked' });
  restorer.forget();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['det første valg']);
  expect(readdirSync(folder.quarantine).filter((name) => name.startsWith('notebook.mndb.'))).toHaveLength(1);
});

test('a stage that is decided for is never emptied to make another ready', async () => {
  const folder = aNotebookFolder();
  const vault = aVault(folder);
  const backup = await aBackupElsewhere('før');
  valueOf(await aRestorer(folder, vault).look(backup, access));
  decideForStage(folder);
  expect(() => openStage(folder)).toThrow('decided');
  expect(existsSync(stagedFiles(folder).database)).toBe(true);
});
