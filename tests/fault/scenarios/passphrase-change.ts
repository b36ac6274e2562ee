import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import {
  makeNotebook,
  pageTexts,
  passphrase,
  proveWritable,
  requireWhole,
  secretsOf,
  textOf,
} from './notebook.ts';
import type { Scenario } from './scenario.ts';

const CHANGES = 4;

/** The passphrase is changed again and again: from number 0 to 1, to 2 … */
export const passphraseChange: Scenario = {
  prepare: makeNotebook,

  async work({ folder, acknowledge }) {
    const { vault, shut } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    for (let number = 1; number <= CHANGES; number += 1) {
      valueOf(await vault.changePassphrase(passphrase(number - 1), passphrase(number)));
      acknowledge(`passphrase ${number}`);
    }
    await shut();
  },

  async verify(folder, acknowledged) {
    const last = Number(acknowledged.at(-1)?.split(' ')[1] ?? 0);
    const opening: number[] = [];
    for (let number = 0; number <= CHANGES; number += 1)
      if (await secretsOf(folder, number)) opening.push(number);
    const [number] = opening;
    if (number === undefined) return ['no passphrase opens it'];
    if (opening.length > 1) return [`passphrases ${opening.join(' and ')} open it`];
    const problems = number === last || number === last + 1 ? [] : [`passphrase ${last} became ${number}`];
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(number)));
    if ((await pageTexts(stack))[0] !== textOf(1)) problems.push('the page is gone');
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, number);
    return problems;
  },
};
