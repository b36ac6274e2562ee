import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, killProgram, type Program, startProgram, test } from './program.ts';
import { helperPids } from './helper-pids.ts';
import { fillSetup, lockByMenu, startNotebook } from './steps.ts';

/**
 * The setup as far as the step with the sheet, while the key derivation dies, so that the notebook is sealed at the cost
 * for a machine short of memory. Only Linux can bring it to a stand, which that takes; elsewhere the cost is the usual.
 */
export async function startCheapNotebook(program: Program): Promise<Page> {
  if (process.platform !== 'linux') return startNotebook(program);
  const page = await fillSetup(program);
  const [helper = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(helper, 'SIGSTOP');
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  await expect(page.getByRole('button', { name: 'Opretter notesbogen …' })).toBeVisible();
  process.kill(helper, 'SIGKILL');
  return program.page('sheet');
}

/**
 * A notebook as a mentor has set it up and locked it, without its sheet. The program itself makes it, at the cost that
 * it takes where memory is short, so that each unlock takes a quarter of the work; the usual cost is what every test
 * has that makes its own notebook.
 */
async function makeNotebook(folder: string): Promise<void> {
  const program = await startProgram(folder);
  const page = await startCheapNotebook(program);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  await lockByMenu(program);
  await program.page('lock');
  await killProgram(program);
}

/** The notebook's own files after its making; what Chromium keeps beside them each program makes for itself. */
const files = ['notebook.mndb', 'keyring.json', 'keyring.prev.json', 'state.json'];

/** Each test begins with a copy in its folder of a notebook that its worker made once: `unlock` opens it. */
export const notebookTest = test.extend({
  folder: async ({ workerFolder, folder }, use) => {
    const made = join(workerFolder, 'notebook');
    if (!existsSync(made)) await makeNotebook(made);
    for (const file of files) await cp(join(made, file), join(folder, file));
    await use(folder);
  },
});
