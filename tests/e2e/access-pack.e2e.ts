import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rawTextOfPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import {
  answerQuestion,
  answerSaveDialog,
  openCourseGlance,
  questionsAsked,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

/** In another course, and no part of the pack. */
const NAMED = 'Talte med M. K. om pausen.';

test('a mentee is told what is kept, and gets all of it without what was struck by name, by hand and by keys', async ({
  program,
  folder,
}) => {
  const page = await unlock(program);
  await setClock(program);
  const otherId = await seedCourse(page, 'S. T.', 2);
  const courseId = await seedCourse(page, 'M. K.', 1);
  await page.evaluate(([id, notes]) => window.notebook.courses.record({ id, fields: { notes } }), [
    otherId,
    NAMED,
  ] as const);
  await page.evaluate(async (id) => {
    const { notebook } = window;
    const notes = 'Solveig har sagt op. Det må M. ikke vide endnu.';
    await notebook.courses.record({ id: id, fields: { notes, workplace: 'Hos Solveig Holm' } });
  }, courseId);
  await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Vis »Det gemmer jeg om dig«' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  await expect(page.getByText('En gemt PDF er ikke krypteret.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tilbage til forløbet' }).click();
  await program.page('course');

  await page.getByRole('button', { name: 'Lav en indsigtspakke' }).click();
  await program.page('access-pack');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText('Intet er overstreget.');
  await expect(page.getByRole('heading', { level: 2, name: 'Møder', exact: true })).toBeVisible();
  await expect(page.getByText('Noter i andre forløb. Navnet står i 1 af dem.')).toBeVisible();
  await page.getByRole('button', { name: 'Søg efter »M. K.«' }).click();
  await program.page('search');
  await expect(page.getByRole('main')).toContainText(NAMED);
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('access-pack');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Overstreg alle steder' }).click();
  await expect(page.getByText('Skriv det navn, der skal overstreges.')).toBeVisible();
  await page.getByLabel('Navn', { exact: true }).fill('Solveig Holm');
  await page.getByLabel('Navn', { exact: true }).press('Enter');
  await expect(status).toHaveText('Overstreget 2 steder. 2 overstregninger');
  const workplace = page.getByRole('textbox', { name: 'Arbejdsplads' });
  await expect(workplace).toHaveValue(`Hos ${'▇'.repeat(12)}`);
  await page.getByRole('button', { name: 'Fortryd den seneste' }).click();
  await expect(status).toHaveText('Overstregningen er fortrudt. Intet er overstreget.');
  await expect(workplace).toHaveValue('Hos Solveig Holm');
  await page.getByRole('button', { name: 'Overstreg alle steder' }).click();

  const notes = page.getByRole('textbox', { name: 'Noter' }).first();
  await notes.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Overstreget. 3 overstregninger');
  await page.getByRole('textbox', { name: 'Hvad blev udbyttet af mødet?' }).selectText();
  await page.getByRole('button', { name: 'Overstreg det markerede' }).click();
  await expect(status).toHaveText('Overstreget. 4 overstregninger');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Vis pakken' }).click();
  await program.page('preview');
  await expect(page.getByText('undtagen det, du har overstreget')).toBeVisible();
  await expect(page.getByText('En gemt PDF er ikke krypteret.')).toBeVisible();
  await expectAccessible(page);
  const synced = join(folder, 'OneDrive - Randers Kommune');
  await mkdir(synced);
  await answerSaveDialog(program, join(synced, 'Pakke.pdf'));
  await answerQuestion(program, 1);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som Pakke.pdf.')).toBeVisible();
  expect(await questionsAsked(program)).toEqual(['Mappen kopieres til andre maskiner']);
  expect(await readdir(synced)).toEqual(['Pakke.pdf']);
  const text = await rawTextOfPdf(await readFile(join(synced, 'Pakke.pdf')));
  for (const told of ['Indsigtspakke', 'Hos [udeladt]', '[udeladt] har sagt op.', 'presset fra to sider'])
    expect(text).toContain(told);
  for (const struck of ['Solveig', 'Holm', 'endnu', 'holder fast i tallene', 'om pausen'])
    expect(text).not.toContain(struck);

  await page.getByRole('link', { name: 'Tilbage til indsigtspakken' }).click();
  await program.page('access-pack');
  await expect(status).toHaveText('4 overstregninger');
  await page.getByRole('link', { name: 'Forløb med M. K.', exact: true }).click();
  await program.page('course');
  await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Lav en indsigtspakke' }).click();
  await program.page('access-pack');
  await expect(status).toHaveText('Intet er overstreget.');
});
