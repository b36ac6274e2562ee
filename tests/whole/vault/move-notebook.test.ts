import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { moveNotebook } from '../../../main/vault/move-notebook.ts';
import { Undecided } from '../../../main/vault/replace-notebook.ts';
import { aMove, backUp } from '../../support/backups.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';
import { whileReadOnly } from '../../support/read-only.ts';

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
  expect(valueOf(await moveNotebook(target, aMove(folder, vault)))).toEqual({ left: null });
  expect(aVault(folder).status()).toMatchObject({ state: 'absent' });
  const moved = prepareFolder(env);
  expect(moved.root).toBe(target);
  const again = aVault(moved);
  valueOf(await again.unlock(PASSPHRASE));
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
  expect(readdirSync(moved.backups)).toHaveLength(1);
  expect(existsSync(folder.database) || existsSync(folder.keyring) || existsSync(folder.backups)).toBe(false);
});

test('what cannot be taken away from the old place is told with its folder, and the notebook is moved all the same', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  await whileReadOnly(folder.backups, async () => {
    expect(valueOf(await moveNotebook(target, aMove(folder, vault)))).toEqual({ left: folder.root });
  });
  expect(prepareFolder(env).root).toBe(target);
  expect(existsSync(folder.database)).toBe(false);
});

test('a notebook is never moved onto another one', async () => {
  const { folder, vault, target } = await aSyncedNotebook();
  mkdirSync(target);
  writeFileSync(join(target, 'keyring.json'), '{}');
  expect(await moveNotebook(target, aMove(folder, vault))).toMatchObject({
    error: { kind: 'already-exists' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test('a move in the midst of which text is saved again and again says so, and leaves all where it is', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  let writes = 0;
  const checker = createChecker((job) => {
    if (job.kind === 'copy') writeWord(vault, `imens ${(writes += 1)}`);
    return Promise.resolve(doJob(job));
  });
  expect(await moveNotebook(target, aMove(folder, vault, { checker }))).toEqual({
    ok: false,
    error: { kind: 'busy-writing' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød', 'imens 1', 'imens 2', 'imens 3']);
  expect(readdirSync(target).filter((name) => name !== 'state.json')).toEqual([]);
  expect(prepareFolder(env).root).toBe(folder.root);
});

test('a move whose copy is not whole leaves the notebook where it is, open, and nothing at the new place', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  const checker = createChecker((job) =>
    Promise.resolve(job.kind === 'copy' ? { whole: false } : doJob(job)),
  );
  await expect(moveNotebook(target, aMove(folder, vault, { checker }))).rejects.toThrow();
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(readdirSync(target).filter((name) => name !== 'state.json')).toEqual([]);
  expect(prepareFolder(env).root).toBe(folder.root);
});

test('what such a move left and cannot be taken away now is taken away by the next one, which succeeds', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  let held: Promise<void> | undefined;
  let letGo: () => void = () => undefined;
  const notWhole = createChecker((job) => {
    if (job.kind !== 'copy') return Promise.resolve(doJob(job));
    return new Promise((resolve) => {
      held = whileReadOnly(join(target, 'backups'), () => {
        resolve({ whole: false });
        return new Promise((over) => (letGo = over));
      });
    });
  });
  await expect(moveNotebook(target, aMove(folder, vault, { checker: notWhole }))).rejects.toThrow(
    'not whole',
  );
  letGo();
  await held;
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(readdirSync(target)).toContain('moving.json');
  expect(prepareFolder(env).root).toBe(folder.root);
  valueOf(await moveNotebook(target, aMove(folder, vault)));
  expect(prepareFolder(env).root).toBe(target);
  expect(wordsIn(await openedWhereItLies(env))).toEqual(['blåbærgrød']);
});

test('a move whose word the disk does not take leaves the notebook where it is, open, and nothing at the new place', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  await whileReadOnly(folder.root, async () => {
    await expect(moveNotebook(target, aMove(folder, vault))).rejects.toThrow(/EPERM|EACCES/);
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(readdirSync(target).filter((name) => name !== 'state.json')).toEqual([]);
  expect(prepareFolder(env).root).toBe(folder.root);
});

/** Resolves in the first turn in which something lies there. */
async function comesToBe(path: string): Promise<void> {
  while (!existsSync(path)) await turn();
}

const NEXT = 'stille mose under blanke tage';

/** The notebook at the place where the program finds it next, opened. */
async function openedWhereItLies(env: NodeJS.ProcessEnv, passphrase = PASSPHRASE) {
  const vault = aVault(prepareFolder(env));
  valueOf(await vault.unlock(passphrase));
  return vault;
}

test('text saved while the backups are copied is in the moved notebook', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  const moving = moveNotebook(target, aMove(folder, vault));
  await comesToBe(join(target, 'backups'));
  writeWord(vault, 'imens');
  valueOf(await moving);
  expect(prepareFolder(env).root).toBe(target);
  expect(wordsIn(await openedWhereItLies(env))).toEqual(['blåbærgrød', 'imens']);
});

test('text saved after the copy was read through is in the moved notebook, and so is a backup made meanwhile', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  let asked = 0;
  const lastWords = async () => {
    asked += 1;
    if (asked === 1) writeWord(vault, 'sidste ord');
    if (asked === 2) await backUp(folder, vault, { at: Date.UTC(2026, 10, 29) });
    return true;
  };
  valueOf(await moveNotebook(target, aMove(folder, vault, { lastWords })));
  expect(asked).toBe(3);
  expect(wordsIn(await openedWhereItLies(env))).toEqual(['blåbærgrød', 'sidste ord']);
  expect(readdirSync(join(target, 'backups'))).toHaveLength(2);
});

test('words that cannot be saved keep the notebook where it is, open', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  const lastWords = () => Promise.resolve(false);
  expect(await moveNotebook(target, aMove(folder, vault, { lastWords }))).toEqual({
    ok: false,
    error: { kind: 'busy-writing' },
  });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(prepareFolder(env).root).toBe(folder.root);
});

for (const moment of ['backups', 'keyring.json', 'keyring.prev.json'])
  test(`a passphrase that is changed when ${moment} is copied holds where the notebook lies, or it was not changed`, async () => {
    const { env, folder, vault, target } = await aSyncedNotebook();
    const moving = moveNotebook(target, aMove(folder, vault));
    await comesToBe(join(target, moment));
    const changed = await vault.changePassphrase(PASSPHRASE, NEXT);
    const moved = await moving;
    expect(prepareFolder(env).root).toBe(moved.ok ? target : folder.root);
    if (!moved.ok) vault.lock('asked');
    const now = await openedWhereItLies(env, changed.ok ? NEXT : PASSPHRASE);
    expect(wordsIn(now)).toEqual(['blåbærgrød']);
    expect(existsSync(folder.keyring)).toBe(!moved.ok);
  });

test('nothing is opened, made or written at the old place once the word stands', async () => {
  const { folder, vault, target } = await aSyncedNotebook();
  const { db } = openedBy(vault);
  const moving = moveNotebook(target, aMove(folder, vault));
  await comesToBe(join(folder.root, 'moved.json'));
  expect(vault.isOpen()).toBe(false);
  expect(db.open).toBe(false);
  expect(vault.status()).toMatchObject({ state: 'locked' });
  const gone = { ok: false, error: { kind: 'notebook-gone' } };
  expect(await vault.unlock(PASSPHRASE)).toEqual(gone);
  expect(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toEqual(gone);
  valueOf(await moving);
  expect(await vault.unlock(PASSPHRASE)).toEqual(gone);
});

test('where the disk neither takes the word nor lets it be taken back the notebook is shut, and both places keep theirs', async () => {
  const { env, folder, vault, target } = await aSyncedNotebook();
  mkdirSync(join(folder.root, 'moved.json', 'in the way'), { recursive: true });
  await expect(moveNotebook(target, aMove(folder, vault))).rejects.toThrow(Undecided);
  expect(vault.isOpen()).toBe(false);
  expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'notebook-gone' } });
  for (const root of [folder.root, target]) {
    const found = aVault(prepareFolder({ ...env, MENTORNOTESBOG_FOLDER: root }));
    valueOf(await found.unlock(PASSPHRASE));
    expect(wordsIn(found)).toEqual(['blåbærgrød']);
    found.lock('asked');
  }
});

test('a state that is changed until the end is in the new place as it was last', async () => {
  const { folder, vault, target } = await aSyncedNotebook();
  const lastWords = () => {
    writeFileSync(folder.state, '{"settings":{"language":"en"},"window":null}');
    return Promise.resolve(true);
  };
  valueOf(await moveNotebook(target, aMove(folder, vault, { lastWords })));
  expect(readFileSync(join(target, 'state.json'))).toEqual(readFileSync(folder.state));
});
