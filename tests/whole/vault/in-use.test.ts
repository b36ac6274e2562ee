import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openNotebookFile } from '../../../main/db/open.ts';
import { proveEncrypted } from '../../../main/vault/create-notebook.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE } from '../../support/vault.ts';
import { evidence } from '../../support/evidence.ts';

// Each second opening first waits three seconds for the file, as the driver is told to.

test('an unlock says so where another program holds the notebook', async () => {
  const folder = aNotebookFolder();
  await aNewNotebook(folder);
  const began = performance.now();
  expect(await aVault(folder).unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'in-use' } });
  evidence(
    import.meta.url,
    'While one program has the notebook open no other unlocks it',
    `told as in use after ${Math.round(performance.now() - began)} ms of waiting, 0 opened`,
  );
});

test('a second connection finds the file in use', async () => {
  const folder = aNotebookFolder();
  const { id, keys } = openedBy(await aNewNotebook(folder)).secrets;
  expect(() => openNotebookFile(folder.database, { key: keys.database, id })).toThrow(
    expect.objectContaining({ code: 'SQLITE_BUSY' }),
  );
});

test('a new notebook that another program holds is not taken for one that refuses every key but its own', async () => {
  const folder = aNotebookFolder();
  const { id, keys } = openedBy(await aNewNotebook(folder)).secrets;
  expect(() => proveEncrypted(folder.database, { key: keys.database, id }, 'Bodil Kær')).toThrow(
    expect.objectContaining({ code: 'SQLITE_BUSY' }),
  );
});

/** Whether this process holds a lock of the system on a file. */
function isLocked(file: string): boolean {
  const inode = `:${statSync(file).ino}`;
  const held = readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/));
  return held.some(
    (words) => words.includes(String(process.pid)) && words.some((word) => word.endsWith(inode)),
  );
}

test('an open notebook is held still after its passphrase was confirmed, refused and changed', async ({
  skip,
}) => {
  skip(process.platform !== 'linux', 'only Linux tells who holds a lock');
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  expect(isLocked(folder.database)).toBe(true);
  expect(await vault.confirmPassphrase(PASSPHRASE)).toEqual({ ok: true, value: undefined });
  expect(await vault.confirmPassphrase('forkert')).toMatchObject({ ok: false });
  const changed = await vault.changePassphrase(PASSPHRASE, 'stille mose under blanke tage');
  expect(changed).toMatchObject({ ok: true });
  expect(isLocked(folder.database)).toBe(true);
  vault.lock('asked');
  expect(isLocked(folder.database)).toBe(false);
});
