import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { BackupManifest, isGenuineManifest, readHead } from '../../../main/vault/backup/backup-file.ts';
import { makeBackup, proveWhole } from '../../../main/vault/backup/make-backup.ts';
import type { WritableDb } from '../../../main/db/handle.ts';
import { openNotebookFile } from '../../../main/db/open.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { seal } from '../../../main/vault/canonical.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { NOW } from '../../support/builders.ts';
import { backUp } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { aNewNotebook, openedBy, writeWord } from '../../support/vault.ts';

async function aBackup() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const file = await backUp(folder, vault);
  const head = readHead(file);
  if (!head) throw new Error('no head');
  return { folder, vault, file, head, bytes: readFileSync(file) };
}

test('a backup is one file that its owner alone may read, and nothing else is left beside it', async () => {
  const { folder, file, bytes } = await aBackup();
  const madeAt = new Date(NOW).toISOString().replace(/^(.{13}):(..).*/, '$1$2Z');
  expect(basename(file)).toMatch(new RegExp(`^notebook-${madeAt}-g\\d+\\.mnbak$`));
  expect(readdirSync(folder.backups)).toEqual([basename(file)]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(bytes.includes('blåbærgrød')).toBe(false);
  expect(bytes.includes('SQLite format')).toBe(false);
  await proveWhole(file);
});

test('every changed byte of its head is noticed without a key, and one in each stretch of 97 bytes after it', async () => {
  const { folder, bytes, head } = await aBackup();
  const bad = join(folder.backups, 'bad.mnbak');
  const rest = Array.from(
    { length: Math.ceil((bytes.length - head.offset) / 97) },
    (_, n) => head.offset + n * 97,
  );
  for (const at of [...Array(head.offset).keys(), ...rest]) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    writeFileSync(bad, copy);
    await expect(proveWhole(bad), `byte ${at}`).rejects.toThrow();
  }
});

test('a backup that is cut or has something after its end is no backup', async () => {
  const { folder, bytes, head } = await aBackup();
  const bad = join(folder.backups, 'bad.mnbak');
  const lengths = [
    0,
    1,
    11,
    12,
    head.offset - 1,
    head.offset,
    head.offset + 4096,
    bytes.length - 4096,
    bytes.length - 1,
  ];
  for (const length of lengths) {
    writeFileSync(bad, bytes.subarray(0, length));
    expect(readHead(bad), `${length} bytes`).toBeUndefined();
  }
  writeFileSync(bad, Buffer.concat([bytes, Buffer.from([0])]));
  expect(readHead(bad)).toBeUndefined();
});

test('a head that was written anew without the notebook’s key is not genuine', async () => {
  const { vault, head } = await aBackup();
  const { backup } = openedBy(vault).secrets.keys;
  expect(isGenuineManifest(head.manifest, backup)).toBe(true);
  const { format, version, id, madeAt, reason, schemaVersion, keyring, contents, database } = head.manifest;
  const facts = { format, version, id, madeAt, reason, schemaVersion, keyring, contents, database };
  const forged = BackupManifest.parse(seal({ ...facts, generation: 999_999 }, Buffer.alloc(32)));
  expect(isGenuineManifest(forged, backup)).toBe(false);
});

test('a head that says the same in another form is no head: no byte of it is without meaning', async () => {
  const { folder, head, bytes } = await aBackup();
  const json = Buffer.from(JSON.stringify(head.manifest, null, 1));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const other = join(folder.backups, 'other.mnbak');
  writeFileSync(other, Buffer.concat([bytes.subarray(0, 8), length, json, bytes.subarray(head.offset)]));
  expect(readHead(other)).toBeUndefined();
});

test('where no key ring is whole no backup is made: it could not be opened by its passphrase', async () => {
  const { folder, vault } = await aBackup();
  for (const file of [folder.keyring, folder.keyringCopy]) writeFileSync(file, 'x');
  const parts = { folder, checker: checkerHere, now: () => NOW + 60_000, reason: 'daily' } as const;
  expect(await makeBackup(openedBy(vault), parts)).toEqual({
    ok: false,
    error: { kind: 'damaged', what: 'keys' },
  });
  expect(readdirSync(folder.backups)).toHaveLength(1);
});

