import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, PASSPHRASE } from '../support/program.ts';
import { openCourse, openSettings, seedCourse, unlock } from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';

test('a form that is shut again gives the focus back to the button that opened it', async ({ program }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  const shut = async (opener: string, keep: string) => {
    const button = page.getByRole('button', { name: opener, exact: true });
    await button.click();
    await page.getByRole('button', { name: keep, exact: true }).click();
    await expect(button).toBeFocused();
  };
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await shut('Opret forløb', 'Fortryd');
  await openCourse(program, page, 'M. K.');
  await shut('Opret møde', 'Fortryd');
  await openSettings(program, page);
  await shut('Giv notesbogen en ny nøgle', 'Behold den nuværende nøgle');
  await shut('Gem hele notesbogen som åbne filer', 'Lad den blive i notesbogen');
  await shut('Skift adgangskode', 'Behold den nuværende');
});

test('so it does when the passphrase has been changed', async ({ program }) => {
  const page = await unlock(program);
  await openSettings(program, page);
  const opener = page.getByRole('button', { name: 'Skift adgangskode', exact: true });
  await opener.click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).press('Enter');
  await expect(page.getByText('Adgangskoden er skiftet.')).toBeVisible();
  await expect(opener).toBeFocused();
});
