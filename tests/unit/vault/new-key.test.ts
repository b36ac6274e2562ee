import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNotebookId } from '../../../main/db/open.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  vaultParts,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';
import { checkerHere } from '../../support/checker.ts';

const NEXT = 'stille mose under blanke tage';

async function aNotebookWithOneWord() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  return { folder, vault, parts: { ...vaultParts(folder), vault, checker: checkerHere } };
}

test('a new key: the same words, another id, and neither the old passphrase nor the old sheet opens it', async () => {
  const { folder, vault, parts } = await aNotebookWithOneWord();
  const oldId = readNotebookId(folder.database);
  const oldSheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts));
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  vault.lock('asked');
  expect(readNotebookId(folder.database).equals(oldId)).toBe(false);
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  expect(await aVault(folder).recover(oldSheet, PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-key' } });
  const again = aVault(folder);
  valueOf(await again.unlock(NEXT));
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
});

test('before a new key a backup is made, and the old file is set aside', async () => {
  const { folder, parts } = await aNotebookWithOneWord();
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts));
  expect(readdirSync(folder.backups)).toHaveLength(1);
  const aside = readdirSync(folder.quarantine).map((name) => name.replace(/\.\d+$/, ''));
  expect(aside.sort()).toEqual(['keyring.json', 'keyring.prev.json', 'notebook.mndb']);
});

test('only the one who knows the present passphrase gives the notebook a new key', async () => {
  const { folder, vault, parts } = await aNotebookWithOneWord();
  const before = readFileSync(folder.database);
  expect(await giveNotebookNewKey({ typed: NEXT, next: NEXT }, parts)).toMatchObject({
    error: { kind: 'wrong-passphrase' },
  });
  expect(readFileSync(folder.database).equals(before)).toBe(true);
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test('a lock meanwhile leaves the old notebook under its old key, and nothing beside it', async () => {
  for (const kind of ['copy', 'newKey'] as const) {
    const { folder, vault, parts } = await aNotebookWithOneWord();
    let copies = 0;
    const checker = createChecker((job, signal) => {
      if (job.kind === 'copy') copies += 1;
      // The first copy is the backup's.
      if (job.kind === kind && copies > 1) vault.lock('suspend');
      signal?.throwIfAborted();
      return Promise.resolve(doJob(job));
    });
    await expect(
      giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker }),
    ).rejects.toThrow();
    expect(readdirSync(folder.root).filter((name) => name.startsWith('.'))).toEqual([]);
    const again = aVault(folder);
    valueOf(await again.unlock(PASSPHRASE));
    expect(wordsIn(again)).toEqual(['blåbærgrød']);
  }
});

test('words written while the copy was made are in the notebook that gets the new key', async () => {
  const { vault, parts } = await aNotebookWithOneWord();
  let rounds = 0;
  const checker = createChecker((job) => {
    if (job.kind === 'newKey') {
      rounds += 1;
      if (rounds === 1) writeWord(vault, 'rødgrød');
    }
    return Promise.resolve(doJob(job));
  });
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker }));
  expect(rounds).toBe(2);
  expect(wordsIn(vault)).toEqual(['blåbærgrød', 'rødgrød']);
});
