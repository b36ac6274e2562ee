// @ts-check
import { setWindowClock } from './backups.mjs';
import { at, setClock } from './program.mjs';
import { write } from './story.mjs';

/** @typedef {import('playwright').ElectronApplication} App */

export const PASSPHRASE = 'rolig fjord bærer gul stige';

/** On a folder with nothing in it: as far as the passphrase, which is still to be chosen. */
export async function nameNewNotebook(/** @type {App} */ program) {
  const page = await at(program, 'setup');
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  return page;
}

/** From there to an overview with the tour's story in it; ends on the overview. */
export async function withStory(/** @type {App} */ program) {
  let page = await at(program, 'setup');
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Skriv den igen', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  page = await at(program, 'sheet');
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  page = await at(program, 'overview');
  await write(page);
  await setClock(program);
  await setWindowClock(page);
  return page;
}
