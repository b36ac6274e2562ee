// @ts-check
import { backUp, backups, damaged, nav, NEW, newKey, openCourse, setWindowClock } from './backups.mjs';
import { take } from './camera.mjs';
import { earlierTexts, resultsAndBin } from './course-life.mjs';
import { documentAt } from './document.mjs';
import { ending } from './ending.mjs';
import { removal } from './removal.mjs';
import { askForSheet, meetings, newCourse, statusMenu } from './forms.mjs';
import { handbookOnPaper, handbookOnScreen } from './handbook.mjs';
import { hrSummary } from './hr-summary.mjs';
import { courseLife, yearPlan } from './life.mjs';
import { logbookPage } from './logbook-page.mjs';
import { papers } from './papers.mjs';
import { at, NOW, setClock } from './program.mjs';
import { talk } from './talk.mjs';
import { learning } from './learning.mjs';
import { searchScreens } from './search.mjs';
import { sheetSteps } from './sheet.mjs';
import { write } from './story.mjs';
import { worksheetsOnPaper, worksheetsOnScreen, writeSheets } from './worksheets.mjs';
import { damagedKeys, failedBackup, olderCopy, syncedFolder } from './warnings.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

const PASSPHRASE = 'rolig fjord bærer gul stige';

/** From the setup to a refused passphrase, past every screen. */
export async function walk(/** @type {App} */ program) {
  let page = await at(program, 'setup');
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await take(program, page, '02-opret-om');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Vis: Adgangskode' }).click();
  await page.getByText(/tærk: /).waitFor();
  await take(program, page, '02-opret-adgangskode');
  await page.getByLabel('Skriv den igen', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  await sheetSteps(program, await at(program, 'sheet'));
  page = await at(program, 'overview');
  await take(program, page, '03-overblik-tomt');
  // What was written was written before today, minute by minute.
  await program.evaluate(
    (_electron, before) => {
      let minutes = 0;
      Date.now = () => before + (minutes += 1) * 60_000;
    },
    NOW - 27 * 86_400_000,
  );
  await write(page);
  await writeSheets(page);
  await setClock(program);
  await setWindowClock(page);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await backUp(page);
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'S. T.' }).waitFor();
  await take(program, page, '04-forloebsliste');
  await newCourse(program, page);
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Møde 6 med M. K.').first().waitFor();
  await take(program, page, '03-overblik');
  await openCourse(program, page);
  await resultsAndBin(program, page);
  await page.getByRole('tab', { name: 'Oversigt' }).click();
  await page.getByRole('button', { name: 'Vis som tabel' }).waitFor();
  await take(program, page, '04-forloeb');
  await courseLife(program, page);
  await take(program, page, '04-forloeb-logbog');
  await yearPlan(program, page);
  await meetings(program, page);
  for (const [name, field, file] of [
    ['Oplysninger', 'Arbejdsplads', '04-forloeb-oplysninger'],
    ['Noter', 'Noter', '04-forloeb-noter'],
  ]) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('textbox', { name: field }).waitFor();
    await take(program, page, file ?? '');
  }
  await logbookPage(program, page);
  await earlierTexts(program, page);
  await page.getByLabel('Næste møde', { exact: true }).fill('30.2.2027');
  await page.getByLabel('Næste møde', { exact: true }).blur();
  await page.getByText('Datoen findes ikke.').waitFor();
  await take(program, page, '05-logbogsside-fejl');
  await page.getByLabel('Næste møde', { exact: true }).fill('19.1.2027');
  await page.getByRole('button', { name: 'Vælg dato: Næste møde' }).click();
  await page.getByRole('grid').waitFor();
  await take(program, page, '05-logbogsside-kalender');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await take(program, page, '05-logbogsside-tid-og-sted');
  await statusMenu(program, page);
  await talk(program, page);
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await documentAt(program, page, '15-logbogsside');
  await page.getByRole('link', { name: 'Tilbage til mødet' }).click();
  await at(program, 'meeting');
  await page.getByRole('link', { name: 'Forløb med M. K.' }).click();
  await at(program, 'course');
  await hrSummary(program, page);
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await documentAt(program, page, '15-logbog');
  await worksheetsOnScreen(program, page);
  await worksheetsOnPaper(program, page);
  await papers(program, page, PASSPHRASE);
  await learning(program, page);
  await ending(program, page);
  await removal(program, page);
  await handbookOnPaper(program, page);
  await handbookOnScreen(program, page);
  await searchScreens(program, page);
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await backups(program, page);
  await failedBackup(program, page);
  await syncedFolder(program, page);
  await askForSheet(program, page);
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill('stille mose under blanke tage');
  await page.getByText(/tærk:/).waitFor();
  await take(program, page, '19-skift-adgangskode');
  await page.getByRole('button', { name: 'Behold den nuværende' }).click();
  await page.getByRole('button', { name: 'Om Mentornotesbog' }).click();
  await page.getByText(/^Version/).waitFor();
  await take(program, page, '19-om');
  await page.keyboard.press('Escape');
  page = await newKey(program, page, PASSPHRASE);
  page = await olderCopy(program, page, NEW);
  page = await damagedKeys(program, page);
  await take(program, page, '01-laas');
  await page.getByLabel('Adgangskode', { exact: true }).fill('forkert');
  await page.getByRole('button', { name: 'Lås op' }).click();
  await page.getByText('Adgangskoden passer ikke.').waitFor();
  await take(program, page, '01-laas-forkert');
  await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  page = await at(program, 'recover');
  await page.getByLabel('Gruppe 1').fill('7K3M 92QD V5TR X0HA 8WZN 4CUE');
  await take(program, page, '20-brug-gendannelsesarket');
  await page.getByRole('button', { name: 'Gå tilbage', exact: true }).click();
  await damaged(program, await at(program, 'lock'));
}
