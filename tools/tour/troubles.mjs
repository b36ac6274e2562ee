// @ts-check
import { renameSync } from 'node:fs';
import { folderOf, nav, openCourse, setWindowClock } from './backups.mjs';
import { take } from './camera.mjs';
import { nameNewNotebook, PASSPHRASE, withStory } from './new-notebook.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

const TOPICS = 'Hvilke emner kom på banen?';
const LATER = 'Vi blev ved konflikten i ledergruppen. Hun vil selv tage den op på tirsdag.';

/** On a folder with nothing in it: what a mentor sees when something is in the way, and every kind of screen in English. */
export async function troubles(/** @type {App} */ program) {
  let page = await nameNewNotebook(program);
  await page.getByLabel('Adgangskode', { exact: true }).fill('bodil');
  await page.getByLabel('Skriv den igen', { exact: true }).fill('bodil');
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  await take(program, page, '22-opret-for-kort');
  page = await withStory(program);
  await notSaved(program, page);
  page = await atTheLock(program, page);
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await unlocked(page).click();
  await inEnglish(program, await at(program, 'overview'));
}

const unlocked = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Lås op' });

/** A page whose text the disk does not take, and one whose folder is gone; ends there, with all saved. */
async function notSaved(/** @type {App} */ program, /** @type {Page} */ page) {
  await openCourse(program, page);
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 6' }).click();
  await at(program, 'meeting');
  const type = async (/** @type {string} */ text) => {
    await page.getByLabel(TOPICS).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(text);
    await page.getByLabel(TOPICS).blur();
  };
  await answer(program, 'meetings.record', 'disk-full');
  await type(` ${LATER}`);
  await page
    .getByText(/Der er ikke plads på disken/)
    .first()
    .waitFor();
  await take(program, page, '22-ikke-gemt-disken-fuld');
  await answer(program, 'meetings.record');
  await withoutFolder(program, async () => {
    await type(' ');
    await page
      .getByText(/Mappen med notesbogen kan ikke findes/)
      .first()
      .waitFor();
    await take(program, page, '22-ikke-gemt-mappen-vaek');
  });
  await page
    .getByText(/^Gemt kl/)
    .first()
    .waitFor();
}

/** From any page to the lock, which refuses in every way that it can. */
async function atTheLock(/** @type {App} */ program, /** @type {Page} */ open) {
  await open.getByRole('button', { name: 'Lås notesbogen' }).click();
  const page = await at(program, 'lock');
  const tryIt = async (/** @type {RegExp} */ told, passphrase = PASSPHRASE) => {
    await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase);
    await unlocked(page).click();
    await page.getByText(told).waitFor();
  };
  await answer(program, 'notebook.unlock', 'in-use');
  await tryIt(/åben i et andet program/);
  await take(program, page, '22-laas-aaben-andetsteds');
  await answer(program, 'notebook.unlock', 'newer-notebook');
  await tryIt(/nyere udgave af programmet/);
  await take(program, page, '22-laas-nyere-udgave');
  await answer(program, 'notebook.unlock');
  await withoutFolder(program, async () => {
    await tryIt(/Mappen med notesbogen kan ikke findes/);
    await take(program, page, '22-laas-mappen-vaek');
  });
  for (let wrong = 1; wrong <= 3; wrong += 1) {
    await tryIt(/Adgangskoden passer ikke\. Prøv igen/, `forkert ${wrong}`);
    await page.getByLabel('Adgangskode', { exact: true }).fill('');
  }
  await tryIt(/Adgangskoden passer ikke\. Vent/, 'forkert 4');
  await take(program, page, '22-laas-vent');
  return page;
}

/** From the overview: the words in English, and a screen of each kind. */
async function inEnglish(/** @type {App} */ program, /** @type {Page} */ page) {
  await setWindowClock(page);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await take(program, page, '23-english-settings');
  const go = (/** @type {string} */ name) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await go('Overview');
  await at(program, 'overview');
  await take(program, page, '23-english-overview');
  await page
    .getByRole('link', { name: /M\. K\./ })
    .first()
    .click();
  await at(program, 'course');
  await take(program, page, '23-english-course');
  await page.getByRole('button', { name: 'Lock the notebook' }).click();
  await take(program, await at(program, 'lock'), '23-english-lock');
}

/** What the notebook's folder is missing for a while. */
async function withoutFolder(/** @type {App} */ program, /** @type {() => Promise<void>} */ work) {
  const folder = await folderOf(program);
  renameSync(folder, `${folder}-flyttet`);
  await work();
  renameSync(`${folder}-flyttet`, folder);
}

/** For a picture alone: a call is answered with an error, until it is asked for without one. */
const answer = (
  /** @type {App} */ program,
  /** @type {string} */ call,
  /** @type {string | undefined} */ kind = undefined,
) =>
  program.evaluate(
    ({ ipcMain }, asked) => {
      const handlers = /** @type {any} */ (ipcMain)._invokeHandlers;
      const kept = /** @type {any} */ (globalThis);
      kept.real ??= new Map();
      if (!kept.real.has(asked.call)) kept.real.set(asked.call, handlers.get(asked.call));
      const error = { ok: false, error: { kind: asked.kind } };
      handlers.set(asked.call, asked.kind ? () => Promise.resolve(error) : kept.real.get(asked.call));
    },
    { call, kind: kind ?? null },
  );
