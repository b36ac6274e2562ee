// @ts-check
import { nav } from './backups.mjs';
import { take } from './camera.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** How a course ends, what is told of it then, and its page from then on; it is opened again. */
export async function ending(/** @type {App} */ program, /** @type {Page} */ page) {
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'S. T.', exact: true }).click();
  await at(program, 'course');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await at(program, 'ending');
  await page.getByText('Før tid', { exact: true }).click();
  await take(program, page, '04-forloeb-slut');
  await page.getByText('Som aftalt', { exact: true }).click();
  await page.getByRole('button', { name: 'Afslut forløbet' }).click();
  await page.getByText('Hvad har vi nået').waitFor();
  await take(program, page, '04-forloeb-afsluttet');
  await page.getByRole('link', { name: 'Forløb med S. T.' }).click();
  await at(program, 'course');
  await take(program, page, '04-forloeb-laest');
  await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
  await at(program, 'ending');
  await page.getByRole('button', { name: 'Åbn forløbet igen' }).click();
  await page.getByRole('button', { name: 'Afslut forløbet' }).waitFor();
}
