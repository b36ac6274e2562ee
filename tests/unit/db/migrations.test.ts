import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { openNotebookFile } from '../../../main/db/open.ts';
import { findSheet } from '../../../main/features/sheet/sheet.repo.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { digestRows } from '../../../main/vault/backup/check-copy.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { asThen, layOldNotebook, oldKeys, oldRows, rowsAsThen } from '../../support/old-notebook.ts';
import { aVault, openedBy, vaultParts } from '../../support/vault.ts';
import { vectors } from '../../support/vectors.ts';

const backupKey = Buffer.from(vectors.backupKey, 'hex');

function anOldNotebook(): { folder: NotebookFolder; digest: string; bytes: Buffer } {
  const folder = aNotebookFolder();
  layOldNotebook(folder);
  const db = openNotebookFile(folder.database, oldKeys);
  expect(schemaVersion(db)).toBe(1);
  expect(rowsAsThen(db)).toEqual(oldRows);
  const digest = digestRows(db, backupKey);
  db.close();
  rmSync(`${folder.database}-journal`, { force: true });
  return { folder, digest, bytes: readFileSync(folder.database) };
}

/** The vault as the program builds it: a backup before a change of the schema. */
function aVaultThatBacksUp(folder: NotebookFolder, checker = checkerHere, second: string | null = null) {
  const vault = createVault({ ...vaultParts(folder), backUp: (file) => backups.make('migration', file) });
  const backups = someBackups(folder, vault, { checker, secondFolder: () => second });
  onTestFinished(() => vault.lock('asked'));
  return vault;
}

const backupsIn = ({ backups }: NotebookFolder): string[] =>
  existsSync(backups) ? readdirSync(backups) : [];

test('a notebook of version 1 opens and is brought to the newest version with every row and its digest', async () => {
  const { folder, digest } = anOldNotebook();
  const vault = aVaultThatBacksUp(folder);
  expect(valueOf(await vault.unlock(vectors.passphrase))).toEqual({ state: 'unlocked', owner: 'Bodil Kær' });
  const { db } = openedBy(vault);
  expect(schemaVersion(db)).toBe(migrations.length);
  expect(migrations.length).toBeGreaterThanOrEqual(2);
  expect(rowsAsThen(db)).toEqual(oldRows);
  expect(asThen(db, () => digestRows(db, backupKey))).toBe(digest);
  expect(schemaVersion(db)).toBe(migrations.length);
  expect(findSheet(db)).toEqual({ owner: 'Bodil Kær', createdAt: NOW, provedAt: null });
});

test('before it is changed, an older notebook is backed up as it was; the next unlock makes no second backup', async () => {
  const { folder, digest } = anOldNotebook();
  const vault = aVaultThatBacksUp(folder);
  valueOf(await vault.unlock(vectors.passphrase));
  const [made = ''] = backupsIn(folder);
  const { manifest } = readHead(join(folder.backups, made)) ?? {};
  expect(manifest).toMatchObject({ reason: 'migration', schemaVersion: 1, contents: digest });
  expect(manifest?.generation).toBe(oldRows['notebook']?.[0]?.['generation']);
  vault.lock('asked');
  valueOf(await aVaultThatBacksUp(folder).unlock(vectors.passphrase));
  expect(backupsIn(folder)).toEqual([made]);
});

test('that backup is copied to the second folder before the schema changes', async () => {
  const { folder } = anOldNotebook();
  const second = aFolder();
  valueOf(await aVaultThatBacksUp(folder, checkerHere, second).unlock(vectors.passphrase));
  expect(readdirSync(second)).toEqual(backupsIn(folder));
});

test('where that backup cannot be written, the notebook is not touched and says why', async () => {
  const { folder, bytes } = anOldNotebook();
  writeFileSync(folder.backups, 'a file where the folder should be');
  const vault = aVaultThatBacksUp(folder);
  expect(await vault.unlock(vectors.passphrase)).toMatchObject({
    ok: false,
    error: { kind: 'not-writable' },
  });
  expect(vault.isOpen()).toBe(false);
  expect(readFileSync(folder.database).equals(bytes)).toBe(true);

  // The same notebook, once there is room for its backup.
  rmSync(folder.backups);
  valueOf(await vault.unlock(vectors.passphrase));
  expect(schemaVersion(openedBy(vault).db)).toBe(migrations.length);
});

test('where that backup does not prove whole, the notebook is not touched', async () => {
  const { folder, bytes } = anOldNotebook();
  const spoiling = createChecker((job) => {
    if (job.kind === 'copy') {
      const copy = readFileSync(job.job.file);
      copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
      writeFileSync(job.job.file, copy);
    }
    return Promise.resolve(doJob(job));
  });
  const vault = aVaultThatBacksUp(folder, spoiling);
  expect(await vault.unlock(vectors.passphrase)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect(backupsIn(folder)).toEqual([]);
  expect(readFileSync(folder.database).equals(bytes)).toBe(true);
});

test('without a backup the same unlock changes the file, so the tests above would notice it', async () => {
  const { folder, bytes } = anOldNotebook();
  const vault = aVault(folder);
  valueOf(await vault.unlock(vectors.passphrase));
  vault.lock('asked');
  expect(readFileSync(folder.database).equals(bytes)).toBe(false);
});
