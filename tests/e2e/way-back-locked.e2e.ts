import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { evidence } from '../support/evidence.ts';
import { emit, holdClocks, moveClocks } from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import {
  expect,
  newFolder,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
} from '../support/program.ts';
import { whileReadOnly } from '../support/read-only.ts';
import { answerOpenDialog, backUpNow, newestBackup, unlock } from '../support/steps.ts';

const goBack = (page: Page) => page.getByRole('button', { name: /^Gå tilbage til \d/ });

/** On a computer without a notebook, as far as what the chosen backup holds. */
async function lookInto(program: Program): Promise<Page> {
  const page = await program.page('setup');
  await page.getByRole('button', { name: 'Jeg har en sikkerhedskopi' }).click();
  await program.page('restore');
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await page.getByLabel('Kopiens adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås kopien op' }).click();
  await expect(goBack(page)).toBeVisible();
  return page;
}

test('a way back that stands ready while no notebook is open ends with the lock: the window is fresh, and the keys are forgotten', async ({
  program,
  folder,
}) => {
  await backUpNow(program, await unlock(program));
  const elsewhere = await newFolder();
  const computer = join(elsewhere, 'computer');
  const other = await startProgram(computer);
  await other.page('setup'); // whole by then: it hears what is asked of it
  await answerOpenDialog(other, await newestBackup(folder));
  await holdClocks(other);
  const locks = {
    'the locked screen': () => emit(other, 'lock-screen'),
    'five minutes without use': () => moveClocks(other, { ms: 5 * 60_000 }),
  };
  for (const lock of Object.values(locks)) {
    const shown = await lookInto(other);
    await lock();
    await expect.poll(() => shown.isClosed()).toBe(true);
    const fresh = await other.page('setup');
    await expect(goBack(fresh)).toHaveCount(0);
    expect(await fresh.evaluate(() => window.notebook.backups.goBack())).toEqual({
      ok: false,
      error: { kind: 'not-found', entity: 'backup' },
    });
    expect(await readdir(computer)).not.toContain('.replacing');
  }
  await lookInto(other);
  expect(await readdir(computer)).toContain('.replacing');
  await stopProgram(other);
  expect(await readdir(computer), 'after the program has ended').not.toContain('.replacing');
  await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 });
  evidence(
    import.meta.url,
    'A backup that was looked into while the notebook is shut is forgotten at the lock',
    `${Object.keys(locks).join(', ')}: the window is another one, and nothing is left to go back to`,
  );
});

test('a way back that the disk cuts short on a computer without a notebook leads to the lock, and the passphrase completes it', async ({
  program,
  folder,
}) => {
  await backUpNow(program, await unlock(program));
  const elsewhere = await newFolder();
  const computer = join(elsewhere, 'computer');
  const other = await startProgram(computer);
  await other.page('setup');
  await answerOpenDialog(other, await newestBackup(folder));
  const page = await lookInto(other);
  await whileReadOnly(computer, async () => {
    await goBack(page).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('link', { name: 'Tilbage', exact: true }).click();
    await other.page('lock');
  });
  await unlock(other);
  await stopProgram(other);
  await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 });
});
