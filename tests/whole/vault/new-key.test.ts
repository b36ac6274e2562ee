import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readNotebookId } from '../../../main/db/open.ts';
import { makeFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { decideForStage, finishReplacement, openStage } from '../../../main/vault/replace-notebook.ts';
import type { Seen } from '../../../main/vault/seen.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import { aRestorer, backUp, someBackups } from '../../support/backups.ts';
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
import { checkerHere } from '../../support/checker.ts';
import { spoilMiddle } from '../../support/spoil.ts';

const NEXT = 'stille mose under blanke tage';

async function aNotebookWithOneWord(seen = aMemory()) {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder, seen);
  writeWord(vault, 'blåbærgrød');
  const backups = someBackups(folder, vault);
  return { folder, vault, parts: { ...vaultParts(folder), vault, checker: checkerHere, backups } };
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

test('a backup right after a new key does not take the place of the one right before it', async () => {
  const { folder, parts } = await aNotebookWithOneWord();
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts));
  const [before = ''] = readdirSync(folder.backups);
  const bytes = readFileSync(join(folder.backups, before));
  valueOf(await parts.backups.make('restore'));
  expect(readdirSync(folder.backups)).toHaveLength(2);
  expect(readFileSync(join(folder.backups, before)).equals(bytes)).toBe(true);
});

test('the backup before a new key is made like any other: it is copied to the second folder and lets old ones go', async () => {
  const { folder, vault, parts } = await aNotebookWithOneWord();
  const second = aFolder();
  for (const word of ['a', 'b', 'c']) {
    await backUp(folder, vault, { reason: 'migration' });
    writeWord(vault, word);
  }
  const backups = someBackups(folder, vault, { secondFolder: () => second });
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, backups }));
  const heads = findBackups(folder.backups);
  expect(heads.map(({ head }) => head?.manifest.reason)).toEqual(['new-key', 'migration', 'migration']);
  expect(readdirSync(second)).toEqual([basename(heads[0]?.file ?? '')]);
  await proveWhole(join(second, basename(heads[0]?.file ?? '')));
});

test('a copy that is damaged after it was proved does not take the notebook’s place', async () => {
  const { folder, vault, parts } = await aNotebookWithOneWord();
  const before = readNotebookId(folder.database);
  let hasNewKey = false;
  const checker = createChecker((job) => {
    const report = doJob(job);
    if (job.kind === 'copy' && hasNewKey) spoilMiddle(job.job.file);
    hasNewKey ||= job.kind === 'newKey';
    return Promise.resolve(report);
  });
  expect(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker })).toMatchObject({
    error: { kind: 'damaged', what: 'notebook' },
  });
  expect(readNotebookId(folder.database).equals(before)).toBe(true);
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
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

test('a lock meanwhile leaves the old notebook under its old key, and nothing beside it, and that is told', async () => {
  for (const kind of ['copy', 'newKey'] as const) {
    const seen = aMemory();
    const { folder, vault, parts } = await aNotebookWithOneWord(seen);
    const checker = createChecker((job, signal) => {
      if (job.kind === kind) vault.lock('suspend');
      signal?.throwIfAborted();
      return Promise.resolve(doJob(job));
    });
    await expect(
      giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker }),
    ).rejects.toThrow();
    expect(readdirSync(folder.root).filter((name) => name.startsWith('.'))).toEqual([]);
    const again = aVault(folder, seen);
    valueOf(await again.unlock(PASSPHRASE));
    expect(wordsIn(again)).toEqual(['blåbærgrød']);
    expect(again.seen.isKeyKept()).toBe(true);
  }
});

test('what a kill cut short before the decision is told at the next start, until the mentor has read it', async () => {
  const seen = aMemory();
  const { folder, vault, parts } = await aNotebookWithOneWord(seen);
  const before = aMemory(seen.seen());
  const amid = aFolder();
  const checker = createChecker((job) => {
    if (job.kind === 'newKey') cpSync(folder.root, amid, { recursive: true });
    return Promise.resolve(doJob(job));
  });
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker }));
  vault.lock('asked');
  expect(vault.seen.isKeyKept(), 'one that is taken into use is not told as kept').toBe(false);
  expect(aVault(folder, seen).seen.isKeyKept()).toBe(false);

  const killed = makeFolder(amid); // what a kill amid the work had left
  const once = aVault(killed, before);
  valueOf(await once.unlock(PASSPHRASE));
  once.lock('asked');
  const second = aVault(killed, before);
  valueOf(await second.unlock(PASSPHRASE));
  expect(second.seen.isKeyKept(), 'told until it is read').toBe(true);
  await second.seen.acceptKeyKept();
  second.lock('asked');
  expect(aVault(killed, before).seen.isKeyKept()).toBe(false);
});

test('a going back that a kill cut short is no word of a key', async () => {
  const seen = aMemory();
  const { folder, vault } = await aNotebookWithOneWord(seen);
  vault.lock('asked');
  openStage(folder);
  expect(aVault(folder, seen).seen.isKeyKept()).toBe(false);
});

test.each(['is the one it was', 'was made anew since'])(
  'words written while the copy was made are in the notebook that gets the new key, where the connection %s',
  async (connection) => {
    const { vault, parts } = await aNotebookWithOneWord();
    let rounds = 0;
    const checker = createChecker((job) => {
      if (job.kind === 'newKey' && (rounds += 1) === 1) {
        writeWord(vault, 'rødgrød');
        if (connection === 'was made anew since') {
          vault.distrust();
          vault.open();
        }
      }
      return Promise.resolve(doJob(job));
    });
    valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, checker }));
    expect(rounds).toBe(2);
    expect(wordsIn(vault)).toEqual(['blåbærgrød', 'rødgrød']);
  },
);

