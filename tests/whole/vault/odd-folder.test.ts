import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ExchangeWaits } from '../../../main/db/db-errors.ts';
import { writeKeyrings } from '../../../main/vault/keyring-files.ts';
import { parseKeyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { decideForStage, openStage, Undecided } from '../../../main/vault/replace-notebook.ts';
import { deriveKeys, type Secrets } from '../../../main/vault/secrets.ts';
import type { SeenMemory } from '../../../main/vault/seen.ts';
import { backUp } from '../../support/backups.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import {
  aMemory,
  aNewNotebook,
  aVault,
  openedBy,
  PASSPHRASE,
  wordsIn,
  writeWord,
} from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';

async function aNotebookWithOneWord(seen = aMemory()) {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder, seen);
  writeWord(vault, 'blåbærgrød');
  return { folder, vault };
}

/** Something that no file error tells of lies here: a socket, which cannot be opened as a file. */
async function putSocket(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(path, resolve));
}

test('what nobody foresaw in the journal’s place is told as a surprise, by either way in, and changes nothing', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  const typedKey = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  vault.lock('asked');
  rmSync(`${folder.database}-journal`, { force: true });
  await putSocket(`${folder.database}-journal`);
  const surprise = expect.objectContaining({ code: 'ENXIO' }) as Error;
  await expect(vault.unlock(PASSPHRASE)).rejects.toThrow(surprise);
  await expect(vault.recover(typedKey, NEXT)).rejects.toThrow(surprise);
  rmSync(`${folder.database}-journal`);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
});

test('half a notebook of another number is never put beside this one’s key rings', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  vault.lock('asked');
  const other = await aNotebookWithOneWord();
  other.vault.lock('asked');
  const work = join(folder.root, '.creating');
  mkdirSync(work);
  renameSync(folder.database, `${folder.database}.away`);
  copyFileSync(other.folder.database, join(work, 'notebook.mndb'));
  expect(aVault(folder).status()).toEqual({ state: 'damaged', what: 'notebook' });
  expect(existsSync(work)).toBe(false);
  renameSync(`${folder.database}.away`, folder.database);
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a key ring that does not read back as one takes no other’s place', async () => {
  const { folder } = await aNotebookWithOneWord();
  const before = readFileSync(folder.keyring);
  const ring = parseKeyring(before);
  if (!ring) throw new Error('no key ring');
  await expect(writeKeyrings(folder, { ...ring, generation: ring.generation + 1 })).rejects.toThrow(
    'reads back damaged',
  );
  expect(readFileSync(folder.keyring).equals(before)).toBe(true);
  expect(readFileSync(folder.keyringCopy).equals(before)).toBe(true);
});

test('where both key rings are damaged and cannot be healed, the newest backup’s opens the notebook all the same', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  await backUp(folder, vault);
  vault.lock('asked');
  for (const file of [folder.keyring, folder.keyringCopy]) writeFileSync(file, 'x');
  writeFileSync(folder.quarantine, 'a file where the folder should be');
  const again = aVault(folder);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
  expect(readFileSync(folder.keyring, 'utf8')).toBe('x');
});

/** A staged notebook that holds what this one does, and secrets for it that the exchange may zero. */
async function readyToExchange(seen = aMemory(), what?: 'new-key') {
  const { folder, vault } = await aNotebookWithOneWord(seen);
  const { secrets } = openedBy(vault);
  const next: Secrets = {
    id: Buffer.from(secrets.id),
    root: Buffer.from(secrets.root),
    keys: deriveKeys(secrets.root, secrets.id),
  };
  const { database } = openStage(folder, what);
  copyFileSync(folder.database, database);
  return { folder, vault, next, staged: database };
}

const isZero = ({ root }: Secrets) => root.every((byte) => byte === 0);

test('an exchange that the disk refuses is taken back, and the notebook opens again as it was', async () => {
  const { folder, vault, next } = await readyToExchange();
  await whileReadOnly(folder.root, async () => {
    await expect(vault.exchange(next)).rejects.toThrow();
  });
  expect(vault.isOpen()).toBe(true);
  expect(isZero(next)).toBe(true);
  writeWord(vault, 'rødgrød');
  vault.lock('asked');
  const again = aVault(folder);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(again)).toEqual(['blåbærgrød', 'rødgrød']);
  expect(existsSync(join(folder.root, '.replacing'))).toBe(false);
});

test('a decision that the disk neither takes nor gives back shuts the notebook, and the next unlock finds out', async () => {
  const { folder, vault, next, staged } = await readyToExchange();
  writeFileSync(join(dirname(staged), 'ready'), ''); // of a decision whose word never came back
  await whileReadOnly(dirname(staged), async () => {
    await expect(vault.exchange(next)).rejects.toThrow(ExchangeWaits);
  });
  expect(vault.isOpen()).toBe(false);
  expect(isZero(next)).toBe(true);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(existsSync(join(folder.root, '.replacing'))).toBe(false);
});

test('where the disk shows no decision and lets none be withdrawn, the notebook is shut, and the next start opens it as it was', async () => {
  const { folder, vault, next, staged } = await readyToExchange();
  symlinkSync('nowhere', join(dirname(staged), 'ready'));
  await whileReadOnly(dirname(staged), async () => {
    await expect(vault.exchange(next)).rejects.toThrow(Undecided);
  });
  expect(vault.isOpen()).toBe(false);
  expect(isZero(next)).toBe(true);
  const again = aVault(folder);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
  expect(existsSync(staged)).toBe(false);
});

