import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { fail } from '../../../shared/result.ts';
import { aVaultThatBacksUp } from '../../support/backups.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { layOldNotebook } from '../../support/old-notebook.ts';
import { aVault, openedBy } from '../../support/vault.ts';
import { vectors } from '../../support/vectors.ts';

/** A notebook of the first schema, which an unlock brings to the newest. */
function anOldNotebook() {
  const folder = aNotebookFolder();
  layOldNotebook(folder, 1);
  return { folder, bytes: readFileSync(folder.database) };
}

const backupsIn = ({ backups }: NotebookFolder): string[] =>
  existsSync(backups) ? readdirSync(backups) : [];

test('where the backup before a change of the schema cannot be written, the notebook is not touched and says why', async () => {
  const { folder, bytes } = anOldNotebook();
  writeFileSync(folder.backups, 'a file where the folder should be');
  const vault = aVaultThatBacksUp(folder);
  expect(await vault.unlock(vectors.passphrase)).toMatchObject({
    ok: false,
    error: { kind: 'update-not-backed-up', why: 'not-writable' },
  });
  expect(vault.isOpen()).toBe(false);
  expect(readFileSync(folder.database).equals(bytes)).toBe(true);

  // The same notebook, once there is room for its backup.
  rmSync(folder.backups);
  valueOf(await vault.unlock(vectors.passphrase));
  expect(schemaVersion(openedBy(vault).db)).toBe(migrations.length);
});

test.each(['disk-full', 'not-writable', 'disk-failing', 'notebook-read-only'] as const)(
  'that such a backup could not be made (%s) is told of the backups, not of the notebook’s own file',
  async (kind) => {
    const { folder, bytes } = anOldNotebook();
    const vault = aVault(folder, undefined, { backUp: () => Promise.resolve(fail({ kind })) });
    const why = kind === 'notebook-read-only' ? 'not-writable' : kind;
    expect(await vault.unlock(vectors.passphrase)).toEqual(fail({ kind: 'update-not-backed-up', why }));
    expect(readFileSync(folder.database).equals(bytes)).toBe(true);
  },
);

test('where such a backup does not prove whole, the notebook is not touched', async () => {
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
