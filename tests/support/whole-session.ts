import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goBack } from './go-back.ts';
import { PASSPHRASE, type Program } from './program.ts';
import { openHandbook } from './reader.ts';
import { prove, readKey } from './sheet.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  backUpNow,
  expectSaved,
  lockByMenu,
  openCourseGlance,
  planMeeting,
  previewLogbook,
  startCourse,
  startNotebook,
  unlock,
} from './steps.ts';

const [SECOND, THIRD] = ['stille mose under blanke tage', 'gule sten ved den anden bred'];

/** Each thing that a mentor does, once: from the first notebook to the last lock. The printer is answered from outside. */
export async function wholeSession(program: Program, folder: string): Promise<void> {
  await program.page('setup'); // before it main is still starting, and what is asked of it may be lost
  await program.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(true, '');
    });
  });
  let page = await startNotebook(program);
  await printSheet(page);
  await prove(page, await readKey(page));
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await lockByMenu(program);
  page = await unlock(program);
  await writeAndPrint(program, page, folder);
  await keepSafe(program, page, folder);
  await typePassphrases(page, 'Skift adgangskode', PASSPHRASE, SECOND);
  await expect(page.getByText(/^Adgangskoden er skiftet\./)).toBeVisible();
  await typePassphrases(page, 'Giv notesbogen en ny nøgle', SECOND, THIRD);
  page = await program.page('sheet');
  await printSheet(page);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  await backUpNow(program, page); // in which nothing will differ
  page = await goBack(program, page);
  await readAndTell(program, page, folder);
  await lockByMenu(program);
  await program.page('lock');
}

async function printSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Udskriv arket' }).click();
  await expect(page.getByText(/^Sendt til udskrift kl\./)).toBeVisible();
}

/** A course with a page of its logbook, which goes to paper and to a file. */
async function writeAndPrint(program: Program, shown: Page, folder: string): Promise<void> {
  let page = await startCourse(program, shown, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await page.getByLabel('Noter').fill('Se https://example.org/ og skriv til m@example.org.');
  await page.getByLabel('Noter').blur();
  await expectSaved(page);
  await previewLogbook(program, page, 'M. K.');
  await program.page('preview');
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await expect(page.getByText('Sendt til printeren.')).toBeVisible();
  await saveAs(program, page, join(folder, 'logbog.pdf'));
}

async function saveAs(program: Program, page: Page, file: string): Promise<void> {
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText(/^Gemt som .+\.pdf\.$/)).toBeVisible();
}

/** A backup, a second folder and a check of the whole file; ends in the settings. */
async function keepSafe(program: Program, page: Page, folder: string): Promise<void> {
  await backUpNow(program, page);
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  await page.getByRole('button', { name: 'Kontrollér notesbogen' }).click();
  await expect(page.getByText(/^Notesbogen er hel\./)).toBeVisible();
}

/** The form behind the button of that name in the settings. */
async function typePassphrases(page: Page, button: string, current: string, next: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(current);
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(next);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(next);
  await page.getByRole('button', { name: button }).click();
}

/** The handbook and its search, the search of the notebook, and what HR gets. */
async function readAndTell(program: Program, page: Page, folder: string): Promise<void> {
  await openHandbook(program, page);
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  await page.getByRole('searchbox').fill('ledelse');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.getByRole('link', { name: 'Søg', exact: true }).click();
  await program.page('search');
  await page.getByRole('searchbox', { name: 'Det, du leder efter' }).fill('skriv til');
  await expect(page.getByRole('link', { name: /M\. K\./ }).first()).toBeVisible();
  await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await program.page('hr-summary');
  await saveAs(program, page, join(folder, 'hr.pdf'));
}
