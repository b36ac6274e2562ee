import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toAppError } from '../../../main/db/db-errors.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import {
  decideForStage,
  isDecided,
  replaceOrTakeBack,
  stagedFiles,
  Undecided,
} from '../../../main/vault/replace-notebook.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import type { Restorer } from '../../../main/vault/backup/restore.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { aRestorer, backUp, someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import { aNewNotebook, aVault, PASSPHRASE, vaultParts, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';

type Ready = { folder: NotebookFolder; vault: Vault; restorer: Restorer };

/** A notebook with a word that its backup has not, and the way back to that backup standing ready. */
async function readyToGoBack({ isOpen }: { isOpen: boolean }): Promise<Ready> {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const backup = await backUp(folder, vault);
  writeWord(vault, 'efter');
  if (!isOpen) vault.lock('asked');
  const restorer = aRestorer(folder, vault);
  const access = isOpen
    ? ({ kind: 'open' } as const)
    : ({ kind: 'passphrase', passphrase: PASSPHRASE } as const);
  valueOf(await restorer.look(backup, access));
  return { folder, vault, restorer };
}

/** What the mentor is told of a work that the disk refuses. */
const toldOf = async (work: Promise<unknown>): Promise<unknown> =>
  toAppError(
    await work.then(
      () => undefined,
      (error: unknown) => error,
    ),
  );

const asideIn = ({ quarantine }: NotebookFolder): string[] =>
  existsSync(quarantine) ? readdirSync(quarantine) : [];

test.each([
  ['the lock', false],
  ['the open notebook', true],
])(
  'going back from %s that the disk refuses is taken back: nothing is changed, and the next unlock opens what was there',
  async (_from, isOpen) => {
    const { folder, vault, restorer } = await readyToGoBack({ isOpen });
    await whileReadOnly(folder.root, async () => {
      expect(await toldOf(restorer.goBack())).toEqual({ kind: 'not-writable' });
    });
    expect(isDecided(folder)).toBe(false);
    expect(asideIn(folder)).toEqual([]);
    expect(vault.isOpen(), 'it stands as it stood').toBe(isOpen);
    vault.lock('asked');
    expect(vault.status()).not.toHaveProperty('isGoingBack');
    const again = aVault(folder);
    valueOf(await again.unlock(PASSPHRASE));
    expect(wordsIn(again)).toEqual(['efter', 'før']);
    expect(readdirSync(folder.root)).not.toContain('.replacing');
  },
);

test('what has been moved by then is moved back, the last first, with a journal that is not empty', async () => {
  const { folder, vault, restorer } = await readyToGoBack({ isOpen: false });
  const journal = `${folder.database}-journal`;
  writeFileSync(journal, 'of the old one');
  rmSync(folder.keyringCopy);
  mkdirSync(folder.keyringCopy); // a folder that is read-only cannot be moved into another
  decideForStage(folder);
  await whileReadOnly(folder.keyringCopy, async () => {
    expect(await toldOf(replaceOrTakeBack(folder, () => NOW))).toEqual({ kind: 'not-writable' });
  });
  restorer.forget();
  expect(asideIn(folder)).toEqual([]);
  expect(readFileSync(journal, 'utf8')).toBe('of the old one');
  rmdirSync(folder.keyringCopy);
  writeFileSync(journal, '');
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
});

test('where the decision cannot be taken back that is told, at the lock too, and the next unlock completes it', async () => {
  const { folder, vault, restorer } = await readyToGoBack({ isOpen: false });
  decideForStage(folder);
  const waits = { kind: 'exchange-waits', next: 'backup' };
  await whileReadOnly(dirname(stagedFiles(folder).database), async () => {
    expect(await toldOf(replaceOrTakeBack(folder, () => NOW))).toEqual(waits);
    restorer.forget();
    expect(isDecided(folder)).toBe(true);
    expect(vault.status()).toMatchObject({ state: 'locked', isGoingBack: true });
    expect(await toldOf(vault.unlock(PASSPHRASE)), 'it is refused still').toEqual(waits);
    expect(aVault(folder).status(), 'after a start, too').toMatchObject({ isGoingBack: true });
  });
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['før']);
  expect(
    asideIn(folder)
      .map((name) => name.replace(/\.\d+$/, ''))
      .sort(),
  ).toEqual(['keyring.json', 'keyring.prev.json', 'notebook.mndb']);
  vault.lock('asked');
  expect(vault.status()).not.toHaveProperty('isGoingBack');
});

test('where the decision’s mark went meanwhile and cannot be written again, nobody knows, and the next start finds the old notebook', async () => {
  const { folder, vault } = await readyToGoBack({ isOpen: false });
  decideForStage(folder);
  const stage = dirname(stagedFiles(folder).database);
  rmSync(join(stage, 'ready'));
  await whileReadOnly(stage, async () => {
    await expect(replaceOrTakeBack(folder, () => NOW)).rejects.toThrow(Undecided);
  });
  expect(asideIn(folder)).toEqual([]);
  vault.lock('asked');
  const again = aVault(folder);
  valueOf(await again.unlock(PASSPHRASE));
  expect(wordsIn(again)).toEqual(['efter', 'før']);
});

test('a new key that the disk refuses is taken back: the notebook stands open under the old one', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const parts = { ...vaultParts(folder), vault, checker: checkerHere, backups: someBackups(folder, vault) };
  // Refused from the decision on: what is staged must be made first.
  const exchange: Vault['exchange'] = async (secrets) => {
    let given: Awaited<ReturnType<Vault['exchange']>> | undefined;
    await whileReadOnly(folder.root, async () => {
      given = await vault.exchange(secrets);
    });
    if (!given) throw new Error('nothing was given');
    return given;
  };
  const work = giveNotebookNewKey(
    { typed: PASSPHRASE, next: NEXT },
    { ...parts, vault: { ...vault, exchange } },
  );
  expect(await toldOf(work)).toEqual({ kind: 'not-writable' });
  expect(vault.isOpen()).toBe(true);
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  vault.lock('asked');
  expect(vault.status()).not.toHaveProperty('isKeyGiven');
  const copy = aNotebookFolder();
  cpSync(folder.root, copy.root, { recursive: true });
  expect(await aVault(copy).unlock(NEXT)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  valueOf(await aVault(folder).unlock(PASSPHRASE));
});

test('a lock while one waits for a held file is not undone: the new notebook is put in place and stays shut', async () => {
  const { folder, vault, restorer } = await readyToGoBack({ isOpen: true });
  const gone = restorer.goBack();
  const locked = new Promise<void>((resolve) => {
    const look = () => {
      if (!isDecided(folder)) return void setImmediate(look);
      vault.lock('suspend');
      resolve();
    };
    look();
  });
  await locked;
  expect(await gone).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(vault.isOpen()).toBe(false);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['før']);
  expect(existsSync(join(folder.root, '.replacing'))).toBe(false);
});
