// @ts-check
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** From a course's page: what HR gets, as it is at first and with all that can be chosen; ends on the course's page. */
export async function hrSummary(/** @type {App} */ program, /** @type {Page} */ page) {
  const tick = (/** @type {RegExp} */ name) => page.getByRole('checkbox', { name }).press('Space');
  await page.getByRole('button', { name: 'HR-opsummering' }).click();
  await at(program, 'hr-summary');
  await page.locator('img[data-page]').waitFor();
  await documentAt(program, page, '12-hr-opsummering', 'hr-summary');
  await page
    .getByRole('textbox', { name: 'Kommentar til HR' })
    .fill('Forløbet går godt. Mentee har været sygemeldt i to uger.');
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).blur();
  for (const name of [/^Hvilke pejlemærker/, /^Din kommentar til HR/]) await tick(name);
  await page.getByRole('checkbox', { name: /kan være en oplysning om helbred/ }).waitFor();
  await page.getByText('Se det igennem først').scrollIntoViewIfNeeded();
  await take(program, page, '12-hr-opsummering-se-efter');
  await tick(/kan være en oplysning om helbred/);
  await tick(/^Lås PDF’en/);
  await page.getByRole('button', { name: 'Foreslå en adgangskode' }).click();
  await page.getByText('Skriv den ned nu.').scrollIntoViewIfNeeded();
  await take(program, page, '12-hr-opsummering-adgangskode');
  await page.getByRole('link', { name: /^Forløb med/ }).click();
  await at(program, 'course');
}
