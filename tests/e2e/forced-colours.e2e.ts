import type { Locator, Page } from '@playwright/test';
import { taskRow } from '../support/matrix.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, type Program } from '../support/program.ts';
import { compareCopies, seedEverySheet } from '../support/seed-sheets.ts';
import { lockByMenu, openSheet, seedCourse, unlock } from '../support/steps.ts';

/** How many colours stand where an element's text is: one or two where the text has its ground's colour. */
async function coloursOfText(program: Program, page: Page, element: Locator): Promise<number> {
  const clip = await element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });
  const png = await page.screenshot({ clip });
  return program.app.evaluate(({ nativeImage }, base64) => {
    const bitmap = nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap();
    const seen = new Set<number>();
    for (let at = 0; at < bitmap.length; at += 4) seen.add(bitmap.readUInt32LE(at));
    return seen.size;
  }, png.toString('base64'));
}

test('in forced colours the text on what is marked by colour can be read', async ({ program }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 2);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: 'M. K.', exact: true }).click();
  await program.page('course');
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 1', exact: true }).waitFor();
  const number = page.getByText('1', { exact: true }).first();
  await expect.poll(() => coloursOfText(program, page, number)).toBeGreaterThan(4);

  await lockByMenu(program);
  const locked = await program.page('lock');
  await locked.emulateMedia({ forcedColors: 'active' });
  const button = locked.getByRole('button', { name: 'Lås op' });
  await expect.poll(() => coloursOfText(program, locked, button)).toBeGreaterThan(4);
  await button.evaluate((node) => node.style.setProperty('forced-color-adjust', 'auto'));
  await expect.poll(() => coloursOfText(program, locked, button)).toBeLessThan(4);
});

test('in forced colours the marks of a matrix and of a comparison can be read', async ({ program }) => {
  const page = await unlock(program);
  await seedEverySheet(page, await seedCourse(page, 'M. K.', 1));
  await page.emulateMedia({ forcedColors: 'active' });
  const canBeRead = (element: Locator) =>
    expect.poll(() => coloursOfText(program, page, element)).toBeGreaterThan(4);
  await openSheet(program, page, 'M. K.', 'Prioriteringsmatrixen');
  await canBeRead(page.getByText('meget tid nu', { exact: true }).first());
  await canBeRead(taskRow(page, 1));
  await compareCopies(page);
  await canBeRead(page.getByRole('radio', { checked: true }).last().locator('..'));
  await canBeRead(page.getByText(/^Fra »/).first());
  await openSheet(program, page, 'M. K.', 'Mentoraftale');
  await compareCopies(page);
  await canBeRead(page.getByRole('insertion').last());
  await canBeRead(page.getByRole('deletion').last());
});