test('a journal that is not empty goes aside with the database that it belongs to', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  vault.lock('asked');
  const files = [folder.database, folder.keyring, folder.keyringCopy];
  const stage = openStage(folder);
  const staged = [stage.database, stage.keyring, stage.keyringCopy];
  files.forEach((file, index) => cpSync(file, staged[index] ?? ''));
  writeFileSync(`${folder.database}-journal`, 'of the old one');
  decideForStage(folder);
  expect(finishReplacement(folder, () => 7)).toBeUndefined();
  expect(readFileSync(join(folder.quarantine, 'notebook.mndb-journal.7'), 'utf8')).toBe('of the old one');
  expect(existsSync(`${folder.database}-journal`)).toBe(false);
  const again = aVault(folder);
  valueOf(await again.unlock(PASSPHRASE));
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
});

/** A notebook whose new key was decided for and then killed: the old files lie in their places, the new ones in the stage. */
async function killedPastTheDecision(seen = aMemory()) {
  const { folder, vault, parts } = await aNotebookWithOneWord(seen);
  const before = makeFolder(aFolder());
  valueOf(await parts.backups.make('new-key'));
  const known = aMemory(seen.seen());
  cpSync(folder.root, before.root, { recursive: true });
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, parts));
  vault.lock('asked');
  const stage = openStage(before, 'new-key');
  cpSync(folder.database, stage.database);
  cpSync(folder.keyring, stage.keyring);
  cpSync(folder.keyringCopy, stage.keyringCopy);
  decideForStage(before);
  return { folder: before, known };
}

test('a new key that is completed after a kill is told at the lock, until the notebook has been opened with it', async () => {
  const { folder, known } = await killedPastTheDecision();
  expect(aVault(folder, known).status()).toMatchObject({ state: 'locked', isKeyGiven: true });
  const next = aVault(folder, known); // nobody typed anything, and the program was started again
  expect(next.status()).toMatchObject({ isKeyGiven: true });
  expect(await next.unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
  expect(next.status()).toMatchObject({ isKeyGiven: true });
  expect(valueOf(await next.unlock(NEXT))).toMatchObject({ state: 'unlocked', isKeyGiven: true });
  expect(wordsIn(next)).toEqual(['blåbærgrød']);
  next.lock('asked');
  expect(next.status()).not.toHaveProperty('isKeyGiven');
  expect(valueOf(await next.unlock(NEXT))).not.toHaveProperty('isKeyGiven');
  expect(next.seen.isKeyKept()).toBe(false);
});

test('so is one whose files had all taken their places when it was killed', async () => {
  const { folder, known } = await killedPastTheDecision();
  expect(finishReplacement(folder, () => 7)).toBe('key-given');
  const vault = aVault(folder, known);
  expect(vault.status()).toMatchObject({ isKeyGiven: true });
  expect(valueOf(await vault.unlock(NEXT))).toMatchObject({ isKeyGiven: true });
  expect(existsSync(join(folder.root, '.replacing'))).toBe(false);
});

test('a new key that the disk let be decided for and not completed is told at the lock before the unlock completes it', async () => {
  const { folder, known } = await killedPastTheDecision();
  const stage = join(folder.root, '.replacing');
  const away = join(aFolder(), 'stage');
  cpSync(stage, away, { recursive: true });
  rmSync(stage, { recursive: true });
  const vault = aVault(folder, known);
  expect(vault.status()).not.toHaveProperty('isKeyGiven');
  cpSync(away, stage, { recursive: true });
  expect(vault.status()).toMatchObject({ isKeyGiven: true });
  expect(valueOf(await vault.unlock(NEXT))).toMatchObject({ isKeyGiven: true });
  expect(existsSync(stage)).toBe(false);
});

test('a new key that the disk cut short between the database and its key rings is completed at the next unlock, whatever was locked meanwhile', async () => {
  const { folder, known } = await killedPastTheDecision();
  const stage = join(folder.root, '.replacing');
  const away = join(aFolder(), 'stage');
  renameSync(stage, away);
  const vault = aVault(folder, known);
  renameSync(away, stage);
  renameSync(join(stage, 'notebook.mndb'), folder.database);
  aRestorer(folder, vault).forget(); // as each lock does
  expect(vault.status()).toMatchObject({ state: 'locked', isKeyGiven: true });
  expect(valueOf(await vault.unlock(NEXT))).toMatchObject({ state: 'unlocked' });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test.each(['key-kept', 'key-given'] as const)(
  'that a key was cut short (%s) is on the disk before what it was seen from is cleared away',
  async (outcome) => {
    const { folder, known } = await killedPastTheDecision();
    const stage = join(folder.root, '.replacing');
    if (outcome === 'key-kept') rmSync(join(stage, 'ready'));
    const order: string[] = [];
    let written: () => void = () => undefined;
    const slow = {
      read: known.read,
      keep: (seen: Seen) => {
        known.keep(seen);
        order.push(existsSync(stage) ? 'noted' : 'noted too late');
        return new Promise<void>((resolve) => (written = resolve));
      },
    };
    const vault = aVault(folder, slow);
    const unlocking = vault.unlock(outcome === 'key-kept' ? PASSPHRASE : NEXT);
    await vi.waitFor(() => expect(order).toEqual(['noted']));
    expect(existsSync(stage)).toBe(true);
    written();
    valueOf(await unlocking);
    expect(existsSync(stage)).toBe(false);
    expect(vault.seen.isKeyKept()).toBe(outcome === 'key-kept');
  },
);
