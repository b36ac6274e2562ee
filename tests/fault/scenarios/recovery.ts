import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { requireOneOf, typedSheet } from './backed-up.ts';
import { makeNotebook, passphrase } from './notebook.ts';
import type { Scenario } from './scenario.ts';

/** The sheet opens the notebook, and seals it under a new passphrase: from 0 to 1. */
export const recovery: Scenario = {
  prepare: makeNotebook,

  async work({ folder, acknowledge }) {
    const before = stackOn(folder);
    valueOf(await before.vault.unlock(passphrase(0)));
    const typedKey = typedSheet(before);
    await before.shut();
    const { api, shut } = stackOn(folder);
    valueOf(await api.notebook.recover({ typedKey, passphrase: passphrase(1) }));
    acknowledge('recovered');
    await shut();
  },

  verify: (folder, acknowledged) => requireOneOf(folder, [[1], [1]], acknowledged.includes('recovered')),
};
