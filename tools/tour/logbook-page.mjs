// @ts-check
import { backUp, nav, openCourse } from './backups.mjs';
import { take } from './camera.mjs';
import { nameNewNotebook, withStory } from './new-notebook.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** On a folder with nothing in it: a page of the logbook, which the README shows. */
export async function logbookAlone(/** @type {App} */ program) {
  await nameNewNotebook(program);
  const page = await withStory(program);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await backUp(page);
  await openCourse(program, page);
  await logbookPage(program, page);
}

/** From a course: the page of its sixth meeting from its top, just saved; ends there. */
export async function logbookPage(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 6' }).click();
  await at(program, 'meeting');
  const topics = page.getByLabel('Hvilke emner kom på banen?');
  await topics.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Backspace');
  await page
    .getByText(/^Gemt kl/)
    .first()
    .waitFor();
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await take(program, page, '05-logbogsside');
}
