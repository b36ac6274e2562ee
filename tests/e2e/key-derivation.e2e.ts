import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectGone, isRunning } from '../support/lock.ts';
import { startCheapNotebook } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE, type Program, test } from '../support/program.ts';
import { helperPids } from '../support/helper-pids.ts';
import { createNotebook, lockByMenu, unlock } from '../support/steps.ts';

test.skip(process.platform !== 'linux', 'processes are stopped by their number');

/** As long as the program itself waits for a key, and what a busy machine adds, ms. */
const WAIT = 150_000;

/** The process that waits for the next passphrase, brought to a stand, so that what is asked of it stays under way. */
async function stopHelper(program: Program): Promise<number> {
  const [pid = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(pid, 'SIGSTOP');
  return pid;
}

async function aLockedNotebook(program: Program): Promise<Page> {
  await createNotebook(program);
  await lockByMenu(program);
  return program.page('lock');
}

async function tryToUnlock(page: Page): Promise<void> {
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByRole('button', { name: 'Låser op …' })).toBeVisible();
}

test('a helper that dies at work on a passphrase is told in words, and the next try opens the notebook', async ({
  program,
}) => {
  const page = await aLockedNotebook(program);
  const pid = await stopHelper(program);
  await tryToUnlock(page);
  process.kill(pid, 'SIGKILL');
  await expect(
    page.getByText('Computeren har ikke hukommelse nok lige nu. Luk nogle programmer, og prøv igen.'),
  ).toBeVisible();
  await expectAccessible(page);
  await unlock(program);
});

test('a helper that dies while it waits for a passphrase is not missed', async ({ program }) => {
  await aLockedNotebook(program);
  const [pid = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(pid, 'SIGKILL');
  await expectGone(pid);
  await unlock(program);
});

test('a helper that dies while a notebook is made is followed by one that asks for less memory', async ({
  program,
  folder,
}) => {
  await startCheapNotebook(program);
  const ring = JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8')) as {
    slots: { kdf: { memoryKiB: number } }[];
  };
  expect(ring.slots[0]?.kdf.memoryKiB).toBe(65_536);
});

test('a helper that hangs is given up after two minutes and ended; the screen says so, and the next try opens the notebook', async ({
  program,
}) => {
  test.setTimeout(WAIT + 120_000);
  const page = await aLockedNotebook(program);
  const pid = await stopHelper(program);
  await tryToUnlock(page);
  await expect(
    page.getByText(
      'Computeren brugte for lang tid på adgangskoden, så forsøget er stoppet. Intet er ændret. Luk nogle programmer, og prøv igen.',
    ),
  ).toBeVisible({ timeout: WAIT });
  await expectAccessible(page);
  await expect.poll(() => isRunning(pid), { message: 'the helper that hung is gone' }).toBe(false);
  await unlock(program);
});
