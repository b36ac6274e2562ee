import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  killProgram,
  PASSPHRASE,
  type Program,
  startProgram,
  test,
} from '../support/program.ts';
import { chooseToday, goBackButton, openBackups, unlockCopy } from '../support/go-back.ts';
import { provedAndBackedUp } from '../support/backed-up.ts';
import { groupField, readKey } from '../support/sheet.ts';
import {
  expectCourses,
  lockByMenu,
  openSettings,
  startCourse,
  startNotebook,
  unlock,
} from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';
const KEPT = 'Notesbogen har ikke fået en ny nøgle';

/** From anywhere to the form, filled in and sent. */
async function giveNewKey(program: Program, page: Page, current: string, next: string): Promise<void> {
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  await sendForm(page, current, next);
}

async function sendForm(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(current);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(next);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
}

test('a new key for the notebook: the old passphrase and the old sheet open it no more, but its old backup; one that is cut short leaves the old key, and says so', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  let page = await startNotebook(first);
  const key = await provedAndBackedUp(first, page);
  await startCourse(first, page, 'S. T.');
  await giveNewKey(first, page, PASSPHRASE, NEW);
  // Killed while the notebook is backed up, before anything of it has changed.
  await expect
    .poll(() => existsSync(join(folder, '.replacing')), { intervals: [5], timeout: 30_000 })
    .toBe(true);
  await killProgram(first);

  const program = await startProgram(folder);
  page = await unlock(program);
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(
    page.getByText(/Din adgangskode gælder stadig, og har du et gendannelsesark, gælder det også\./),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Det er i orden' }).click();
  await expect(page.getByText(KEPT)).toBeHidden();

  await giveNewKey(program, page, 'en helt anden adgangskode', NEW);
  await expect(page.getByText('Adgangskoden passer ikke. Prøv igen.')).toBeVisible();
  await expectAccessible(page);
  await sendForm(page, PASSPHRASE, 'kort');
  await expect(page.getByText('Adgangskoden er for kort.')).toBeVisible();
  const shown = page;
  await sendForm(page, PASSPHRASE, NEW);
  page = await program.page('sheet');
  expect(shown.isClosed(), 'a fresh window').toBe(true);
  await expect(page.getByRole('heading', { name: 'Gem dit nye gendannelsesark' })).toBeVisible();
  await expect(page.getByText(/Har du et ark fra før, åbner det ikke notesbogen mere\./)).toBeVisible();
  await expectAccessible(page);
  expect(await readKey(page), 'the new key is another one').not.toEqual(key);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  await expect(page.getByText(/et ark fra før åbner den ikke mere\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lav det nye ark' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('sheet-ask'); // the key is shown at once that once
  await expectCourses(program, page, ['M. K.', 'S. T.']);

  await lockByMenu(program);
  page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  await program.page('recover');
  await groupField(page, 1).fill(key.join(' '));
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Åbn notesbogen' }).click();
  await expect(page.getByText('hører til en anden notesbog')).toBeVisible();
  await page.getByRole('button', { name: 'Gå tilbage', exact: true }).click();
  page = await unlock(program, NEW);

  await openSettings(program, page);
  await openBackups(program, page);
  await expect(page.getByText('Fra en anden notesbog')).toHaveCount(2);
  await chooseToday(page, 'oldest');
  await unlockCopy(page);
  await expect(page.getByRole('row', { name: /^Forløb/ })).toContainText('1 færre');
  await goBackButton(page).click();
  page = await program.page('overview');
  await expectCourses(program, page, ['M. K.']);
  expect((await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.mnbak'))).toHaveLength(3);
  await lockByMenu(program);
  await unlock(program);
});
