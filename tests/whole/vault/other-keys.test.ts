import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { parseKeyring, sealKeyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { backUp } from '../../support/backups.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';
import { ringFiles } from '../../support/ring-files.ts';

const NEXT = 'stille mose under blanke tage';
const STRANGERS = 'et sted derimellem i skoven';

/** A locked notebook with one word in it, and what its sheet carries. */
async function aLockedNotebook({ hasBackup = false } = {}) {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  if (hasBackup) await backUp(folder, vault);
  vault.lock('asked');
  return { folder, sheet };
}

/** The key ring of another notebook, of a higher generation, lies in these files. @returns its bytes */
async function layStrangeRing(files: readonly string[]): Promise<Buffer> {
  const other = aNotebookFolder();
  const stranger = await aNewNotebook(other);
  valueOf(await stranger.changePassphrase(PASSPHRASE, STRANGERS));
  const ring = readFileSync(other.keyring);
  for (const file of files) writeFileSync(file, ring);
  return ring;
}

const bytesOf = (files: readonly string[]) => files.map((file) => readFileSync(file));
const ringIn = (file: string) => {
  const ring = parseKeyring(readFileSync(file));
  if (!ring) throw new Error('no ring');
  return ring;
};

/** What lies in `quarantine/`: of which file it was, and its bytes. */
const aside = (folder: NotebookFolder): [file: string, bytes: Buffer][] =>
  existsSync(folder.quarantine)
    ? readdirSync(folder.quarantine)
        .sort()
        .map((name) => [name.replace(/\.\d+$/, ''), readFileSync(join(folder.quarantine, name))])
    : [];

/** Whether a fresh start of the program opens the notebook with its word in it. */
async function opens(folder: NotebookFolder, passphrase: string): Promise<boolean> {
  const vault = aVault(folder);
  const { ok } = await vault.unlock(passphrase);
  if (ok) expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  vault.lock('asked');
  return ok;
}

describe('a key ring of another notebook beside this one’s', () => {
  test('keeps nobody out, newer as it is, and is set aside where it is replaced', async () => {
    const { folder } = await aLockedNotebook();
    const own = ringIn(folder.keyring);
    const strange = await layStrangeRing([folder.keyring]);
    expect([await opens(folder, STRANGERS), await opens(folder, PASSPHRASE)]).toEqual([false, true]);
    expect(ringFiles(folder).map(ringIn)).toEqual([own, own]);
    expect(aside(folder)).toEqual([['keyring.json', strange]]);
  });

  test('is not what was last seen of this one’s', async () => {
    const { folder } = await aLockedNotebook();
    const seen = aMemory();
    const vault = aVault(folder, seen);
    valueOf(await vault.unlock(PASSPHRASE));
    await layStrangeRing([folder.keyring]);
    writeWord(vault, 'rødgrød');
    vault.noteChange();
    expect(seen.seen()).toMatchObject({ keyring: 1 });
  });

  test('that came while the notebook was open is set aside by a new passphrase', async () => {
    const { folder } = await aLockedNotebook();
    const vault = aVault(folder);
    valueOf(await vault.unlock(PASSPHRASE));
    const strange = await layStrangeRing([folder.keyringCopy]);
    valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
    vault.lock('asked');
    expect(ringIn(folder.keyring).generation).toBe(2);
    expect(aside(folder)).toEqual([['keyring.prev.json', strange]]);
    expect(await opens(folder, NEXT)).toBe(true);
  });
});

describe('two key rings of another notebook', () => {
  test('let the newest backup’s open this one, wrong passphrases wait as ever, and both are set aside', async () => {
    const { folder } = await aLockedNotebook({ hasBackup: true });
    const own = ringIn(folder.keyring);
    const strange = await layStrangeRing(ringFiles(folder));
    const vault = aVault(folder);
    expect(vault.status()).toMatchObject({ state: 'locked' });
    for (const retryAfterMs of [0, 0, 0, 1000])
      expect(await vault.unlock(STRANGERS)).toEqual({
        ok: false,
        error: { kind: 'wrong-passphrase', retryAfterMs },
      });
    expect(aside(folder)).toEqual([]);
    expect(await opens(folder, PASSPHRASE)).toBe(true);
    expect(ringFiles(folder).map(ringIn)).toEqual([own, own]);
    expect(aside(folder)).toEqual([
      ['keyring.json', strange],
      ['keyring.prev.json', strange],
    ]);
  });

  test('are told for what they are where no backup has another, whoever’s passphrase is typed, and nothing is touched', async () => {
    const { folder } = await aLockedNotebook();
    const strange = await layStrangeRing(ringFiles(folder));
    const database = readFileSync(folder.database);
    const vault = aVault(folder);
    expect(vault.status()).toEqual({ state: 'damaged', what: 'other-keys' });
    const told = { ok: false, error: { kind: 'damaged', what: 'other-keys' } };
    for (const typed of [PASSPHRASE, STRANGERS]) expect(await vault.unlock(typed)).toEqual(told);
    const made = await vault.create({ owner: 'En anden', passphrase: NEXT });
    expect(made).toEqual({ ok: false, error: { kind: 'already-exists' } });
    expect(bytesOf([folder.database, ...ringFiles(folder)])).toEqual([database, strange, strange]);
    expect(aside(folder)).toEqual([]);
  });

  test('are set aside where the sheet opens the notebook', async () => {
    const { folder, sheet } = await aLockedNotebook();
    const strange = await layStrangeRing(ringFiles(folder));
    const vault = aVault(folder);
    valueOf(await vault.recover(sheet, NEXT));
    vault.lock('asked');
    expect(aside(folder)).toEqual([
      ['keyring.json', strange],
      ['keyring.prev.json', strange],
    ]);
    expect(ringIn(folder.keyring).generation).toBe(1);
    expect([await opens(folder, STRANGERS), await opens(folder, NEXT)]).toEqual([false, true]);
  });
});

test('a key ring of this notebook’s number that its key did not seal is set aside where it is replaced', async () => {
  const { folder } = await aLockedNotebook();
  const { format, version, id, slots } = ringIn(folder.keyring);
  const facts = { format, version, id, slots };
  writeFileSync(
    folder.keyringCopy,
    JSON.stringify(sealKeyring({ ...facts, generation: 9 }, Buffer.alloc(32))),
  );
  const [forged] = bytesOf([folder.keyringCopy]);
  expect(await opens(folder, PASSPHRASE)).toBe(true);
  expect(aside(folder)).toEqual([['keyring.prev.json', forged]]);
});

test.each([
  ['blank', (bytes: Buffer) => bytes.fill(0, 0, 4096), false],
  ['damaged in part', (bytes: Buffer) => bytes.fill(255, 3, 11), false],
  ['another altogether, beside a backup,', (bytes: Buffer) => bytes.fill(randomBytes(4096), 0, 4096), true],
])(
  'a database whose head is %s is told as damaged to the one who opens its key rings',
  async (_how, spoil, hasBackup) => {
    const { folder } = await aLockedNotebook({ hasBackup });
    writeFileSync(folder.database, spoil(readFileSync(folder.database)));
    const vault = aVault(folder);
    expect(vault.status()).toMatchObject({ state: 'locked' });
    expect(await vault.unlock(STRANGERS)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await vault.unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'damaged', what: 'notebook' },
    });
    expect(aside(folder)).toEqual([]);
  },
);
