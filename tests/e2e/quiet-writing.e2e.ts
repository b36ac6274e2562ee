import type { Page } from '@playwright/test';
import { newestOf } from '../../shared/worksheets/all.ts';
import { wordOf } from '../support/fill-sheet.ts';
import { expect, test } from '../support/program.ts';
import { openHandbook } from '../support/reader.ts';
import {
  createNotebook,
  lockByMenu,
  openCourse,
  openMeeting,
  openSettings,
  openSheet,
  seedCourse,
} from '../support/steps.ts';

/** The name of each box on the page that can be written in, after it was found to be quiet. */
async function expectQuiet(page: Page): Promise<string[]> {
  const boxes = await page.evaluate(() => {
    const kinds = 'textarea, [contenteditable], [role=textbox], [role=searchbox], input';
    const isWritten = (one: Element) =>
      !(one instanceof HTMLInputElement) || /^(text|search|password|)$/.test(one.type);
    return Array.from(document.querySelectorAll(kinds))
      .filter(isWritten)
      .map((one) => ({
        name: one.outerHTML.slice(0, 200),
        quiet: ['autocomplete', 'autocorrect', 'autocapitalize', 'spellcheck'].map((name) =>
          one.getAttribute(name),
        ),
      }));
  });
  for (const { name, quiet } of boxes) expect(quiet, name).toEqual(['off', 'off', 'off', 'false']);
  return boxes.map(({ name }) => name);
}

/** The same where there must be that many boxes at the least. */
const expectSomeQuiet = async (page: Page, least: number): Promise<void> =>
  expect((await expectQuiet(page)).length).toBeGreaterThanOrEqual(least);

test('no box to write in is corrected, capitalised, suggested to or spelled by the system', async ({
  program,
}) => {
  const start = await program.page('setup');
  await expectSomeQuiet(start, 1);
  const page = await createNotebook(program);
  await seedCourse(page, 'M. K.', 1);
  await openCourse(program, page, 'M. K.');
  for (const tab of ['Oplysninger', 'Noter']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('textbox').first()).toBeVisible();
    await expectSomeQuiet(page, 1);
  }
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByRole('textbox', { name: /^Aftale/ }).first()).toBeVisible();
  await expectSomeQuiet(page, 8);
  for (const { title, layout } of newestOf()) {
    await openSheet(program, page, 'M. K.', wordOf(title));
    const add = page.getByRole('button', { name: 'Tilføj opgave' });
    if (layout === 'matrix') await add.click();
    await expect(page.getByRole('textbox').first()).toBeVisible();
    await expectSomeQuiet(page, 1);
  }
  await openHandbook(program, page);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expectSomeQuiet(page, 1);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await expectSomeQuiet(page, 3);
  await lockByMenu(program);
  const lock = await program.page('lock');
  await expectSomeQuiet(lock, 1);
  await lock.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  await expectSomeQuiet(await program.page('recover'), 9);
});
