import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups, requireOneOf, typedSheet } from './backed-up.ts';
import { passphrase } from './notebook.ts';
import type { Scenario } from './scenario.ts';

/** The notebook goes back to its backup, opened by the sheet under a new passphrase: from 0 to 1, text 2 to text 1. */
export const restore: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const [entry] = valueOf(await stack.api.backups.list());
    const access = { kind: 'sheet', typedKey: typedSheet(stack), next: passphrase(1) } as const;
    valueOf(await stack.api.backups.look({ id: entry?.id ?? '', access }));
    valueOf(await stack.api.backups.goBack());
    acknowledge('restored');
    await stack.shut();
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups);
    const problems = await requireOneOf(folder, [[2], [1]], acknowledged.includes('restored'));
    return [...problems, ...(await requireGoodBackups(folder, passphrase(0)))];
  },
};
