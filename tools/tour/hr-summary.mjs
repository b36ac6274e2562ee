// @ts-check
import { openCourse } from './backups.mjs';
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { nameNewNotebook, withStory } from './new-notebook.mjs';
import { courseOf, notebookOf } from './notebook-of.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** On a folder with nothing in it: what HR gets, and no more. */
export async function hrAlone(/** @type {App} */ program) {
  await nameNewNotebook(program);
  const page = await withStory(program);
  await openCourse(program, page);
  await hrSummary(program, page);
}

/** From a course's page: what HR gets, as it is at first and with all that can be chosen; ends on the course's page. */
export async function hrSummary(/** @type {App} */ program, /** @type {Page} */ page) {
  const tick = (/** @type {RegExp} */ name) => page.getByRole('checkbox', { name }).press('Space');
  await fillIn(page);
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await at(program, 'hr-summary');
  await page.locator('img[data-page]').waitFor();
  await documentAt(program, page, '12-hr-opsummering', 'hr-summary');
  await page
    .getByRole('textbox', { name: 'Kommentar til HR' })
    .fill('Forløbet går godt. Mentee har været sygemeldt i to uger.');
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).blur();
  await tick(/^Din kommentar til HR/);
  await page.getByRole('checkbox', { name: /kan være en oplysning om helbred/ }).waitFor();
  await page.getByText('Se det igennem først').scrollIntoViewIfNeeded();
  await take(program, page, '12-hr-opsummering-se-efter');
  await tick(/kan være en oplysning om helbred/);
  for (const name of [/^Menteens fulde navn/, /^Din forberedelsestid/, /^Hvilke pejlemærker/])
    await tick(name);
  await at(program, 'hr-summary');
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await documentAt(program, page, '12-hr-opsummering-det-hele', 'hr-summary');
  await tick(/^Lås PDF’en/);
  await page.getByRole('button', { name: 'Foreslå en kode' }).click();
  await page.getByText('Skriv den ned nu.').scrollIntoViewIfNeeded();
  await take(program, page, '12-hr-opsummering-adgangskode');
  await page.getByRole('link', { name: /^Forløb med/ }).click();
  await at(program, 'course');
}

/** The full name, the preparation and the sets of questions that HR can be told of. */
async function fillIn(/** @type {Page} */ page) {
  const notebook = notebookOf(page);
  const courseId = await courseOf(page, 'M. K.');
  await notebook.courses.record({ id: courseId, fields: { name: 'Mette Kjær Holm' } });
  const answer = async (
    /** @type {string} */ kind,
    /** @type {string | null} */ meetingId,
    /** @type {string} */ date,
    /** @type {object} */ answers,
  ) => {
    const { id } = await notebook.worksheets.start({ courseId, kind, meetingId });
    await notebook.worksheets.record({ id, date, answers });
  };
  const meetings = await notebook.meetings.list({ courseId });
  for (const { id, date, state } of meetings)
    if (state === 'held') {
      await notebook.meetings.record({ id, fields: { preparationMinutes: 50 } });
      await answer('review-meeting', id, date, { takeAway: 'At vi blev ved emnet.' });
    }
  await answer('review-early', null, '2026-06-16', { rhythm: 'Hver anden måned passer os.' });
}
