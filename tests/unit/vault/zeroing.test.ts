import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import type { Keys } from '../../../main/vault/secrets.ts';
import { NOW } from '../../support/builders.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { evidence } from '../../support/evidence.ts';

const handed: (Keys & { root: Buffer })[] = [];

// The real derivation; the root secret and each set of keys that it gives are also kept here, to be looked at later.
vi.mock('../../../main/vault/secrets.ts', async (original) => {
  const real = await original<typeof import('../../../main/vault/secrets.ts')>();
  return {
    ...real,
    deriveKeys: (root: Buffer, id: Buffer) => {
      const keys = real.deriveKeys(root, id);
      handed.push({ ...keys, root });
      return keys;
    },
  };
});

// The other test files of this process keep the modules they have loaded, and the real ones.
beforeAll(() => vi.resetModules());
afterAll(() => vi.resetModules());

const isZero = (keys: (typeof handed)[number]) =>
  Object.values(keys).every((key) => key.every((byte) => byte === 0));
const draft = { owner: 'Bodil Kær', passphrase: 'rolig fjord bærer gul stige' };

test('locking zeroes the root secret and every key, and so does an unlock that fails', async () => {
  const { createVault } = await import('../../../main/vault/vault.ts');
  const folder = aNotebookFolder();
  const vault = createVault({
    folder,
    kdf: kdfHere(),
    cost: quickCost,
    migrations,
    now: () => NOW,
    monotonic: () => 0,
  });
  await vault.create(draft);
  expect(handed.map(isZero)).toEqual([false]);
  vault.lock('asked');
  expect(handed.map(isZero)).toEqual([true]);

  await vault.unlock(draft.passphrase);
  expect(handed.map(isZero)).toEqual([true, false]);
  vault.lock('suspend');
  expect(handed.map(isZero)).toEqual([true, true]);

  const bytes = readFileSync(folder.database);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  writeFileSync(folder.database, bytes);
  expect(await vault.unlock(draft.passphrase)).toMatchObject({ error: { kind: 'damaged' } });
  expect(handed.map(isZero)).toEqual([true, true, true]);
  evidence(
    import.meta.url,
    'Locking, and an unlock that fails, zero the root secret and every key',
    `${handed.length} sets of ${Object.keys(handed[0] ?? {}).length} keys, ${handed.filter((keys) => !isZero(keys)).length} not zero`,
  );
});