test('a notebook that does not open after an exchange is told as damaged, and what was said of an older copy stands', async () => {
  const seen = aMemory();
  const { vault, next, staged } = await readyToExchange(seen);
  const known = seen.seen();
  if (!known) throw new Error('nothing was seen');
  seen.keep({ ...known, isOlder: true });
  const bytes = readFileSync(staged);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(staged, bytes);
  expect(await vault.exchange(next)).toEqual({ ok: false, error: { kind: 'damaged', what: 'notebook' } });
  expect(isZero(next)).toBe(true);
  expect(seen.seen()).toMatchObject({ isOlder: true });
});

test('what is left of an exchange and cannot be cleared away keeps nobody out, and nothing is told of it', async () => {
  const seen = aMemory();
  const { folder, vault, next, staged } = await readyToExchange(seen, 'new-key');
  const stuck = join(dirname(staged), 'stuck');
  writeFileSync(stuck, '');
  await whileReadOnly(stuck, async () => {
    expect(await vault.exchange(next)).toMatchObject({ ok: true });
  });
  vault.lock('asked');
  const again = aVault(folder, seen);
  expect(existsSync(dirname(staged))).toBe(false);
  expect(again.status()).not.toHaveProperty('isKeyGiven');
  expect(again.seen.isKeyKept()).toBe(false);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
});

test('a new key that came to nothing and cannot be cleared away is told all the same', async () => {
  const seen = aMemory();
  const { folder, vault, staged } = await readyToExchange(seen, 'new-key');
  vault.lock('asked');
  await whileReadOnly(staged, async () => {
    const again = aVault(folder, seen);
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(again.seen.isKeyKept()).toBe(true);
    again.lock('asked');
  });
});

/** What a kill leaves, and where its mark or its files lie. */
const leftovers: Record<string, (root: string) => string> = {
  'a look into a backup': (root) => join(root, '.replacing', 'notebook.mndb'),
  'the making of a notebook': (root) => join(root, '.creating', 'notebook.mndb'),
  'a move': (root) => join(root, 'moving.json'),
};

test.each(Object.entries(leftovers))(
  'what is left of %s and cannot be cleared away at the start keeps nobody out',
  async (_what, placeIn) => {
    const { folder, vault } = await aNotebookWithOneWord();
    vault.lock('asked');
    const left = placeIn(folder.root);
    mkdirSync(dirname(left), { recursive: true });
    writeFileSync(left, '{}');
    await whileReadOnly(left, async () => {
      const again = aVault(folder);
      expect(again.status()).toMatchObject({ state: 'locked' });
      expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
      expect(wordsIn(again)).toEqual(['blåbærgrød']);
      again.lock('asked');
    });
    expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(existsSync(left)).toBe(false);
  },
);

test.each([
  ['backup', undefined],
  ['new-key', 'new-key'],
] as const)(
  'an exchange for a %s that the disk still cuts short at the next start leaves the lock standing, is told as what it is, and is completed when it can',
  async (next, what) => {
    const { folder, vault } = await readyToExchange(aMemory(), what);
    vault.lock('asked');
    decideForStage(folder);
    await whileReadOnly(folder.root, async () => {
      const again = aVault(folder);
      expect(again.status()).toMatchObject({ state: 'locked' });
      const waits = again.unlock(PASSPHRASE);
      await expect(waits).rejects.toThrow(ExchangeWaits);
      await expect(waits).rejects.toThrow(expect.objectContaining({ next }));
    });
    const again = aVault(folder);
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(wordsIn(again)).toEqual(['blåbærgrød']);
  },
);

test('what became of a new key and cannot be noted at the start keeps nobody out, and is told at the next one', async () => {
  const seen = aMemory();
  const { folder, vault, staged } = await readyToExchange(seen, 'new-key');
  vault.lock('asked');
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const keep: SeenMemory['keep'] = (now) => (now.keyKept ? Promise.reject(full) : seen.keep(now));
  const first = aVault(folder, { ...seen, keep });
  expect(await first.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(first)).toEqual(['blåbærgrød']);
  first.lock('asked');
  expect(existsSync(staged), 'it is what the next start tells from').toBe(true);
  const again = aVault(folder, seen);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(again.seen.isKeyKept()).toBe(true);
  expect(existsSync(staged)).toBe(false);
});

test('a new notebook that a kill left aside, and the disk lets not take its place at the start, is told of and opens once it does', async () => {
  const { folder, vault } = await aNotebookWithOneWord();
  vault.lock('asked');
  const aside = join(folder.root, '.creating', basename(folder.database));
  mkdirSync(dirname(aside));
  renameSync(folder.database, aside);
  await whileReadOnly(folder.root, async () => {
    await expect(aVault(folder).unlock(PASSPHRASE)).rejects.toThrow(/EPERM|EACCES/);
  });
  expect(existsSync(aside)).toBe(true);
  const again = aVault(folder);
  expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(wordsIn(again)).toEqual(['blåbærgrød']);
});

test('where only another version of the notebook lies, or what cannot be read, no notebook is made', async () => {
  const renamed = aNotebookFolder();
  writeFileSync(join(renamed.root, 'notebook (Bodils pc).mndb'), 'left by a sync service');
  expect(aVault(renamed).status()).toEqual({ state: 'damaged', what: 'conflict' });
  const unread = aNotebookFolder();
  writeFileSync(unread.backups, 'a file where the folder should be');
  expect(aVault(unread).status()).toEqual({ state: 'damaged', what: 'notebook' });
  for (const folder of [renamed, unread])
    expect(await aVault(folder).create({ owner: 'Bodil Kær', passphrase: PASSPHRASE })).toEqual({
      ok: false,
      error: { kind: 'already-exists' },
    });
});
