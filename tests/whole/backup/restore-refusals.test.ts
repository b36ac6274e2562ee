import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { openNotebookFile } from '../../../main/db/open.ts';
import { createRestorer } from '../../../main/vault/backup/restore.ts';
import { seal } from '../../../main/vault/canonical.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { createKdf } from '../../../main/vault/kdf-child.ts';
import { Keyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { stagedFiles } from '../../../main/vault/replace-notebook.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { forge } from '../../support/forge.ts';
import { spoilMiddle } from '../../support/spoil.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, openedBy, PASSPHRASE, vaultParts, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const refused = (kind: string, more: object = {}) => ({ ok: false, error: { kind, ...more } });

async function aBackedUpNotebook() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'før');
  const file = await backUp(folder, vault);
  const key = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  return { folder, vault, file, key };
}

test('a look that is given up meanwhile is answered as locked, and nothing is there to go back to', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  const checker = createChecker((job) => {
    const report = doJob(job);
    restorer.forget();
    return Promise.resolve(report);
  });
  const restorer = createRestorer({ ...vaultParts(folder), newestSchema: migrations.length, vault, checker });
  expect(await restorer.look(file, { kind: 'open' })).toEqual(refused('locked'));
  expect(await restorer.goBack()).toMatchObject(refused('not-found'));
});

test('a notebook that is shut does not say whose a backup is, and its passphrase and sheet do', async () => {
  const { folder, vault, file, key } = await aBackedUpNotebook();
  vault.lock('asked');
  const restorer = aRestorer(folder, vault);
  expect(await restorer.look(file, { kind: 'open' })).toEqual(refused('locked'));
  const wrong = await restorer.look(file, { kind: 'passphrase', passphrase: NEXT });
  expect(wrong).toMatchObject(refused('wrong-passphrase'));
  const slip = { kind: 'sheet', typedKey: key.slice(5), next: NEXT } as const;
  expect(await restorer.look(file, slip)).toMatchObject({ error: { kind: 'wrong-key', fault: 'length' } });
  const right = await restorer.look(file, { kind: 'passphrase', passphrase: PASSPHRASE });
  expect(right).toMatchObject({ ok: true, value: { now: null } });
});

test('wrong tries on a backup are slowed down with those at the lock, and a right one on another’s excuses none', async () => {
  const other = await aBackedUpNotebook();
  const { folder, vault, file } = await aBackedUpNotebook();
  vault.lock('asked');
  const restorer = aRestorer(folder, vault);
  const look = (passphrase: string, backup = file) =>
    restorer.look(backup, { kind: 'passphrase', passphrase });
  for (let tries = 1; tries <= 3; tries += 1)
    expect(await look(NEXT)).toEqual(refused('wrong-passphrase', { retryAfterMs: 0 }));
  expect(await look(PASSPHRASE, other.file)).toMatchObject({ ok: true });
  expect(await look(NEXT)).toEqual(refused('wrong-passphrase', { retryAfterMs: 1000 }));
  expect(await look(PASSPHRASE)).toEqual(refused('wrong-passphrase', { retryAfterMs: 1000 }));
  expect(await vault.unlock(PASSPHRASE)).toEqual(refused('wrong-passphrase', { retryAfterMs: 1000 }));
});

test('a head that was written anew is damage to the owner, and another notebook’s to whoever has a sheet', async () => {
  const { folder, vault, file, key } = await aBackedUpNotebook();
  const restorer = aRestorer(folder, vault);
  const look = (access: Parameters<typeof restorer.look>[1]) => restorer.look(file, access);
  forge(file, ({ generation }) => ({ generation: generation + 1 }));
  expect(await look({ kind: 'open' })).toMatchObject(refused('damaged'));
  expect(await look({ kind: 'passphrase', passphrase: PASSPHRASE })).toMatchObject(refused('damaged'));
  expect(await look({ kind: 'sheet', typedKey: key, next: NEXT })).toMatchObject({
    error: { kind: 'wrong-key', fault: 'other' },
  });
  // Nor does the passphrase of a key ring that was written anew, with its own slot in it.
  forge(file, ({ keyring: { mac, checksum, ...ring } }) => ({
    keyring: Keyring.parse(seal({ ...ring, generation: ring.generation + 1 }, Buffer.from(mac + checksum))),
  }));
  expect(await look({ kind: 'passphrase', passphrase: PASSPHRASE })).toMatchObject(refused('damaged'));
  forge(file, () => ({ id: 'ab'.repeat(16) }));
  expect(await look({ kind: 'open' })).toMatchObject(refused('other-notebook'));
  expect(wordsIn(vault)).toEqual(['før']);
});

