// @ts-check
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** From a course at a glance: its figure, the same as a table, and the page of paper; ends on the course's logbook. */
export async function courseLife(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByText('Planen er et møde', { exact: false }).scrollIntoViewIfNeeded();
  await take(program, page, '04-forloeb-timer-og-rytme');
  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  await page.getByRole('button', { name: 'Vis som tidslinje' }).waitFor();
  await take(program, page, '04-forloeb-tabel');
  await page.getByRole('button', { name: 'Vis og udskriv på én side' }).click();
  await documentAt(program, page, '15-forloebet-paa-en-side');
  await page.getByRole('link', { name: 'Tilbage til forløbet' }).click();
  await at(program, 'course');
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await at(program, 'course');
}
