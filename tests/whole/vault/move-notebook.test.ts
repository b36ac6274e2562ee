import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { moveNotebook } from '../../../main/vault/move-notebook.ts';
import { backUp } from '../../support/backups.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';
import { checkerHere } from '../../support/checker.ts';

async function aSyncedNotebook() {
  const env = { MENTORNOTESBOG_FOLDER: join(aFolder(), 'OneDrive', 'Noter') };
  const folder = prepareFolder(env);
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  await backUp(folder, vault);
  return { env, folder, vault, target: join(aFolder(), 'Mentornotesbog') };
}

test('a moved notebook is found at its new place with its words and backups, and is gone from the old', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  valueOf(await moveNotebook(target, { folder, vault, checker: checkerHere }));
  expect(aVault(folder).status()).toMatchObject({ state: 'absent' });
  const moved = prepareFolder(env);
  expect(moved.root).toBe(target);
  const again = aVault(moved);
  valueOf(await again.unlock(PASSPHRASE));
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
  expect(readdirSync(moved.backups)).toHaveLength(1);
  expect(existsSync(folder.database) || existsSync(folder.keyring) || existsSync(folder.backups)).toBe(false);
});

test('a notebook is never moved onto another one', async () => {
  const { folder, vault, target } = await aSyncedNotebook();
  mkdirSync(target);
  writeFileSync(join(target, 'keyring.json'), '{}');
  expect(await moveNotebook(target, { folder, vault, checker: checkerHere })).toMatchObject({
    error: { kind: 'already-exists' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test('a move in the midst of which text is saved says so, and leaves all where it is', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  const checker = createChecker((job) => {
    if (job.kind === 'copy') writeWord(vault, 'imens');
    return Promise.resolve(doJob(job));
  });
  expect(await moveNotebook(target, { folder, vault, checker })).toEqual({
    ok: false,
    error: { kind: 'busy-writing' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød', 'imens']);
  expect(readdirSync(target).filter((name) => name !== 'state.json')).toEqual([]);
  expect(prepareFolder(env).root).toBe(folder.root);
});

test('a move whose copy is not whole leaves the notebook where it is, open, and nothing at the new place', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  const checker = createChecker((job) =>
    Promise.resolve(job.kind === 'copy' ? { whole: false } : doJob(job)),
  );
  await expect(moveNotebook(target, { folder, vault, checker })).rejects.toThrow();
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(readdirSync(target).filter((name) => name !== 'state.json')).toEqual([]);
  expect(prepareFolder(env).root).toBe(folder.root);
});
