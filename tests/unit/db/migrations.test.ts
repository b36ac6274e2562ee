import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { findSheet } from '../../../main/features/sheet/sheet.repo.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder } from '../../support/notebook.ts';

const PASSPHRASE = 'rolig fjord bærer gul stige';

test('a notebook of version 1 opens with what is in it and is brought to the newest version', async () => {
  const folder = aNotebookFolder();
  const vaultOf = (steps: readonly string[]) => {
    const parts = { kdf: kdfHere(), cost: quickCost, migrations: steps, now: () => NOW, monotonic: () => 0 };
    const vault = createVault({ folder, ...parts });
    onTestFinished(() => vault.lock('asked'));
    return vault;
  };
  const old = vaultOf(migrations.slice(0, 1));
  await old.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  const before = old.open();
  before?.exec(`INSERT INTO draft (subject, field, text) VALUES ('x', 'y', 'blåbærgrød')`);
  expect(before && schemaVersion(before)).toBe(1);
  old.lock('asked');

  const vault = vaultOf(migrations);
  expect(await vault.unlock(PASSPHRASE)).toEqual({
    ok: true,
    value: { state: 'unlocked', owner: 'Bodil Kær' },
  });
  const db = vault.open();
  if (!db) throw new Error('shut');
  expect(schemaVersion(db)).toBe(migrations.length);
  expect(migrations.length).toBeGreaterThanOrEqual(2);
  expect(db.prepare('SELECT text FROM draft').pluck().get()).toBe('blåbærgrød');
  expect(findSheet(db)).toEqual({ owner: 'Bodil Kær', createdAt: NOW, provedAt: null });
});
