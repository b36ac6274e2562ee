import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups, requireOneOf } from './backed-up.ts';
import { passphrase } from './notebook.ts';
import type { Scenario } from './scenario.ts';

/** The notebook is encrypted anew under another key and another passphrase: from 0 to 1. */
export const newKey: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    const { vault, giveNewKey } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    valueOf(await giveNewKey(passphrase(0), passphrase(1)));
    acknowledge('new key');
    vault.lock('asked');
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups);
    const problems = await requireOneOf(folder, [[2], [2]], acknowledged.includes('new key'));
    // Those made before are under the old passphrase, which opens them still.
    return [...problems, ...(await requireGoodBackups(folder, passphrase(0)))];
  },
};
