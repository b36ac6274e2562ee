import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { seal } from '../../../main/vault/canonical.ts';
import { readKeyrings } from '../../../main/vault/keyring-files.ts';
import { Keyring } from '../../../main/vault/keyring.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { forge } from '../../support/forge.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const wrong = { ok: false, error: { kind: 'wrong-passphrase' } };

async function aBackedUpNotebook() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, 'blåbærgrød');
  const file = await backUp(folder, vault);
  const forged = join(folder.backups, 'forged.mnbak');
  const loseKeys = () => {
    for (const ring of [folder.keyring, folder.keyringCopy]) rmSync(ring);
  };
  return { folder, vault, file, forged, loseKeys };
}

/** A key ring of this id that nobody's passphrase here opens. */
async function aRingOfNobody(id: string): Promise<Keyring> {
  const other = aNotebookFolder();
  await aNewNotebook(other);
  const [ring] = readKeyrings(other).rings;
  if (!ring) throw new Error('no ring');
  const { format, version, slots } = ring;
  return Keyring.parse(seal({ format, version, id, generation: 9, slots }, Buffer.alloc(32)));
}

test('a forged backup beside good ones keeps nobody out whose key files are lost', async () => {
  const { folder, vault, file, forged, loseKeys } = await aBackedUpNotebook();
  const keyring = await aRingOfNobody(openedBy(vault).secrets.id.toString('hex'));
  vault.lock('asked');
  forge(file, ({ generation }) => ({ keyring, generation: generation + 1000 }), forged);
  loseKeys();
  expect(await vault.unlock(NEXT)).toMatchObject(wrong);
  valueOf(await vault.unlock(PASSPHRASE));
  expect(wordsIn(vault)).toEqual(['blåbærgrød']);
  expect(readKeyrings(folder)).toMatchObject({ agree: true, rings: [readHead(file)?.manifest.keyring] });
});

test('of the backups’ key rings an old one opens nothing, also where a forged head calls it the newest', async () => {
  const { folder, vault, file, forged, loseKeys } = await aBackedUpNotebook();
  valueOf(await vault.changePassphrase(PASSPHRASE, NEXT));
  writeWord(vault, 'rødgrød');
  await backUp(folder, vault);
  vault.lock('asked');
  loseKeys();
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject(wrong);
  forge(file, ({ generation }) => ({ generation: generation + 1000 }), forged);
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject(wrong);
  expect(readKeyrings(folder).rings).toEqual([]);
  valueOf(await vault.unlock(NEXT));
});

test('the newest of the backups’ key rings is the newest backup’s, though a sheet began their numbers anew', async () => {
  const { folder, vault, loseKeys } = await aBackedUpNotebook();
  valueOf(await vault.changePassphrase(PASSPHRASE, 'et sted derimellem i skoven'));
  writeWord(vault, 'a');
  await backUp(folder, vault);
  const sheet = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  vault.lock('asked');
  loseKeys();
  valueOf(await vault.recover(sheet, NEXT));
  writeWord(vault, 'b');
  await backUp(folder, vault);
  vault.lock('asked');
  loseKeys();
  expect(await aVault(folder).unlock(PASSPHRASE)).toMatchObject(wrong);
  valueOf(await aVault(folder).unlock(NEXT));
});

test('a forged head counts for nothing in the number of the notebook that is gone back to', async () => {
  const { folder, vault, file, forged } = await aBackedUpNotebook();
  const before = readHead(file)?.manifest.generation ?? 0;
  forge(file, () => ({ generation: Number.MAX_SAFE_INTEGER }), forged);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(file, { kind: 'open' }));
  valueOf(await restorer.goBack());
  writeWord(vault, 'efter');
  const next = readHead(await backUp(folder, vault));
  expect(next?.manifest.generation).toBeGreaterThan(before);
  expect(next?.manifest.generation).toBeLessThan(before + 5);
});
