import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readKeyrings } from '../../../main/vault/keyring-files.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { NOW } from '../../support/builders.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, writeWord } from '../../support/vault.ts';
import { ringFiles } from '../../support/ring-files.ts';

const NEXT = 'stille mose under blanke tage';
const NEWEST = 'varme sten langs den lange vej';

test('a new passphrase’s ring is on from those in the backups, though an older one lay beside the notebook', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const old = readFileSync(folder.keyring);
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  await backUp(folder, vault);
  for (const file of ringFiles(folder)) writeFileSync(file, old);
  valueOf(await vault.changePassphrase(PASSPHRASE, NEWEST));
  expect(readKeyrings(folder)).toMatchObject({ rings: [{ generation: 3 }], agree: true });
});

test('the ring of a passphrase that the sheet gives an older backup is on from those of all the others', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const typedKey = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  const older = await backUp(folder, vault);
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  writeWord(vault, 'efter');
  await backUp(folder, vault, { at: NOW + 86_400_000 });
  vault.lock('asked');
  for (const file of ringFiles(folder)) rmSync(file);
  const restorer = aRestorer(folder, aVault(folder));
  valueOf(await restorer.look(older, { kind: 'sheet', typedKey, next: NEWEST }));
  valueOf(await restorer.goBack());
  expect(readKeyrings(folder)).toMatchObject({ rings: [{ generation: 3 }], agree: true });
});
