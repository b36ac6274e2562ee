// @ts-check
import { take } from './camera.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** A form that a button opens, as it comes; it is left unused. */
async function form(
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ button,
  name = '',
) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('textbox').first().waitFor();
  await take(program, page, name);
  await page.getByRole('button', { name: 'Fortryd' }).click();
}

/** From the list of courses: the form for one more. */
export const newCourse = (/** @type {App} */ program, /** @type {Page} */ page) =>
  form(program, page, 'Opret forløb', '04-nyt-forloeb');

/** From a course: the form for one more meeting, and the page of the one that was cancelled; ends on the course. */
export async function meetings(/** @type {App} */ program, /** @type {Page} */ page) {
  await form(program, page, 'Opret møde', '04-nyt-moede');
  await page.getByRole('link', { name: 'Aflyst møde' }).click();
  await at(program, 'meeting');
  await take(program, page, '05-aflyst-moede');
  await page.getByRole('link', { name: 'Forløb med M. K.' }).click();
  await at(program, 'course');
}

/** From a meeting: the menu in which an agreement is settled. */
export async function statusMenu(/** @type {App} */ program, /** @type {Page} */ page) {
  await page
    .getByRole('button', { name: /^Status: / })
    .last()
    .click();
  await page.getByRole('menu').waitFor();
  await take(program, page, '05-logbogsside-aftalens-status');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

/** From the settings: the passphrase comes before the sheet; ends on the settings. */
export async function askForSheet(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('button', { name: 'Udskriv arket igen' }).click();
  await at(program, 'sheet-ask');
  await take(program, page, '20-gendannelsesark-spoerger');
  await page.getByRole('main').getByRole('link', { name: 'Indstillinger', exact: true }).click();
  await at(program, 'settings');
}
