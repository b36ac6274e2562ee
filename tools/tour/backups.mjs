// @ts-check
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './camera.mjs';
import { at, NOW } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

export const NEW = 'stille mose under blanke tage';

export const folderOf = (/** @type {App} */ program) =>
  program.evaluate(() => process.env['MENTORNOTESBOG_FOLDER'] ?? '');

/** By the index, also where the page has a link of the same name. */
export const nav = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('navigation', { name: 'Notesbogen' }).getByRole('link', { name, exact: true }).click();

/** From anywhere by the index to the page of the story's course. */
export async function openCourse(/** @type {App} */ program, /** @type {Page} */ page) {
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'M. K.', exact: true }).click();
  await at(program, 'course');
}

/** The window's own clock, for what it calls today. */
export const setWindowClock = (/** @type {Page} */ page, at = NOW) =>
  page.evaluate((now) => {
    Date.now = () => now;
  }, at);

/** From the settings: a backup is made. */
export async function backUp(/** @type {Page} */ page) {
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await page.getByText(/^Den seneste er fra /).waitFor();
}

/** From the settings: a backup, the way back to it, and a banner on the overview; ends on the settings. */
export async function backups(/** @type {App} */ program, /** @type {Page} */ page) {
  const folder = await folderOf(program);
  await backUp(page);
  await take(program, page, '19-indstillinger');
  await page.evaluate(() => window.notebook.courses.start({ alias: 'B. N.' }));
  writeFileSync(join(folder, 'backups', 'notebook-2026-11-19T1502Z-g1.mnbak'), 'not a backup');
  await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
  await at(program, 'restore');
  await take(program, page, '14-gendan-kopi-liste');
  await page
    .getByText(/^I dag/)
    .first()
    .click();
  await page.getByRole('button', { name: /^Gå tilbage til \d/ }).waitFor();
  await take(program, page, '14-gendan-kopi');
  await page.getByRole('button', { name: 'Behold notesbogen, som den er' }).click();
  await at(program, 'settings');
  const conflict = join(folder, 'notebook (Bodils pc).mndb');
  writeFileSync(conflict, '');
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Her ligger flere udgaver af notesbogen').waitFor();
  await take(program, page, '03-overblik-flere-udgaver');
  rmSync(conflict);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
}

/** From the settings: the form for a new key, its sheet left for later, and the overview that asks for it. @returns its window */
export async function newKey(
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ passphrase,
) {
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(passphrase);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByText(/tærk:/).waitFor();
  await take(program, page, '19-ny-noegle');
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  const fresh = await at(program, 'sheet');
  await fresh.getByRole('button', { name: 'Gør det senere' }).click();
  await at(program, 'overview');
  await take(program, fresh, '03-overblik-ark-mangler');
  return fresh;
}

/** From the lock: the notebook is damaged, and the way to a backup. */
export async function damaged(/** @type {App} */ program, /** @type {Page} */ page) {
  const file = openSync(join(await folderOf(program), 'notebook.mndb'), 'r+');
  writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, 1000);
  closeSync(file);
  await page.getByLabel('Adgangskode', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await page.getByText('Notesbogen er beskadiget.').waitFor();
  await setWindowClock(page);
  await take(program, page, '01-laas-beskadiget');
  await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
  await at(program, 'restore');
  await page
    .getByText(/^I dag/)
    .first()
    .click();
  await page.getByLabel('Kopiens adgangskode', { exact: true }).waitFor();
  await take(program, page, '21-gendan-foer-oplaasning');
}
