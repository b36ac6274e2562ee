import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import { memoriesIn } from '../../../main/state/memories.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { changePassphrase } from '../../../main/vault/change-passphrase.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import type { Seen } from '../../../main/vault/seen.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { kdfAmid } from '../../support/kdf.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  vaultParts,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';
import { layRings, ringFiles } from '../../support/ring-files.ts';

const NEXT = 'stille mose under blanke tage';
/** As long as the program waits for the mentor to rest, ms. */
const QUIET = 120_000;
const wrong = { ok: false, error: { kind: 'wrong-passphrase', retryAfterMs: 0 } };

/** A shut notebook with one page and a backup of today; `ring` and `seen` are from before its passphrase is changed. */
async function aShutNotebook() {
  const folder = aNotebookFolder();
  const memory = aMemory();
  const vault = await aNewNotebook(folder, memory);
  writeWord(vault, 'dag 1');
  const backups = someBackups(folder, vault);
  await backups.beforeClosing();
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  vault.lock('asked');
  return { folder, memory, sheet, ring: readFileSync(folder.keyring), seen: memory.seen() };
}

type Options = Parameters<typeof someBackups>[2];

/** The notebook is opened, its passphrase changed, and the program closed; nothing is written. */
async function aDayOfChange(
  folder: NotebookFolder,
  memory: ReturnType<typeof aMemory>,
  options: Options = {},
) {
  const vault = aVault(folder, memory);
  const backups = someBackups(folder, vault, options);
  valueOf(await vault.unlock(PASSPHRASE));
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  await backups.beforeClosing();
  vault.lock('window-closed');
}

const withoutBackups = ({ backups }: NotebookFolder): void => rmSync(backups, { recursive: true });

test('a change of passphrase is remembered on the disk before it is told as done', async () => {
  const folder = aNotebookFolder();
  const state = openStateFile(folder.state);
  const vault = await aNewNotebook(folder, memoriesIn(state).seen);
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  expect(openStateFile(folder.state).read().seen, 'after a kill right here').toMatchObject({ keyring: 2 });
  await state.writing();
});

test('key files from before a change of passphrase are told as older, though nothing else was done that day', async () => {
  const { folder, memory, ring } = await aShutNotebook();
  await aDayOfChange(folder, memory);
  withoutBackups(folder);
  layRings(folder, ring);
  const vault = aVault(folder, memory);
  expect(await vault.unlock(NEXT)).toEqual({ ...wrong, error: { ...wrong.error, areKeysOlder: true } });
  valueOf(await vault.unlock(PASSPHRASE));
  expect(memory.seen()).toMatchObject({ isOlder: true });
});

test.each([
  ['', (now: Seen | null) => now],
  [', and what was seen with them', (_now: Seen | null, then: Seen | null) => then],
])(
  'the new passphrase opens the notebook where the key files were put back%s: that day’s backup has its ring',
  async (_what, known) => {
    const { folder, memory, ring, seen } = await aShutNotebook();
    await aDayOfChange(folder, memory);
    layRings(folder, ring);
    const vault = aVault(folder, aMemory(known(memory.seen(), seen)));
    valueOf(await vault.unlock(NEXT));
    expect(wordsIn(vault)).toEqual(['dag 1']);
    vault.lock('asked');
    expect(await vault.unlock(PASSPHRASE)).toEqual(wrong);
  },
);

test('where both key files are lost the new passphrase still opens, and the one before it does not', async () => {
  const { folder, memory } = await aShutNotebook();
  await aDayOfChange(folder, memory);
  for (const file of ringFiles(folder)) rmSync(file);
  const vault = aVault(folder, memory);
  expect(await vault.unlock(PASSPHRASE)).toEqual(wrong);
  valueOf(await vault.unlock(NEXT));
});

