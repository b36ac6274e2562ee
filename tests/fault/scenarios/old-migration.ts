import { isDeepStrictEqual } from 'node:util';
import { migrations } from '../../../main/db/migrations/list.ts';
import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { writeKeyrings } from '../../../main/vault/keyring-files.ts';
import { leastCost } from '../../../main/vault/kdf-cost.ts';
import { parseRecoveryKey } from '../../../main/vault/recovery-key.ts';
import { sealPassphrase } from '../../../main/vault/seal-passphrase.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { valueOf } from '../../support/value-of.ts';
import { noKdf, stackOn } from '../rig/stack.ts';
import { requireGoodBackups } from './backed-up.ts';
import { versionOf } from './migration.ts';
import { passphrase, proveWritable, requireWhole } from './notebook.ts';
import type { Scenario } from './scenario.ts';

// Read by the rig alone: the child is bundled, and the kept notebooks do not lie where it does.
const kept = () => import('../../support/old-notebook.ts');
const keptKeys = async () => (await import('../../support/vectors.ts')).vectors;

/** The kept notebook of that version, with a key ring that the rigs' passphrase 0 opens. */
async function layKept(folder: NotebookFolder, version: number): Promise<void> {
  (await kept()).layOldNotebook(folder, version);
  const { recoveryKey, id, keyring } = await keptKeys();
  const parsed = parseRecoveryKey(recoveryKey);
  if (!('root' in parsed)) throw new Error('The kept key is none');
  const hexId = Buffer.from(id, 'hex');
  const secrets = { id: hexId, root: parsed.root, keys: deriveKeys(parsed.root, hexId) };
  const sealing = { kdf: noKdf(), cost: leastCost, after: [keyring] };
  await writeKeyrings(folder, valueOf(await sealPassphrase(passphrase(0), secrets, sealing)));
}

/** The first unlock by this program of a notebook as an earlier one left it: the steps that have shipped, after a backup. */
export const migrationFrom = (version: number): Scenario => ({
  prepare: (folder) => layKept(folder, version),

  async work({ folder, acknowledge }) {
    const { vault, shut } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    acknowledge('migrated');
    await shut();
  },

  async verify(folder, acknowledged) {
    const problems: string[] = [];
    const found = await versionOf(folder);
    const isDone = found === migrations.length;
    if (!isDone && found !== version) problems.push(`stands at step ${found}`);
    if (!isDone && acknowledged.includes('migrated')) problems.push('the migration was undone');
    await removeTemporaryFiles(folder.backups); // as at every start
    if (isDone) problems.push(...(await requireGoodBackups(folder, passphrase(0))));
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    problems.push(...(await changedTables(stack.vault.open(), version)));
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, 0);
    return problems;
  },
});

/** The tables whose rows are no longer what they were when the notebook was kept. */
async function changedTables(
  db: ReturnType<ReturnType<typeof stackOn>['vault']['open']>,
  version: number,
): Promise<string[]> {
  if (!db) return ['the notebook is shut'];
  const { rowsAsThen, stillKept } = await kept();
  const then = stillKept(version);
  const now = rowsAsThen(db, then);
  return Object.keys(then)
    .filter((table) => table !== 'notebook') // it counts every unlock that writes
    .filter((table) => !isDeepStrictEqual(now[table], then[table]))
    .map((table) => `the rows of ${table} are not what they were`);
}
