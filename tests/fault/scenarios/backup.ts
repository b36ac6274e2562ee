import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import { NOW } from '../../support/builders.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups } from './backed-up.ts';
import { meetingIds, pageTexts, passphrase, proveWritable, requireWhole, textOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const DAY = 86_400_000;
const BACKUPS = 4;

/** A page is written and backed up, day after day. */
export const backup: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    let day = 1;
    const stack = stackOn(folder, { now: () => NOW + day * DAY });
    valueOf(await stack.vault.unlock(passphrase(0)));
    const [id] = await meetingIds(stack);
    if (!id) throw new Error('The meeting is gone');
    for (; day <= BACKUPS; day += 1) {
      const text = textOf(2 + day);
      valueOf(await stack.api.meetings.record({ id, fields: { topics: text, notes: text } }));
      acknowledge(`text ${2 + day}`);
      const made = valueOf(await stack.api.backups.make());
      acknowledge(`backup ${made.newest?.madeAt ?? 0}`);
    }
    await stack.shut();
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups); // as at every start
    const problems = await requireGoodBackups(folder, passphrase(0));
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const listed = valueOf(await stack.api.backups.list()).map(({ madeAt }) => `backup ${madeAt ?? 0}`);
    for (const line of acknowledged.filter((one) => one.startsWith('backup ')))
      if (!listed.includes(line)) problems.push(`${line} is gone`);
    const last = acknowledged.filter((one) => one.startsWith('text ')).at(-1) ?? 'text 2';
    const number = Number(last.slice(5));
    const [text = ''] = await pageTexts(stack);
    if (![textOf(number), textOf(number + 1)].includes(text)) problems.push(`${last} is gone`);
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, 0);
    return problems;
  },
};