test('a notebook that says what no notebook may say is no backup, though each of its pages is whole', async () => {
  const { folder, vault } = await aBackup();
  const opened = openedBy(vault);
  opened.db.pragma('ignore_check_constraints = ON');
  opened.db.exec(`INSERT INTO course
    (id, alias, expected_months, rhythm_months, meeting_minutes, state, created_at)
    VALUES ('x', 'M. K.', 12, 1, 60, 'no such state', 1)`);
  const parts = { folder, checker: checkerHere, now: () => NOW + 60_000, reason: 'daily' } as const;
  expect(await makeBackup(opened, parts)).toMatchObject({ error: { kind: 'damaged', what: 'notebook' } });
  expect(readdirSync(folder.backups)).toHaveLength(1);
});

test('a copy that is not whole becomes no backup, and the notebook is left alone', async () => {
  const { folder, vault } = await aBackup();
  const before = readFileSync(folder.database);
  const spoiling = createChecker((job) => {
    if (job.kind === 'copy') {
      const bytes = readFileSync(job.job.file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(job.job.file, bytes);
    }
    return Promise.resolve(doJob(job));
  });
  const made = await makeBackup(openedBy(vault), {
    folder,
    checker: spoiling,
    now: () => NOW + 60_000,
    reason: 'daily',
  });
  expect(made).toMatchObject({ ok: false, error: { kind: 'damaged', what: 'notebook' } });
  expect(readdirSync(folder.backups)).toHaveLength(1);
  expect(readFileSync(folder.database).equals(before)).toBe(true);
});

/** A checker that is given the copy only after something was done to it. */
const checkerAfter = (spoil: (copy: WritableDb) => void) =>
  createChecker((job) => {
    if (job.kind === 'copy') {
      const copy = openNotebookFile(job.job.file, job.job.secret);
      spoil(copy);
      copy.close();
    }
    return Promise.resolve(doJob(job));
  });

test.each<[string, (copy: WritableDb, vault: Vault) => void]>([
  ['one text is another', (copy) => copy.exec(`UPDATE draft SET text = 'byggrød'`)],
  [
    'a row is missing, though the mentor writes on meanwhile',
    (copy, vault) => {
      writeWord(vault, 'mere');
      copy.exec('DELETE FROM draft');
    },
  ],
])('a copy that is whole but not what the notebook was becomes no backup: %s', async (_what, spoil) => {
  const { folder, vault } = await aBackup();
  const made = await makeBackup(openedBy(vault), {
    folder,
    checker: checkerAfter((copy) => spoil(copy, vault)),
    now: () => NOW + 60_000,
    reason: 'daily',
  });
  expect(made).toMatchObject({ ok: false, error: { kind: 'damaged', what: 'notebook' } });
  expect(readdirSync(folder.backups)).toHaveLength(1);
});

test('the mentor may write on while the copy is checked: the backup holds what stood before', async () => {
  const { folder, vault } = await aBackup();
  const made = await makeBackup(openedBy(vault), {
    folder,
    checker: checkerAfter(() => writeWord(vault, 'mere')),
    now: () => NOW + 60_000,
    reason: 'daily',
  });
  expect(made.ok).toBe(true);
});

/** A process that was told to end takes so long, ms. */
const SLOW_END = 200;

test('a lock that ends a backup lets the check of its copy end first: nobody holds what is taken away', async () => {
  const { folder, vault } = await aBackup();
  const order: string[] = [];
  const slow = createChecker(
    (_job, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () =>
          setTimeout(() => {
            order.push('the check has ended');
            reject(new Error('ended'));
          }, SLOW_END),
        );
        vault.lock('suspend');
      }),
  );
  const parts = { folder, checker: slow, now: () => NOW + 60_000, reason: 'daily' } as const;
  await makeBackup(openedBy(vault), parts).catch(() => order.push('the backup has ended'));
  expect(order).toEqual(['the check has ended', 'the backup has ended']);
});

test('a lock ends a backup that is under way, and leaves nothing half-written', async () => {
  const { folder, vault } = await aBackup();
  const opened = openedBy(vault);
  const locking = createChecker((job, signal) => {
    vault.lock('suspend');
    signal?.throwIfAborted();
    return Promise.resolve(doJob(job));
  });
  const parts = {
    folder,
    checker: locking,
    now: () => NOW + 60_000,
    reason: 'daily',
  } as const;
  await expect(makeBackup(opened, parts)).rejects.toThrow();
  expect(readdirSync(folder.backups)).toHaveLength(1);
});
