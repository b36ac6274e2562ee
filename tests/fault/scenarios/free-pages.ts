import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { autosave } from './autosave.ts';
import { makeNotebook, meetingIds, passphrase, textOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const SAVES = 4;
const draft = { subject: 'new-course', field: 'alias' };
/** Some dozens of pages. */
const LONG = 'x'.repeat(150_000);

/** Long texts go into free pages and out of them again; what a free page held is not in SQLite's journal. */
export const freePages: Scenario = {
  async prepare(folder) {
    await makeNotebook(folder);
    const { api, vault, shut } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    valueOf(await api.drafts.keep({ ...draft, text: LONG }));
    valueOf(await api.drafts.keep({ ...draft, text: null }));
    await shut();
  },

  async work({ folder, acknowledge }) {
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const [id] = await meetingIds(stack);
    if (!id) throw new Error('The meeting is gone');
    for (let number = 2; number < 2 + SAVES; number += 1) {
      const text = textOf(number);
      valueOf(await stack.api.meetings.record({ id, fields: { topics: text, notes: text } }));
      acknowledge(`text ${number}`);
      valueOf(await stack.api.drafts.keep({ ...draft, text: LONG }));
      valueOf(await stack.api.drafts.keep({ ...draft, text: null }));
    }
    await stack.shut();
  },

  verify: autosave.verify,
};
