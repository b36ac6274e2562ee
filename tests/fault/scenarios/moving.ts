import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import { makeFolder, movedWord, type NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import { backedUp, requireGoodBackups } from './backed-up.ts';
import { pageTexts, passphrase, proveWritable, requireWhole, textOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

/** Inside the old folder, so that the rig sees both. */
const target = ({ root }: NotebookFolder) => join(root, 'moved');

/** The notebook, its key rings and its backups move to another folder. */
export const moving: Scenario = {
  prepare: backedUp,

  async work({ folder, acknowledge }) {
    const { vault, move } = stackOn(folder);
    valueOf(await vault.unlock(passphrase(0)));
    valueOf(await move(target(folder)));
    acknowledge('moved');
  },

  async verify(folder, acknowledged) {
    // The rig lays a state of the disk elsewhere than it was written.
    const word = movedWord(folder.root, target(folder));
    const isMoved = existsSync(word.file);
    if (isMoved) writeFileSync(word.file, word.bytes);
    const home = isMoved ? makeFolder(target(folder)) : folder;
    const problems = acknowledged.includes('moved') && !isMoved ? ['the move was undone'] : [];
    await removeTemporaryFiles(home.backups);
    problems.push(...(await requireGoodBackups(home, passphrase(0))));
    const stack = stackOn(home);
    valueOf(await stack.vault.unlock(passphrase(0)));
    if ((await pageTexts(stack))[0] !== textOf(2)) problems.push('the page is gone');
    await proveWritable(stack);
    // Half of a move never stands in the way of the next.
    if (!isMoved) valueOf(await stack.move(target(folder)));
    await stack.shut();
    await requireWhole(makeFolder(target(folder)), 0);
    return problems;
  },
};
