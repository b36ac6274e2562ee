import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { rowsWritten } from '../../../main/db/counted-changes.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { readNotebookId } from '../../../main/db/open.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { countRows } from '../../../main/vault/backup/contents.ts';
import { parseKeyring, passphraseSlots, sealKeyring, unwrapRoot } from '../../../main/vault/keyring.ts';
import { passphraseBytes } from '../../../main/vault/kdf-cost.ts';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { backUp } from '../../support/backups.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aMemory, aNewNotebook, aVault, openedBy } from '../../support/vault.ts';

const OLD = 'rolig fjord bærer gul stige';
const NEW = 'stille mose under blanke tage';
const NEWEST = 'varme sten langs den lange vej';
const opened: Vault[] = [];
afterEach(() => opened.splice(0).forEach((vault) => vault.lock('asked')));

function vaultIn(folder: NotebookFolder): Vault {
  const parts = { kdf: kdfHere(), cost: quickCost, migrations, now: () => NOW, monotonic: () => 0 };
  const vault = createVault({ folder, ...parts });
  opened.push(vault);
  return vault;
}

/** A locked notebook with one word in it. */
async function aLockedNotebook(): Promise<NotebookFolder> {
  const folder = aNotebookFolder();
  const vault = vaultIn(folder);
  await vault.create({ owner: 'Bodil Kær', passphrase: OLD });
  vault.open()?.exec(`INSERT INTO draft (subject, field, text) VALUES ('x', 'y', 'blåbærgrød')`);
  vault.lock('asked');
  return folder;
}

const ringIn = (file: string) => {
  const ring = parseKeyring(readFileSync(file));
  if (!ring) throw new Error('no ring');
  return ring;
};

/** What the sheet of this notebook carries, got from its passphrase by the documented way. */
async function rootOf(folder: NotebookFolder): Promise<Buffer> {
  const ring = ringIn(folder.keyring);
  const [slot] = passphraseSlots(ring);
  if (!slot) throw new Error('no slot');
  const key = await deriveKey(passphraseBytes(OLD), Buffer.from(slot.kdf.salt, 'base64'), quickCost);
  const root = unwrapRoot(slot, key, ring.id);
  if (!root) throw new Error('another passphrase');
  return root;
}

const sheetOf = async (folder: NotebookFolder) => recoveryGroups(await rootOf(folder)).join(' ');

const opens = async (folder: NotebookFolder, passphrase: string): Promise<boolean> => {
  const vault = vaultIn(folder);
  const { ok } = await vault.unlock(passphrase);
  if (ok) expect(vault.open()?.prepare('SELECT text FROM draft').pluck().get()).toBe('blåbærgrød');
  vault.lock('asked');
  return ok;
};

describe('a new passphrase', () => {
  test('opens the notebook from then on, the old one does not, and nothing in the notebook is changed but its number', async () => {
    const folder = await aLockedNotebook();
    const vault = vaultIn(folder);
    await vault.unlock(OLD);
    const { db, generation } = openedBy(vault);
    const before = { rows: countRows(db), number: generation.now(), written: rowsWritten(db) };
    expect(await vault.changePassphrase(OLD, NEW)).toEqual({ ok: true, value: undefined });
    const after = { rows: countRows(db), number: generation.now(), written: rowsWritten(db) };
    expect(after).toEqual({ rows: before.rows, number: before.number + 1, written: before.written + 1 });
    vault.lock('asked');
    expect(readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy))).toBe(true);
    expect(ringIn(folder.keyring).generation).toBe(2);
    expect([await opens(folder, OLD), await opens(folder, NEW)]).toEqual([false, true]);
  });

  test('is refused while shut and without the present one, and the wrong tries count', async () => {
    const folder = await aLockedNotebook();
    const before = readFileSync(folder.keyring);
    const vault = vaultIn(folder);
    expect(await vault.changePassphrase(OLD, NEW)).toMatchObject({ error: { kind: 'locked' } });
    await vault.unlock(OLD);
    for (let tries = 1; tries <= 3; tries += 1)
      expect(await vault.changePassphrase('forkert', NEW)).toMatchObject({ error: { retryAfterMs: 0 } });
    expect(await vault.changePassphrase('forkert', NEW)).toMatchObject({ error: { retryAfterMs: 1000 } });
    expect(await vault.changePassphrase(OLD, NEW)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(readFileSync(folder.keyring).equals(before)).toBe(true);
  });

  test('that was cut short between the two copies of the key ring is the only one that opens', async () => {
    const folder = await aLockedNotebook();
    const old = readFileSync(folder.keyringCopy);
    const vault = vaultIn(folder);
    await vault.unlock(OLD);
    await vault.changePassphrase(OLD, NEW);
    vault.lock('asked');
    writeFileSync(folder.keyringCopy, old);
    expect([await opens(folder, OLD), await opens(folder, NEW)]).toEqual([false, true]);
    expect(readFileSync(folder.keyringCopy).equals(readFileSync(folder.keyring))).toBe(true);
  });

  test('keeps a way in of a kind that this program does not know', async () => {
    const folder = await aLockedNotebook();
    const { keyring } = deriveKeys(await rootOf(folder), readNotebookId(folder.database));
    const { format, version, id, generation, slots } = ringIn(folder.keyring);
    const other = { slotId: '33333333-3333-4333-8333-333333333333', type: 'from-the-future', blob: 'x' };
    const ring = sealKeyring({ format, version, id, generation, slots: [...slots, other] }, keyring);
    for (const file of [folder.keyring, folder.keyringCopy]) writeFileSync(file, JSON.stringify(ring));
    const vault = vaultIn(folder);
    await vault.unlock(OLD);
    await vault.changePassphrase(OLD, NEW);
    expect(ringIn(folder.keyring).slots.slice(1)).toEqual([other]);
  });
});

