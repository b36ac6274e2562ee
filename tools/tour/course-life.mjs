// @ts-check
import { take } from './camera.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** From a logbook page: what stood in a field before; ends on the page. */
export async function earlierTexts(/** @type {App} */ program, /** @type {Page} */ page) {
  const notes = page.getByLabel('Noter', { exact: true });
  const stood = await notes.inputValue();
  await notes.fill('Husk: Lad pausen stå.');
  await notes.blur();
  await page.getByRole('button', { name: 'Tidligere udgaver: Noter' }).click();
  await page.getByRole('button', { name: 'Hent denne frem' }).first().waitFor();
  await take(program, page, '05-tidligere-udgaver');
  await page.keyboard.press('Escape');
  await notes.fill(stood);
  await notes.blur();
}

/** From a course: its results, and what was thrown out; ends on the course's logbook. */
export async function resultsAndBin(/** @type {App} */ program, /** @type {Page} */ page) {
  await page.getByRole('tab', { name: 'Resultater' }).click();
  await page.getByRole('button', { name: 'Notér et resultat' }).waitFor();
  await take(program, page, '04-forloeb-resultater-tomt');
  for (const text of ['Siger nej opad uden at virke uvillig', 'Lederne ved, hvem der beslutter hvad']) {
    await page.getByRole('button', { name: 'Notér et resultat' }).click();
    const field = page.getByRole('list', { name: 'Resultater' }).getByRole('textbox').last();
    await field.waitFor();
    await page.getByPlaceholder('Det, der er anderledes nu.').last().fill(text);
  }
  await page
    .getByText(/^Gemt kl/)
    .first()
    .waitFor();
  await take(program, page, '04-forloeb-resultater');
  await page.getByRole('button', { name: 'Læg resultatet i papirkurven' }).last().click();
  await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
  await at(program, 'bin');
  await take(program, page, '19-papirkurv');
  await page.getByRole('button', { name: /^Slet nu/ }).click();
  await page.getByRole('alertdialog').waitFor();
  await take(program, page, '19-papirkurv-slet-nu');
  await page.getByRole('button', { name: 'Behold i papirkurven' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Tilbage til forløbet' }).click();
  await at(program, 'course');
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 6' }).waitFor();
}
