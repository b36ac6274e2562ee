import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { PAGE } from '../../../main/db/page-mac.ts';
import { makeFolder, type NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { fingerprintOf } from '../../../main/vault/file-fingerprint.ts';
import { readShutMark } from '../../../main/vault/shut-mark.ts';
import type { Fingerprint } from '../../../main/vault/shut-watch.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import { aMemory, aVault, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const here: Fingerprint = (file) => Promise.resolve(fingerprintOf(file));

async function shut(vault: Vault): Promise<void> {
  vault.lock('asked');
  await vault.noting();
}

/** A shut notebook with its mark, and a page of it as it was before the last session. */
async function aShutNotebook(folder = aNotebookFolder()) {
  const seen = aMemory();
  const vault = aVault(folder, seen, { fingerprint: here });
  valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  for (const word of ['a', 'b', 'c']) writeWord(vault, word.repeat(9000));
  await shut(vault);
  const old = readFileSync(folder.database);
  valueOf(await vault.unlock(PASSPHRASE));
  openedBy(vault).db.exec("UPDATE draft SET text = replace(text, 'b', 'x')");
  vault.noteChange();
  await shut(vault);
  return { folder, seen, old, next: () => aVault(folder, seen, { fingerprint: here }) };
}

/** Puts one page of the file back, the last one that differs. */
function putBack({ database }: NotebookFolder, old: Buffer): void {
  const now = readFileSync(database);
  const differing = Array.from({ length: old.length / PAGE }, (_, page) => page * PAGE).filter(
    (at) => !now.subarray(at, at + PAGE).equals(old.subarray(at, at + PAGE)),
  );
  const at = differing.at(-1) ?? 0;
  old.copy(now, at, at, at + PAGE);
  writeFileSync(database, now);
}

test('what the file is stands beside it while it is shut, and nothing stands there while it is open', async () => {
  const { folder, next } = await aShutNotebook();
  const id = readFileSync(folder.database).subarray(0, 16).toString('hex');
  expect(readShutMark(folder)).toMatchObject({ id, fingerprint: fingerprintOf(folder.database) });
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(readFileSync(folder.shutMark)).toHaveLength(0);
  expect(vault.seen.isChanged()).toBe(false);
});

test('whether the next unlock looks at the file is known from the lock on, and not while it is open', async () => {
  const vault = aVault(aNotebookFolder(), aMemory(), { fingerprint: here });
  expect(vault.isMarked(), 'there is no notebook').toBe(false);
  valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  expect(vault.isMarked()).toBe(false);
  vault.lock('asked');
  expect(vault.isMarked(), 'it is being kept').toBe(true);
  await vault.noting();
  expect(vault.isMarked(), 'it is kept').toBe(true);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(vault.isMarked()).toBe(false);
});

test('a page put back is told until the mentor has answered, and no longer', async () => {
  const { folder, old, seen, next } = await aShutNotebook();
  putBack(folder, old);
  const first = next();
  valueOf(await first.unlock(PASSPHRASE));
  expect(first.seen.isChanged()).toBe(true);
  expect(seen.seen()).toMatchObject({ isOlder: false, isChanged: true });
  await shut(first);
  const second = next();
  valueOf(await second.unlock(PASSPHRASE));
  expect(second.seen.isChanged(), 'it stands').toBe(true);
  await second.seen.acceptChanged();
  await shut(second);
  const third = next();
  valueOf(await third.unlock(PASSPHRASE));
  expect(third.seen.isChanged()).toBe(false);
});

test('the sheet opens it with the same word', async () => {
  const { folder, old, next } = await aShutNotebook();
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  const { recoveryGroups } = await import('../../../main/vault/recovery-key.ts');
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  await shut(vault);
  putBack(folder, old);
  const again = next();
  valueOf(await again.recover(sheet, PASSPHRASE));
  expect(again.seen.isChanged()).toBe(true);
});

test('it is told although state.json is lost, and it is on its way to the disk before the mark is let go', async () => {
  const { folder, old } = await aShutNotebook();
  putBack(folder, old);
  const order: string[] = [];
  const memory = aMemory();
  const vault = aVault(
    folder,
    {
      read: memory.read,
      keep: async (next) => {
        memory.keep(next);
        await Promise.resolve();
        order.push(readShutMark(folder) ? 'told' : 'let go');
      },
    },
    { fingerprint: here },
  );
  valueOf(await vault.unlock(PASSPHRASE));
  expect(vault.seen.isChanged()).toBe(true);
  expect(order[0]).toBe('told');
});

test('a whole older file is told as that alone', async () => {
  const { folder, old, seen, next } = await aShutNotebook();
  writeFileSync(folder.database, old);
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(seen.seen()).toMatchObject({ isOlder: true, isChanged: false });
});

test('a file that was gone on with elsewhere is not compared', async () => {
  const { folder, seen, next } = await aShutNotebook();
  const elsewhere = makeFolder(aFolder());
  cpSync(folder.root, elsewhere.root, { recursive: true });
  const other = aVault(elsewhere, aMemory(), { fingerprint: here });
  valueOf(await other.unlock(PASSPHRASE));
  writeWord(other, 'elsewhere');
  await shut(other);
  cpSync(elsewhere.database, folder.database);
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(seen.seen()).toMatchObject({ isOlder: false });
  expect(vault.seen.isChanged()).toBe(false);
});

test('an old journal laid beside the shut file is told, for SQLite would roll it back', async () => {
  const { folder, next } = await aShutNotebook();
  writeFileSync(`${folder.database}-journal`, Buffer.alloc(512));
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(vault.seen.isChanged()).toBe(true);
});

test('after a session that was cut off nothing is compared', async () => {
  const { folder, old, next } = await aShutNotebook();
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  const killed = makeFolder(aFolder());
  cpSync(folder.root, killed.root, { recursive: true });
  putBack(killed, old);
  const again = aVault(killed, aMemory(), { fingerprint: here });
  valueOf(await again.unlock(PASSPHRASE));
  expect(again.seen.isChanged()).toBe(false);
});

test('what cannot be made in time is given up, and the next unlock goes its way', async () => {
  const { folder, seen } = await aShutNotebook();
  let signal: AbortSignal | undefined;
  let answer: (found: string) => void = () => undefined;
  const slow: Fingerprint = (_, cut) => {
    signal = cut;
    return new Promise((resolve) => (answer = resolve));
  };
  const vault = aVault(folder, seen, { fingerprint: slow });
  rmSync(folder.shutMark);
  valueOf(await vault.unlock(PASSPHRASE));
  vi.useFakeTimers();
  vault.lock('asked');
  const noted = vault.noting();
  await vi.advanceTimersByTimeAsync(2000);
  await noted;
  vi.useRealTimers();
  expect(vault.noting(), 'nothing more to wait for').toBeUndefined();
  expect(signal?.aborted).toBe(true);
  answer('late');
  valueOf(await vault.unlock(PASSPHRASE));
  expect(existsSync(folder.shutMark)).toBe(false);
});

test('a file that cannot be read, a mark that is none, and one that cannot be let go keep nobody out', async () => {
  const { folder, seen, next } = await aShutNotebook();
  const blind = aVault(folder, seen, { fingerprint: () => Promise.reject(new Error('gone')) });
  valueOf(await blind.unlock(PASSPHRASE));
  expect(blind.seen.isChanged()).toBe(false);
  await shut(blind);
  for (const text of ['', 'null', '{}', '{"id":1,"generation":"x","fingerprint":2}', '{"id":']) {
    writeFileSync(folder.shutMark, text);
    const vault = next();
    valueOf(await vault.unlock(PASSPHRASE));
    expect(vault.seen.isChanged()).toBe(false);
    vault.lock('asked');
    await vault.noting();
  }
  rmSync(folder.shutMark);
  mkdirSync(folder.shutMark);
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  writeWord(vault, 'blåbærgrød');
  await shut(vault);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toContain('blåbærgrød');
});

test('where no file can be made or removed the mark is emptied all the same, and no later unlock takes the mentor for a meddler', async () => {
  const { folder, next } = await aShutNotebook();
  await whileReadOnly(folder.root, async () => {
    const vault = next();
    valueOf(await vault.unlock(PASSPHRASE));
    expect(readFileSync(folder.shutMark)).toHaveLength(0);
    openedBy(vault).db.exec("UPDATE draft SET text = 'rødgrød'"); // which nobody has counted
    await shut(vault);
  });
  expect(readFileSync(folder.shutMark), 'nor kept anew').toHaveLength(0);
  const vault = next();
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toContain('rødgrød');
  expect(vault.seen.isChanged()).toBe(false);
});

test('a newer notebook that is refused keeps its mark', async () => {
  const { folder, seen } = await aShutNotebook();
  const { migrations } = await import('../../../main/db/migrations/list.ts');
  const older = aVault(folder, seen, { fingerprint: here, migrations: migrations.slice(0, -1) });
  expect(await older.unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'newer-notebook' } });
  expect(readShutMark(folder)).toBeDefined();
});

test('a lock while the file is looked at leaves the notebook shut and its mark in place', async () => {
  const { folder, seen } = await aShutNotebook();
  const vault = aVault(folder, seen, {
    fingerprint: (file) => {
      vault.lock('suspend');
      return here(file);
    },
  });
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'locked' } });
  expect(readShutMark(folder)).toBeDefined();
});
