import { expect, test } from 'vitest';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { findSheet, recordSheetProof, recordVoidSheet } from '../../../main/vault/sheet.repo.ts';
import { aRestorer, backUp, someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, openedBy, PASSPHRASE, vaultParts } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';

test.each(['open', 'shut'] as const)(
  'a sheet that was proved after the backup was made is proved still when the notebook, %s by then, goes back to it',
  async (state) => {
    const folder = aNotebookFolder();
    const vault = await aNewNotebook(folder);
    recordVoidSheet(openedBy(vault).db); // as right after a new key
    const file = await backUp(folder, vault);
    recordSheetProof(openedBy(vault).db, NOW + 1);
    if (state === 'shut') vault.lock('asked');
    const restorer = aRestorer(folder, vault);
    const access =
      state === 'open' ? ({ kind: state } as const) : { kind: 'passphrase' as const, passphrase: PASSPHRASE };
    valueOf(await restorer.look(file, access));
    valueOf(await restorer.goBack());
    expect(findSheet(openedBy(vault).db)).toMatchObject({ provedAt: NOW + 1, isVoid: false });
  },
);

test('a sheet of another key proves nothing: going back to a backup from before it tells of the sheet as it was then', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const file = await backUp(folder, vault);
  const parts = { ...vaultParts(folder), vault, checker: checkerHere, backups: someBackups(folder, vault) };
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts));
  recordSheetProof(openedBy(vault).db, NOW + 1);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(file, { kind: 'passphrase', passphrase: PASSPHRASE }));
  valueOf(await restorer.goBack());
  expect(findSheet(openedBy(vault).db)).toMatchObject({ provedAt: null, isVoid: false });
});
