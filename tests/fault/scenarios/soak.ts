import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import { NOW } from '../../support/builders.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import { autosave, firstOf, writeOn } from './autosave.ts';
import { backedUp } from './backed-up.ts';
import { passphrase } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const DAY = 86_400_000;
/** Texts before and after what comes in between. */
const SAVES = 30;

const between = {
  'just writing': () => Promise.resolve(),
  'a lock': async ({ vault, shut }) => {
    await shut();
    valueOf(await vault.unlock(passphrase(0)));
  },
  'a backup': async ({ api }) => void valueOf(await api.backups.make()),
  /** Back to a backup of this moment, so that nothing that was written is given up. */
  'a way back': async ({ api }) => {
    valueOf(await api.backups.make());
    const [newest] = valueOf(await api.backups.list());
    valueOf(await api.backups.look({ id: newest?.id ?? '', access: { kind: 'open' } }));
    valueOf(await api.backups.goBack());
  },
} as const satisfies Record<string, (stack: Stack) => Promise<void>>;

export type Habit = keyof typeof between;

const turns: readonly Habit[] = ['just writing', 'a lock', 'just writing', 'a backup', 'a way back'];
/** What comes between the texts of a session. */
export const habitOf = (round: number): Habit => turns[round % turns.length] ?? 'just writing';

/** A day in a notebook that is lived in, from unlock to lock. */
export const soak: Scenario = {
  prepare: backedUp,

  async work({ folder, round, acknowledge }) {
    const stack = stackOn(folder, { now: () => NOW + round * DAY });
    valueOf(await stack.vault.unlock(passphrase(0)));
    const from = firstOf(round);
    await writeOn(stack, { from, to: from + SAVES }, acknowledge);
    await between[habitOf(round)](stack);
    acknowledge(habitOf(round));
    await writeOn(stack, { from: from + SAVES, to: from + 2 * SAVES }, acknowledge);
    await stack.shut();
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups); // as at every start
    const problems = await autosave.verify(folder, acknowledged);
    const listed = await stackOn(folder).backups.list();
    if (!listed.some(({ state }) => state === 'whole')) problems.push('no backup is left');
    for (const { state } of listed) if (state !== 'whole') problems.push(`a backup is listed as ${state}`);
    return problems;
  },
};
