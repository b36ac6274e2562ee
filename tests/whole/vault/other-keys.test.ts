import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { parseKeyring, sealKeyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const STRANGERS = 'et sted derimellem i skoven';

/** A locked notebook with one word in it, and what its sheet carries. */
async function aLockedNotebook() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
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

const rings = ({ keyring, keyringCopy }: NotebookFolder) => [keyring, keyringCopy];
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
    expect(rings(folder).map(ringIn)).toEqual([own, own]);
    expect(aside(folder)).toEqual([['keyring.json', strange]]);
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
  test('are set aside where the sheet opens the notebook', async () => {
    const { folder, sheet } = await aLockedNotebook();
    const strange = await layStrangeRing(rings(folder));
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
  const forged = readFileSync(folder.keyringCopy);
  expect(await opens(folder, PASSPHRASE)).toBe(true);
  expect(aside(folder)).toEqual([['keyring.prev.json', forged]]);
});
