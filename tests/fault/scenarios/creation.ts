import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { OWNER, passphrase, proveWritable, requireWhole } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const draft = { owner: OWNER, passphrase: passphrase(0) };

/** A first notebook is made, and a first course in it. */
export const creation: Scenario = {
  prepare: () => Promise.resolve(),

  async work({ folder, acknowledge }) {
    const { api, vault, shut } = stackOn(folder);
    valueOf(await vault.create(draft));
    acknowledge('created');
    valueOf(await api.courses.start({ alias: 'M. K.' }));
    acknowledge('course');
    await shut();
  },

  async verify(folder, acknowledged) {
    const stack = stackOn(folder);
    const problems: string[] = [];
    const { state } = stack.vault.status();
    if (state === 'absent') {
      if (acknowledged.length > 0) problems.push('the notebook is gone');
      valueOf(await stack.vault.create(draft));
    } else {
      valueOf(await stack.vault.unlock(passphrase(0)));
    }
    const courses = valueOf(await stack.api.courses.list());
    if (acknowledged.includes('course') && courses.length !== 1) problems.push('the course is gone');
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, 0);
    return problems;
  },
};
