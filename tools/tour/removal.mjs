// @ts-check
import { nav } from './backups.mjs';
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { notebookOf } from './notebook-of.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** A course of its own that has ended is removed for good: its day, what goes, the question, what went, and the receipt. */
export async function removal(/** @type {App} */ program, /** @type {Page} */ page) {
  const { courses, meetings, endings, reflections } = notebookOf(page);
  const { id } = await courses.start({ alias: 'B. H.' });
  for (const date of ['2026-02-03', '2026-04-14', '2026-06-02']) await meetings.plan({ courseId: id, date });
  const { id: own } = await reflections.start({ courseId: id, meetingId: null });
  const text = 'B. H. spurgte, hvad jeg selv ville have gjort. Jeg svarede for hurtigt.';
  await reflections.record({ id: own, fields: { text } });
  await endings.finish({ id, endedOn: '2026-08-31' });
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Forløbet med B. H. skal slettes').waitFor();
  await page.getByText('Forløbet med B. H. skal slettes').scrollIntoViewIfNeeded();
  await take(program, page, '17-sletning-overblik');
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'B. H.', exact: true }).click();
  await at(program, 'course');
  await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
  await at(program, 'ending');
  await page.getByRole('button', { name: 'Vælg en anden dag' }).click();
  await page.getByRole('button', { name: 'Gem dagen' }).scrollIntoViewIfNeeded();
  await take(program, page, '17-sletning-dag');
  await page.getByRole('button', { name: 'Slet forløbet for altid' }).click();
  await at(program, 'removal');
  await take(program, page, '17-sletning');
  await page.getByRole('button', { name: 'Slet forløbet for altid' }).click();
  await page.getByRole('alertdialog').waitFor();
  await take(program, page, '17-sletning-spoerg');
  await page.getByRole('button', { name: 'Slet forløbet', exact: true }).click();
  await at(program, 'removed');
  await take(program, page, '17-slettet');
  await page.getByRole('button', { name: 'Se kvitteringen' }).click();
  await documentAt(program, page, '17-kvittering');
  await nav(page, 'Forløb');
  await at(program, 'courses');
}
