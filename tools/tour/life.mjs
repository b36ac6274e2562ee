// @ts-check
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** From a course at a glance: its figure, the same as a table, and the page of paper; ends on the course's logbook. */
export async function courseLife(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('heading', { name: 'Din rollerefleksion' }).scrollIntoViewIfNeeded();
  await take(program, page, '04-forloeb-rollerefleksion');
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

/** From the course's logbook: the days of the whole course, those proposed among them; ends on the logbook. */
export async function yearPlan(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('button', { name: 'Se årsplanen' }).click();
  await at(program, 'year-plan');
  await take(program, page, '04-aarsplan');
  await page.getByRole('button', { name: 'Vis og udskriv' }).click();
  await documentAt(program, page, '15-aarsplan');
  await page.getByRole('link', { name: 'Tilbage til årsplanen' }).click();
  await at(program, 'year-plan');
  await page.getByRole('main').getByRole('link', { name: 'Forløb med M. K.' }).click();
  await at(program, 'course');
}
