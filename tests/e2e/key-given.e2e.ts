import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE, startProgram, stopProgram } from '../support/program.ts';
import { readKey } from '../support/sheet.ts';
import { lockByMenu, openSettings, unlock } from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';
const FILES = ['notebook.mndb', 'keyring.json', 'keyring.prev.json'];
const GIVEN = /^Den nye nøgle er taget i brug, selv om arbejdet blev afbrudt\./;

test('a new key that was killed after it was decided for: the lock says which passphrase holds, and the new sheet comes first', async ({
  folder,
}) => {
  const before = join(folder, 'before');
  await mkdir(before);
  for (const name of [...FILES, 'state.json']) await cp(join(folder, name), join(before, name));
  const first = await startProgram(folder);
  let page = await unlock(first);
  // What the program knew of the notebook when it was killed.
  await cp(join(folder, 'state.json'), join(before, 'state.json'));
  await openSettings(first, page);
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Giv notesbogen en ny nøgle' }).click();
  page = await first.page('sheet');
  await expect(page.getByRole('heading', { name: 'Gem dit nye gendannelsesark' })).toBeVisible();
  await stopProgram(first);

  // A kill right after the decision: the new files lie ready, the old ones in their places.
  const stage = join(folder, '.replacing');
  await mkdir(stage);
  for (const name of FILES) await cp(join(folder, name), join(stage, name));
  for (const mark of ['new-key', 'ready']) await writeFile(join(stage, mark), '');
  for (const name of [...FILES, 'state.json']) await cp(join(before, name), join(folder, name));
  await rm(join(folder, 'shut.json'));

  const second = await startProgram(folder);
  page = await second.page('lock');
  await expect(page.getByText(GIVEN)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await page.getByLabel('Adgangskode', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await second.page('sheet');
  await expect(page.getByRole('heading', { name: 'Gem dit nye gendannelsesark' })).toBeVisible();
  expect(await readKey(page)).toHaveLength(9);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await second.page('overview');
  await page.keyboard.press('Alt+ArrowLeft');
  await second.page('sheet-ask'); // the key is shown at once that once

  await lockByMenu(second);
  page = await second.page('lock');
  await expect(page.getByText(GIVEN), 'it is told once').toHaveCount(0);
  await unlock(second, NEW);
  expect((await readFile(join(folder, 'state.json'), 'utf8')).includes('"keyGiven":true')).toBe(false);
});