test('a file that is no backup is told as damaged, and one among the others does not stand in the way', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  const none = join(folder.backups, 'none.mnbak');
  writeFileSync(none, 'not a backup');
  const restorer = aRestorer(folder, vault);
  expect(await restorer.look(none, { kind: 'open' })).toEqual(refused('damaged', { what: 'backup' }));
  writeWord(vault, 'efter');
  expect(await restorer.look(file, { kind: 'open' })).toMatchObject({ ok: true });
  expect(await restorer.goBack()).toMatchObject({ ok: true });
  expect(wordsIn(vault)).toEqual(['før']);
});

test('what nobody foresaw in the notebook’s place is told as a surprise, and a look at a backup ends with it', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  renameSync(folder.database, `${folder.database}.away`);
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(folder.database, resolve));
  const look = aRestorer(folder, vault).look(file, { kind: 'passphrase', passphrase: PASSPHRASE });
  await expect(look).rejects.toThrow(expect.objectContaining({ code: 'ENXIO' }));
  rmSync(folder.database);
  renameSync(`${folder.database}.away`, folder.database);
  expect(wordsIn(vault)).toEqual(['før']);
});

test('a sheet opens no backup where the new passphrase cannot be sealed', async () => {
  const { folder, vault, file, key } = await aBackedUpNotebook();
  const kdf = createKdf(() => ({
    ask: () => Promise.resolve(undefined),
    end: () => undefined,
    onExit: () => undefined,
  }));
  const parts = { ...vaultParts(folder), kdf, newestSchema: migrations.length, vault, checker: checkerHere };
  const restorer = createRestorer(parts);
  expect(await restorer.look(file, { kind: 'sheet', typedKey: key, next: NEXT })).toEqual(
    refused('no-memory'),
  );
});

test('a copy that is not what the backup’s head tells is damaged, and what was made ready is gone', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  const checker = createChecker(() => Promise.resolve({ whole: false }));
  const restorer = createRestorer({ ...vaultParts(folder), newestSchema: migrations.length, vault, checker });
  expect(await restorer.look(file, { kind: 'open' })).toMatchObject(refused('damaged'));
  expect(() => readFileSync(stagedFiles(folder).database)).toThrow();
});

test('what was made ready and is gone before it is gone back to leaves the notebook as it is', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  const restorer = aRestorer(folder, vault);
  await restorer.look(file, { kind: 'open' });
  writeWord(vault, 'efter');
  rmSync(stagedFiles(folder).database);
  await expect(restorer.goBack()).rejects.toThrow();
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
});

test('what was made ready and is damaged since does not take the notebook’s place, and neither does it after a lock', async () => {
  const { folder, vault, file } = await aBackedUpNotebook();
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(file, { kind: 'open' }));
  spoilMiddle(stagedFiles(folder).database);
  writeWord(vault, 'efter');
  expect(await restorer.goBack()).toEqual(refused('damaged', { what: 'backup' }));
  expect(await restorer.goBack()).toMatchObject(refused('not-found'));
  expect(wordsIn(vault)).toEqual(['efter', 'før']);

  valueOf(await restorer.look(file, { kind: 'open' }));
  const gone = restorer.goBack();
  restorer.forget();
  expect(await gone).toEqual(refused('locked'));
  expect(wordsIn(vault)).toEqual(['efter', 'før']);
});

test('a notebook of rows that point nowhere is no backup', async () => {
  const { folder, vault } = await aBackedUpNotebook();
  const { db, secrets } = openedBy(vault);
  db.pragma('foreign_keys = OFF');
  db.exec(`INSERT INTO meeting (id, course_id, date, state, created_at, changed_at)
    VALUES ('00000000-0000-4000-8000-000000000000', 'no such course', '2026-11-23', 'planned', 1, 1)`);
  await expect(backUp(folder, vault)).rejects.toThrow();
  vault.lock('asked');
  expect(() => openNotebookFile(folder.database, { key: Buffer.alloc(32), id: secrets.id })).toThrow();
});
