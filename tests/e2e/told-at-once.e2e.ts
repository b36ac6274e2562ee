import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';

test('a wrong passphrase at the lock is told to a screen reader in a place that it knew before, and the box holds the focus', async ({
  program,
}) => {
  const page = await program.page('lock');
  const told = page.getByRole('alert');
  await expect(told).toHaveText('');
  await page.getByLabel('Adgangskode', { exact: true }).fill('en helt anden adgangskode');
  const place = await told.elementHandle();
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(told).toHaveText('Fejl: Adgangskoden passer ikke. Prøv igen.');
  expect(await told.evaluate((now, before) => now === before, place)).toBe(true);
  const box = page.getByLabel('Adgangskode', { exact: true });
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleDescription('Fejl: Adgangskoden passer ikke. Prøv igen.');
  await page.keyboard.type('x');
  await expect(box).toHaveValue('x');
});
