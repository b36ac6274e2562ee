import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { backUp } from '../../support/backups.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy } from '../../support/vault.ts';
import { ringFiles } from '../../support/ring-files.ts';

const NEW = 'stille mose under blanke tage';
const OTHERS_KEY = recoveryGroups(Buffer.alloc(20, 7)).join(' ');
const damaged = { ok: false, error: { kind: 'damaged', what: 'notebook' } };
const foreign = { ok: false, error: { kind: 'wrong-key', fault: 'other' } };

/** A locked notebook and what its sheet carries. */
async function aLockedNotebook({ hasBackup = false } = {}) {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  if (hasBackup) await backUp(folder, vault);
  vault.lock('asked');
  return { folder, sheet };
}

/** Tries the sheet so often that wrong ones would have to be waited for. */
async function expectDamaged(folder: NotebookFolder, sheet: string): Promise<void> {
  const vault = aVault(folder);
  for (let tries = 0; tries < 5; tries += 1) expect(await vault.recover(sheet, NEW)).toEqual(damaged);
  expect(existsSync(folder.quarantine)).toBe(false);
}

const heads = [
  ['blank', (bytes: Buffer) => bytes.fill(0, 0, 16)],
  ['changed in half of its bytes', (bytes: Buffer) => bytes.map((byte, at) => (at < 8 ? byte ^ 255 : byte))],
] as const;

test.each(heads)(
  'the sheet of a database whose head is %s tells it as damaged, by the ring beside it',
  async (_how, spoil) => {
    const { folder, sheet } = await aLockedNotebook();
    writeFileSync(folder.database, spoil(readFileSync(folder.database)));
    await expectDamaged(folder, sheet);
    expect(await aVault(folder).recover(OTHERS_KEY, NEW), 'the control: another’s').toEqual(foreign);
  },
);

test.each([
  ...heads,
  ['whole, and damaged after it,', (bytes: Buffer) => bytes.fill(255, 900, 999)],
] as const)(
  'the sheet of a database whose head is %s tells it as damaged by a backup where no ring is left',
  async (_how, spoil) => {
    const { folder, sheet } = await aLockedNotebook({ hasBackup: true });
    writeFileSync(folder.database, spoil(readFileSync(folder.database)));
    for (const file of ringFiles(folder)) rmSync(file);
    await expectDamaged(folder, sheet);
    expect(await aVault(folder).recover(OTHERS_KEY, NEW), 'the control: another’s').toEqual(foreign);
  },
);

test('the sheet of another notebook is told as that, though its backups or a ring of it lie beside a sound database', async () => {
  const { folder, sheet } = await aLockedNotebook({ hasBackup: true });
  const other = await aLockedNotebook();
  const strange = readFileSync(folder.keyring);
  const own = readFileSync(other.folder.keyring);
  writeFileSync(folder.database, readFileSync(other.folder.database));
  for (const pair of [[own, own], [own, strange], [strange, own], []] as const) {
    for (const [at, file] of ringFiles(folder).entries())
      if (pair[at]) writeFileSync(file, pair[at]);
      else rmSync(file);
    expect(await aVault(folder).recover(sheet, NEW)).toEqual(foreign);
  }
  expect(await aVault(folder).recover(other.sheet, NEW), 'the control: its own').toMatchObject({ ok: true });
});
