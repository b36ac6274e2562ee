import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newestOf } from '../../shared/worksheets/all.ts';
import { partsOf, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { wordOf } from '../support/fill-sheet.ts';
import { rawTextOfPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { seedSheets } from '../support/seed-sheets.ts';
import { answerSaveDialog, openSheet, seedCourse, unlock } from '../support/steps.ts';
import { filledAnswers } from '../support/worksheets.ts';

/** Saves what the preview shows, and gives its text in the order of the file, each kind of white space as one space. */
async function saveShown(program: Program, page: Page, name: string): Promise<string> {
  const file = join(program.folder, `${name}.pdf`);
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText(/^Gemt som /)).toBeVisible();
  return rawTextOfPdf(await readFile(file));
}

/** The sheet's prompts, what is written and what is chosen, as they stand on the screen from its top to its end. */
async function textOnScreen(page: Page, definition: WorksheetDefinition): Promise<string[]> {
  const labels = partsOf(definition).map(({ label }) => wordOf(label));
  const found = await page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('main h2, main h3, main label, main textarea');
    return [...parts].map((part): { written: string } | { label: string } => {
      if (part instanceof HTMLTextAreaElement) return { written: part.value };
      const choice = part.querySelector<HTMLInputElement>('input');
      if (!choice) return { label: part.innerText };
      return { written: choice.checked ? part.innerText : '' };
    });
  });
  return found
    .map((one) => ('written' in one ? one.written : labels.includes(one.label) ? one.label : ''))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Each text stands in the paper's text, after the one before it. */
function expectInOrder(paper: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const at = paper.indexOf(text, from);
    expect(at, `»${text}« after ${from} of: ${paper}`).toBeGreaterThanOrEqual(0);
    from = at + text.length;
  }
}

test('each filled sheet has on paper what the screen shows, in the same order', async ({ program }) => {
  const page = await unlock(program);
  await seedSheets(
    page,
    await seedCourse(page, 'M. K.', 0),
    newestOf().map((definition) => ({ kind: definition.kind, written: [filledAnswers(definition)] })),
  );
  for (const definition of newestOf()) {
    const title = wordOf(definition.title);
    await openSheet(program, page, 'M. K.', title);
    const shown = await textOnScreen(page, definition);
    expect(shown.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Vis og udskriv', exact: true }).click();
    await program.page('preview');
    const paper = await saveShown(program, page, definition.kind);
    expectInOrder(paper, [title, ...shown]);
    expect(paper).toContain('M. K.');
  }
});

test('blank sheets are printed without any course, several as one document, also a page of the logbook', async ({
  program,
}) => {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');
  await page.getByRole('button', { name: 'Vis og udskriv', exact: true }).click();
  await expect(page.getByText('Vælg mindst ét ark.')).toBeVisible();
  const boxes = page.getByRole('group', { name: 'Tomme ark' }).getByRole('checkbox');
  for (const box of await boxes.all()) await box.press('Space');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis og udskriv', exact: true }).click();
  await program.page('preview');
  await expect(page.getByText('Intet af det, du selv har skrevet i notesbogen, er med.')).toBeVisible();
  await expectAccessible(page);
  const paper = await saveShown(program, page, 'blank');
  for (const definition of newestOf())
    for (const { label } of partsOf(definition)) {
      if (definition.layout === 'matrix') continue; // the paper asks for the list in its own words
      expect(paper).toContain(wordOf(label));
    }
  expectInOrder(paper, [...newestOf().map(({ title }) => wordOf(title)), 'Hvordan er det gået']);
});