describe('the key on the recovery sheet', () => {
  test('opens the database alone, with every key ring gone, and the new passphrase opens it from then on', async () => {
    const folder = await aLockedNotebook();
    const sheet = await sheetOf(folder);
    for (const file of [folder.keyring, folder.keyringCopy, folder.state]) rmSync(file, { force: true });
    const vault = vaultIn(folder);
    expect(vault.status()).toEqual({ state: 'damaged', what: 'keys' });
    expect(await vault.recover(sheet.toLowerCase(), NEW)).toEqual({
      ok: true,
      value: { state: 'unlocked' },
    });
    vault.lock('asked');
    expect([await opens(folder, OLD), await opens(folder, NEW)]).toEqual([false, true]);
  });

  test('gives a ring that is on from each that was ever seen, so that none of those comes back', async () => {
    const folder = aNotebookFolder();
    const seen = aMemory();
    const vault = await aNewNotebook(folder, seen);
    const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
    valueOf(await vault.changePassphrase(OLD, NEW));
    await backUp(folder, vault);
    valueOf(await vault.changePassphrase(NEW, OLD));
    vault.lock('asked');
    valueOf(await vault.unlock(OLD)); // seen with its third ring
    vault.lock('asked');
    const kept = ringIn(folder.keyring);
    const recovered = async (memory: typeof seen) => {
      for (const file of [folder.keyring, folder.keyringCopy]) rmSync(file);
      const again = aVault(folder, memory);
      valueOf(await again.recover(sheet, NEWEST));
      again.lock('asked');
      return ringIn(folder.keyring).generation;
    };
    expect(kept.generation).toBe(3);
    expect(await recovered(seen), 'seen').toBe(4);
    expect(seen.seen()?.isOlder).toBe(false);
    expect(await recovered(aMemory()), 'in the backup').toBe(3);
    const told = seen.seen();
    const odd = told && { ...told, keyring: Number.MAX_SAFE_INTEGER };
    expect(await recovered(aMemory(odd)), 'told by a file that anyone can write').toBe(3);
  });

  test('stays valid after a new passphrase', async () => {
    const folder = await aLockedNotebook();
    const sheet = await sheetOf(folder);
    const vault = vaultIn(folder);
    await vault.unlock(OLD);
    await vault.changePassphrase(OLD, NEW);
    vault.lock('asked');
    expect(await vaultIn(folder).recover(sheet, OLD)).toMatchObject({ ok: true });
  });

  test('is told by its fault where it does not fit, and then nothing is written', async () => {
    const folder = await aLockedNotebook();
    const sheet = await sheetOf(folder);
    const files = [folder.database, folder.keyring, folder.keyringCopy];
    const before = files.map((file) => readFileSync(file));
    const slip = `${sheet.startsWith('0') ? '1' : '0'}${sheet.slice(1)}`;
    const tries = [
      [sheet.slice(2), 'length'],
      [`U${sheet.slice(1)}`, 'sign'],
      [slip, 'check'],
      [recoveryGroups(Buffer.alloc(20, 7)).join(' '), 'other'],
    ] as const;
    for (const [typed, fault] of tries) {
      expect(await vaultIn(folder).recover(typed, NEW)).toEqual({
        ok: false,
        error: { kind: 'wrong-key', fault },
      });
    }
    expect(files.map((file, index) => readFileSync(file).equals(before[index] ?? Buffer.of()))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await opens(folder, OLD)).toBe(true);
  });

  test('that fits a damaged database says so, and the damage is left as it is', async () => {
    const folder = await aLockedNotebook();
    const sheet = await sheetOf(folder);
    const bytes = readFileSync(folder.database);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(folder.database, bytes);
    expect(await vaultIn(folder).recover(sheet, NEW)).toEqual({
      ok: false,
      error: { kind: 'damaged', what: 'notebook' },
    });
    expect(readFileSync(folder.database).equals(bytes)).toBe(true);
  });
});

describe('a key file that the disk does not give', () => {
  const spoil = (file: string): void => {
    rmSync(file, { force: true });
    mkdirSync(file);
  };

  test.each(['keyring', 'keyringCopy'] as const)(
    'locks nobody out while the other copy is whole, is set aside, and both are there again (%s)',
    async (which) => {
      const folder = await aLockedNotebook();
      spoil(folder[which]);
      expect(await opens(folder, OLD)).toBe(true);
      expect(readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy))).toBe(true);
      const [aside = '', ...others] = readdirSync(folder.quarantine);
      expect(aside.startsWith(`${basename(folder[which])}.`) && others).toEqual([]);
    },
  );

  test('keeps the key on the sheet from opening as little', async () => {
    const folder = await aLockedNotebook();
    const sheet = await sheetOf(folder);
    spoil(folder.keyring);
    expect(await vaultIn(folder).recover(sheet, NEW)).toMatchObject({ ok: true });
    expect(ringIn(folder.keyring).generation).toBe(2);
  });

  test('is told as what the disk says where the other copy is no ring, and nothing is set aside', async () => {
    const folder = await aLockedNotebook();
    spoil(folder.keyring);
    rmSync(folder.keyringCopy);
    await expect(vaultIn(folder).unlock(OLD)).rejects.toThrow(/EISDIR/);
    expect(existsSync(folder.quarantine) && readdirSync(folder.quarantine)).toBeFalsy();
  });
});
