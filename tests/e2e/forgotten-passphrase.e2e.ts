import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseToday, goBackButton, openBackups, unlockCopy } from '../support/go-back.ts';
import { provedAndBackedUp } from '../support/backed-up.ts';
import { startCheapNotebook } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import { groupField } from '../support/sheet.ts';
import { expectCourses, lockByMenu, openSettings, unlock } from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';

/** A notebook with one course, backed up, and the key of its sheet; the program that made it runs on. */
async function aBackedUpNotebook(program: Program): Promise<{ page: Page; key: string[] }> {
  const page = await startCheapNotebook(program);
  const key = await provedAndBackedUp(program, page);
  return { page, key };
}

/** Destroys some bytes of the database's first page: no key opens it. */
async function damageDatabase(folder: string): Promise<void> {
  const file = await open(join(folder, 'notebook.mndb'), 'r+');
  await file.write(Buffer.alloc(64, 0xa5), 0, 64, 1000);
  await file.close();
}

async function toSheet(program: Program, from: Page): Promise<Page> {
  await from.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  const page = await program.page('recover');
  await expect(groupField(page, 1)).toBeFocused();
  return page;
}

async function recoverWith(page: Page, key: readonly string[]): Promise<void> {
  await groupField(page, 1).fill(key.join(' '));
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Åbn notesbogen' }).click();
}

/** From the page of the sheet to the newest backup of today, and with its passphrase to the open notebook. */
async function overBackup(program: Program, page: Page): Promise<Page> {
  await openBackups(program, page);
  await chooseToday(page, 'oldest');
  await unlockCopy(page);
  await goBackButton(page).click();
  return program.page('overview');
}

test('one who has no sheet and remembers only an older passphrase gets in over a backup from then', async ({
  program,
}) => {
  const { page } = await aBackedUpNotebook(program);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await expect(page.getByText(/^Adgangskoden er skiftet/)).toBeVisible();
  await lockByMenu(program);
  const locked = await program.page('lock');
  await locked.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await expect(locked.getByText('Adgangskoden passer ikke.')).toBeVisible();

  const recover = await toSheet(program, locked);
  await expect(recover.getByText('Har du kun en ældre adgangskode')).toBeVisible();
  await expect(
    recover.getByText('kan ingen åbne noterne, heller ikke it-afdelingen', { exact: false }),
  ).toBeVisible();
  await expectAccessible(recover);
  const restored = await overBackup(program, recover);
  await expectCourses(program, restored, ['M. K.']);
});

test('a right sheet for a damaged notebook is told as right, and the way to a backup is there', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  const { key } = await aBackedUpNotebook(first);
  await stopProgram(first);
  await damageDatabase(folder);
  const second = await startProgram(folder);
  const page = await toSheet(second, await second.page('lock'));
  await recoverWith(page, key);
  await expect(page.getByText('Notesbogen er beskadiget. Nøglen på arket er rigtig.')).toBeVisible();
  await expect(page.getByText('Din adgangskode er rigtig')).toHaveCount(0);
  await expectAccessible(page);
  const restored = await overBackup(second, page);
  await expectCourses(second, restored, ['M. K.']);
  await lockByMenu(second);
  await unlock(second);
  await stopProgram(second);
});

test('where the key files are gone too, a sheet that does not fit may mean a damaged notebook, and that is told', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  const { key } = await aBackedUpNotebook(first);
  await stopProgram(first);
  await damageDatabase(folder);
  // A backup holds a key ring, too.
  for (const name of ['keyring.json', 'keyring.prev.json', 'backups'])
    await rm(join(folder, name), { recursive: true });
  const second = await startProgram(folder);
  const page = await toSheet(second, await second.page('damaged'));
  await recoverWith(page, key);
  await expect(page.getByText('Er det det rigtige ark, er filen med noterne beskadiget.')).toBeVisible();
  await openBackups(second, page);
  await stopProgram(second);
});
