// @ts-check
import { take } from './camera.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** The search before anything is typed, with hits, with one kind alone, and with none; `page` stands anywhere. */
export async function searchScreens(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('link', { name: 'Søg', exact: true }).click();
  await at(program, 'search');
  const box = page.getByRole('searchbox', { name: 'Det, du leder efter' });
  await take(program, page, '13-soeg-foer');
  await box.fill('dagsorden');
  await page.locator('mark').first().waitFor();
  await take(program, page, '13-soeg');
  await page.getByRole('button', { name: /^Aftaler,/ }).click();
  await page.getByRole('button', { name: /^Aftaler,/, pressed: true }).waitFor();
  await take(program, page, '13-soeg-aftaler');
  await page.getByRole('button', { name: /^Alt,/ }).click();
  await box.fill('tvirsel');
  await page.getByText('Tjek stavningen, eller prøv et kortere ord.').waitFor();
  await take(program, page, '13-soeg-intet');
}
