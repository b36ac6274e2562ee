import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import type { Seen } from '../../../main/vault/seen.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups, requireOneOf } from './backed-up.ts';
import { passphrase, secretsOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

/** The notebook is encrypted anew under another key and another passphrase: from 0 to 1. */
export const newKey: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    const { vault, shut, giveNewKey } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    valueOf(await giveNewKey(passphrase(0), passphrase(1)));
    acknowledge('new key');
    await shut();
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups);
    const told = startAgain(folder);
    const problems = await requireOneOf(folder, [[2], [2]], acknowledged.includes('new key'));
    if (told.isKept && !(await secretsOf(folder, 0)))
      problems.push('the old key is told to hold, and does not');
    if (told.isGiven && !(await secretsOf(folder, 1)))
      problems.push('the new key is told to hold, and does not');
    if (!acknowledged.includes('new key') && told.isDecided && !told.isGiven)
      problems.push('the new key holds, and nothing is told');
    // Those made before are under the old passphrase, which opens them still.
    return [...problems, ...(await requireGoodBackups(folder, passphrase(0)))];
  },
};

/** The first start after the kill, and which key it tells to hold; of a decision it must tell. */
function startAgain(folder: NotebookFolder) {
  let kept: Seen = { id: '', notebook: 0, keyring: 0, isOlder: false };
  const isDecided = ['new-key', 'ready'].every((mark) => existsSync(join(folder.root, '.replacing', mark)));
  const { vault } = stackOn(folder, { seen: { read: () => kept, keep: (now) => void (kept = now) } });
  const status = vault.status();
  const isGiven = status.state === 'locked' && status.isKeyGiven === true;
  return { isDecided, isGiven, isKept: vault.seen.isKeyKept() };
}
