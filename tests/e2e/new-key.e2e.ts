import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, PASSPHRASE, test } from '../support/program.ts';
import { groupField, prove, readKey } from '../support/sheet.ts';
import {
  backUpNow,
  expectCourses,
  lockByMenu,
  openSettings,
  startCourse,
  startNotebook,
  unlock,
} from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';

test('a new key for the notebook: the old passphrase and the old sheet open it no more, but its old backup', async ({
  program,
  folder,
}) => {
  let page = await startNotebook(program);
  const key = await readKey(page);
  await prove(page, key);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await startCourse(program, page, 'M. K.');
  await backUpNow(program, page);
  await startCourse(program, page, 'S. T.');

  await openSettings(program, page);
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  const give = async (current: string, next: string) => {
    await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(current);
    await page.getByLabel('Den nye adgangskode', { exact: true }).fill(next);
    await page.getByLabel('Skriv den nye igen', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  };
  await give('en helt anden adgangskode', NEW);
  await expect(page.getByText('Adgangskoden passer ikke. Prøv igen.')).toBeVisible();
  await expectAccessible(page);
  await give(PASSPHRASE, 'kort');
  await expect(page.getByText('Adgangskoden er for kort.')).toBeVisible();
  const shown = page;
  await give(PASSPHRASE, NEW);
  page = await program.page('overview');
  expect(shown.isClosed(), 'a fresh window').toBe(true);
  await expect(page.getByText('Dit gendannelsesark er ikke efterprøvet')).toBeVisible();
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
  await page.getByRole('button', { name: 'Gå tilbage' }).click();
  page = await unlock(program, NEW);

  await openSettings(program, page);
  await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
  await program.page('restore');
  await expect(page.getByText('Fra en anden nøgle')).toHaveCount(2);
  await page
    .getByText(/^I dag/)
    .last()
    .click();
  await page.getByLabel('Kopiens adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås kopien op' }).click();
  await expect(page.getByRole('row', { name: /^Forløb/ })).toContainText('1 færre');
  await page.getByRole('button', { name: /^Gå tilbage til \d/ }).click();
  page = await program.page('overview');
  await expectCourses(program, page, ['M. K.']);
  expect((await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.mnbak'))).toHaveLength(3);
  await lockByMenu(program);
  await unlock(program);
});
