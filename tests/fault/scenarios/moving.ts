import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import {
  makeFolder,
  movedWord,
  type NotebookFolder,
  prepareFolder,
} from '../../../main/files/notebook-folder.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups } from './backed-up.ts';
import {
  meetingIds,
  numberOf,
  pageTexts,
  passphrase,
  proveWritable,
  requireWhole,
  textOf,
} from './notebook.ts';
import type { Scenario, Work } from './scenario.ts';

/** Inside the old folder, so that the rig sees both. */
export const target = ({ root }: NotebookFolder) => join(root, 'moved');

/** Saves the next text on the page each time it is asked to, from 3 on. */
async function aWriter(stack: Stack, acknowledge: Work['acknowledge']): Promise<() => Promise<void>> {
  const [id] = await meetingIds(stack);
  if (!id) throw new Error('The meeting is gone');
  let number = 2;
  return async () => {
    const mine = (number += 1);
    const text = textOf(mine);
    const saved = await stack.api.meetings.record({ id, fields: { topics: text, notes: text } });
    if (saved.ok) acknowledge(`text ${mine}`);
  };
}

/** A whole word stands there; the rig lays a state of the disk elsewhere than it was written, so that it is put right. */
function isMoved(folder: NotebookFolder): boolean {
  const { file, bytes } = movedWord(folder.root, target(folder));
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
  writeFileSync(file, bytes);
  return true;
}

/** The notebook, its key rings and its backups move to another folder, while its mentor writes on. */
export const moving: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const write = await aWriter(stack, acknowledge);
    let isTyped = true;
    const lastWords = async (): Promise<boolean> => {
      if (isTyped) await write();
      isTyped = false;
      return true;
    };
    const move = stack.move(target(folder), lastWords);
    const ended = { already: false };
    void move.finally(() => (ended.already = true)).catch(() => undefined); // told below
    for (const name of ['backups', 'notebook.mndb', 'keyring.json']) {
      while (!ended.already && !existsSync(join(target(folder), name))) await turn();
      await write();
    }
    valueOf(await move);
    acknowledge('moved');
  },

  async verify(folder, acknowledged) {
    const wasMoved = isMoved(folder);
    const home = prepareFolder({ MENTORNOTESBOG_FOLDER: folder.root });
    const problems = acknowledged.includes('moved') && !wasMoved ? ['the move was undone'] : [];
    await removeTemporaryFiles(home.backups);
    problems.push(...(await requireGoodBackups(home, passphrase(0))));
    const stack = stackOn(home);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const [text = ''] = await pageTexts(stack);
    const said = acknowledged.filter((line) => line.startsWith('text '));
    const [found, last] = [numberOf(text), numberOf(said.at(-1)?.slice('text '.length) ?? '2')];
    // What was being saved when it ended may stand or not; what was acknowledged must.
    if (found < last) problems.push(`text ${last} became ${found}`);
    if (text !== textOf(found)) problems.push(`text ${found} is not whole`);
    await proveWritable(stack);
    // Half of a move never stands in the way of the next.
    if (!wasMoved) valueOf(await stack.move(target(folder)));
    await stack.shut();
    await requireWhole(makeFolder(target(folder)), 0);
    return problems;
  },
};
