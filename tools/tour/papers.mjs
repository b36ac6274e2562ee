// @ts-check
import { join } from 'node:path';
import { nav, openCourse } from './backups.mjs';
import { take } from './camera.mjs';
import { answerSaveDialog, documentAt } from './document.mjs';
import { folders } from './folders.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** What lies on the table at the meeting, what the mentee is told and shown, and the whole notebook's way out. */
export async function papers(
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ passphrase,
) {
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByRole('button', { name: 'Vis og udskriv mødeark' }).click();
  await documentAt(program, page, '15-moedeark');
  await openCourse(program, page);
  await page.getByRole('button', { name: 'Vis »Det gemmer jeg om dig«' }).click();
  await documentAt(program, page, '15-det-gemmer-jeg');
  await page.getByRole('link', { name: 'Tilbage til forløbet' }).click();
  await at(program, 'course');
  await page.getByRole('button', { name: 'Lav en indsigtspakke' }).click();
  await at(program, 'access-pack');
  await page.getByLabel('Navn', { exact: true }).fill('Teknik og Miljø');
  await page.getByRole('button', { name: 'Overstreg alle steder' }).click();
  await take(program, page, '12-indsigtspakke');
  await page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' }).first().scrollIntoViewIfNeeded();
  await take(program, page, '12-indsigtspakke-laest');
  await page.getByRole('button', { name: 'Vis pakken' }).click();
  await documentAt(program, page, '15-indsigtspakke');
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await page.getByRole('button', { name: 'Gem hele notesbogen som åbne filer' }).click();
  await page.getByLabel('Din adgangskode', { exact: true }).fill(passphrase);
  await take(program, page, '19-hele-notesbogen');
  const file = join(folders.pdf, 'notesbog.zip');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem filen' }).click();
  await page.getByText(/^Gemt som/).waitFor();
  await take(program, page, '19-hele-notesbogen-gemt');
}
