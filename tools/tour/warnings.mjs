// @ts-check
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { take } from './camera.mjs';
import { folderOf, nav, setWindowClock } from './backups.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** From the settings: a backup that cannot be made, there and on the overview; ends on the settings. */
export async function failedBackup(/** @type {App} */ program, /** @type {Page} */ page) {
  const backups = join(await folderOf(program), 'backups');
  renameSync(backups, `${backups}-away`);
  writeFileSync(backups, '');
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await page.getByText('Der kan ikke skrives i mappen').waitFor();
  await take(program, page, '19-indstillinger-kopi-fejlede');
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Der kan ikke skrives i mappen').waitFor();
  await take(program, page, '03-overblik-kopi-fejlede');
  unlinkSync(backups);
  renameSync(`${backups}-away`, backups);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await page.getByText('Der kan ikke skrives i mappen').waitFor({ state: 'hidden' });
}

/** From the settings: the banner of a notebook in a synced folder; ends on the settings. */
export async function syncedFolder(/** @type {App} */ program, /** @type {Page} */ page) {
  const folder = await folderOf(program);
  const synced = join(`${folder}-skyen`, 'OneDrive');
  mkdirSync(`${folder}-skyen`);
  renameSync(folder, synced);
  symlinkSync(synced, folder);
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Notesbogen ligger i en mappe, der bliver synkroniseret').waitFor();
  await take(program, page, '03-overblik-synkroniseret');
  unlinkSync(folder);
  renameSync(synced, folder);
  rmSync(`${folder}-skyen`, { recursive: true });
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
}

/** From any page: an older copy takes the notebook's place while it is locked. @returns the window at the lock */
export async function olderCopy(
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ passphrase,
) {
  const file = join(await folderOf(program), 'notebook.mndb');
  const unlock = async (/** @type {Page} */ locked) => {
    await locked.getByLabel('Adgangskode', { exact: true }).fill(passphrase);
    await locked.getByRole('button', { name: 'Lås op' }).click();
    const open = await at(program, 'overview');
    await setWindowClock(open);
    return open;
  };
  const lock = async (/** @type {Page} */ open) => {
    await open.getByRole('button', { name: 'Lås notesbogen' }).click();
    return at(program, 'lock');
  };
  let open = await unlock(await lock(page));
  copyFileSync(file, `${file}.older`);
  await open.evaluate(() => window.notebook.courses.start({ alias: 'C. P.' }));
  const locked = await lock(open);
  copyFileSync(file, `${file}.newer`);
  renameSync(`${file}.older`, file);
  open = await unlock(locked);
  await open.getByText('Notesbogen er ældre, end da du sidst brugte den').waitFor();
  await take(program, open, '03-overblik-aeldre');
  await open.getByRole('button', { name: 'Det er i orden' }).click();
  await open.getByText('Notesbogen er ældre').waitFor({ state: 'hidden' });
  const shut = await lock(open);
  renameSync(`${file}.newer`, file);
  return shut;
}

/** From the lock: both key rings are damaged, and no backup has one either; ends at the lock. */
export async function damagedKeys(/** @type {App} */ program, /** @type {Page} */ page) {
  const folder = await folderOf(program);
  const rings = ['keyring.json', 'keyring.prev.json'].map((name) => join(folder, name));
  const whole = rings.map((ring) => readFileSync(ring));
  const backups = join(folder, 'backups');
  renameSync(backups, `${backups}-away`);
  for (const ring of rings) writeFileSync(ring, '{}');
  await page.reload();
  const damaged = await at(program, 'damaged');
  await take(program, damaged, '01-noeglefil-beskadiget');
  for (const [index, ring] of rings.entries()) writeFileSync(ring, whole[index] ?? '');
  renameSync(`${backups}-away`, backups);
  await damaged.reload();
  return at(program, 'lock');
}