test.each([
  ['an hour later', 3_600_000],
  ['by a clock that was set back', -3_600_000],
])(
  'a backup with the new passphrase is made the same day, %s, here and on the stick, and only one',
  async (_when, after) => {
    const { folder, memory } = await aShutNotebook();
    const stick = aFolder();
    const options = { secondFolder: () => stick, now: () => NOW + after };
    await aDayOfChange(folder, memory, options);
    for (const where of [folder.backups, stick])
      expect(findBackups(where)[0]?.head?.manifest.keyring.generation).toBe(2);
    const names = readdirSync(folder.backups);
    const vault = aVault(folder, memory);
    valueOf(await vault.unlock(NEXT));
    await someBackups(folder, vault, { ...options, now: () => NOW + 2 * after }).beforeClosing();
    expect(readdirSync(folder.backups)).toEqual(names);
  },
);

test('a change of passphrase that was cut short before anything was noted of it gets its backup all the same', async () => {
  const { folder, memory } = await aShutNotebook();
  const vault = aVault(folder, memory);
  valueOf(await vault.unlock(PASSPHRASE));
  const { id } = openedBy(vault).secrets;
  valueOf(await changePassphrase(folder, { ...vaultParts(folder), id }, { typed: PASSPHRASE, next: NEXT }));
  vault.lock('asked');
  const next = aVault(folder, memory);
  valueOf(await next.unlock(NEXT));
  await someBackups(folder, next).beforeClosing();
  expect(findBackups(folder.backups)[0]?.head?.manifest.keyring.generation).toBe(2);
});

test('a new passphrase that the sheet gave is backed up the same day, and older key files are told', async () => {
  const { folder, memory, sheet, ring } = await aShutNotebook();
  const vault = aVault(folder, memory);
  valueOf(await vault.recover(sheet, NEXT));
  await someBackups(folder, vault).beforeClosing();
  expect(findBackups(folder.backups)[0]?.head?.manifest.keyring.generation).toBe(2);
  vault.lock('asked');
  layRings(folder, ring);
  valueOf(await aVault(folder, memory).unlock(PASSPHRASE));
  expect(memory.seen()).toMatchObject({ isOlder: true });
});

test('a change of passphrase counts as one of the notebook: two quiet minutes after it the backup is made', async () => {
  const { folder, memory } = await aShutNotebook();
  const vault = aVault(folder, memory);
  const backups = someBackups(folder, vault);
  valueOf(await vault.unlock(PASSPHRASE));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.advanceTimersByTime(QUIET); // none is due
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  expect(vault.noteChange()).toBe(true);
  expect(vault.noteChange(), 'once').toBe(false);
  backups.noteChange();
  vi.advanceTimersByTime(QUIET);
  vi.useRealTimers();
  const newest = () => findBackups(folder.backups)[0]?.head?.manifest.keyring.generation;
  await vi.waitFor(() => expect(newest()).toBe(2), { timeout: 30_000 });
  await backups.untilMade();
});

test('key files that were put back while the notebook stood open make no backup due', async () => {
  const { folder, memory, ring } = await aShutNotebook();
  await aDayOfChange(folder, memory);
  const names = readdirSync(folder.backups);
  const vault = aVault(folder, memory);
  valueOf(await vault.unlock(NEXT));
  layRings(folder, ring);
  await someBackups(folder, vault, { now: () => NOW + 3_600_000 }).beforeClosing();
  expect(readdirSync(folder.backups)).toEqual(names);
});

test.each([
  ['the notebook is locked meanwhile', (vault: Vault) => vault.lock('suspend')],
  [
    'the notebook’s file takes no word meanwhile',
    (vault: Vault) =>
      openedBy(vault).db.exec(
        "CREATE TEMP TRIGGER t BEFORE UPDATE ON notebook BEGIN SELECT RAISE(ABORT, 'no'); END",
      ),
  ],
])('a change of passphrase is remembered also where %s', async (_what, happen) => {
  const { folder, memory } = await aShutNotebook();
  const kdf = kdfAmid((asked) => {
    if (asked === 3) happen(vault); // after the unlock and the old passphrase
  });
  const vault = aVault(folder, memory, { kdf });
  valueOf(await vault.unlock(PASSPHRASE));
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  expect(memory.seen()).toMatchObject({ keyring: 2 });
});
