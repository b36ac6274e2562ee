import { join } from 'node:path';
import { openSummary } from '../support/hr-pages.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { aYear, seedLife, type SeededMeeting } from '../support/seed-life.ts';
import { drawnPage, expectTheFile, filedPage, mostUnlike, SAME, savedAs } from '../support/shown-pages.ts';
import { setClock, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** A meeting each week for so long, so that all is set closer. */
const often: readonly SeededMeeting[] = Array.from({ length: 90 }, (_, week) => {
  const date = new Date(Date.UTC(2025, 0, 6 + 7 * week)).toISOString().slice(0, 10);
  return [date, [1 + (week % 7)], ['coach']] as const;
});

test('every page that is shown, and its text, is the file’s: as it is at first, with everything, and set closer', async ({
  program,
  folder,
}) => {
  test.slow(); // each page is drawn twice at 300 dots an inch
  await setClock(program);
  const page = await unlock(program);
  for (const [alias, meetings] of [
    ['M. K.', aYear],
    ['S. T.', often],
  ] as const) {
    const courseId = await seedLife(page, alias, meetings);
    await page.evaluate(
      (id) => window.notebook.courses.record({ id, fields: { name: 'Mette Kjær Holm' } }),
      courseId,
    );
  }
  await openSummary(program, page);
  await expectTheFile(program, page, { file: join(folder, 'first.pdf'), count: 1 });

  const comment = page.getByRole('textbox', { name: 'Kommentar til HR' });
  await writeIn(comment, 'Forløbet går godt, og vi holder rytmen.\n\nDer er ikke brug for mere fra HR nu.');
  for (const name of [/^Menteens fulde/, /^Din forberedelse/, /^Hvilke pejlemærker/, /^Din kommentar/])
    await page.getByRole('checkbox', { name }).press('Space');
  await expect(page.getByText('Side 1 af 2', { exact: true })).toBeVisible();
  await expectTheFile(program, page, { file: join(folder, 'everything.pdf'), count: 2 });

  await openSummary(program, page, 'S. T.');
  await page.getByRole('checkbox', { name: /^Hvilke pejlemærker/ }).press('Space');
  await expect(page.getByText('Side 1 af 2', { exact: true })).toBeVisible();
  await expectTheFile(program, page, { file: join(folder, 'closer.pdf'), count: 2 });
});

test('a page that lacks a ring over one letter, or one full stop, is another page', async ({
  program,
  folder,
}) => {
  test.slow(); // each page is drawn at 300 dots an inch
  await setClock(program);
  const page = await unlock(program);
  await seedLife(page, 'M. K.', aYear.slice(0, 2));
  await openSummary(program, page);
  const comment = page.getByRole('textbox', { name: 'Kommentar til HR' });
  const text = page.getByRole('region', { name: 'Sidens tekst. Side 1 af 1' });
  const stands = (written: string) => expect(text.getByText(written, { exact: true })).toBeVisible();
  const first = 'Hun gar videre, og det går godt';
  await writeIn(comment, first);
  await page.getByRole('checkbox', { name: /^Din kommentar/ }).press('Space');
  await stands(first);
  for (const written of ['Hun går videre, og det går godt', 'Hun går videre, og det går godt.']) {
    const before = await drawnPage(page, 1);
    await writeIn(comment, written);
    await stands(written);
    const file = join(folder, `${written.length}.pdf`);
    await savedAs(program, page, file);
    const filed = await filedPage(file, 1);
    expect(await mostUnlike(before, filed), written).toBeGreaterThan(SAME);
    expect(await mostUnlike(await drawnPage(page, 1), filed), written).toBeLessThan(SAME);
  }
});

test('a page that differs in one digit is another page', async ({ program, folder }) => {
  await setClock(program);
  const page = await unlock(program);
  const courseId = await seedLife(page, 'M. K.', aYear);
  await openSummary(program, page);
  const shot = await drawnPage(page, 1);
  await page.evaluate((id) => window.notebook.courses.record({ id, fields: { levelNow: 5 } }), courseId);
  await openSummary(program, page);
  const file = join(folder, 'digit.pdf');
  await savedAs(program, page, file);
  expect(await mostUnlike(shot, await filedPage(file, 1))).toBeGreaterThan(SAME);
});
