import { expect, type Page } from '@playwright/test';
import { newestOf } from '../../shared/worksheets/all.ts';
import { isShown, textsIn } from '../../shared/worksheets/answers.ts';
import { partsOf, presentedParts, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { wordOf } from './fill-sheet.ts';
import type { Program } from './program.ts';
import { compareCopies, type SeededCopy } from './seed-sheets.ts';
import { answersWith } from './worksheets.ts';

/** The kinds of sheet that the course of that number has, of so many courses: each kind is in one of them. */
export const kindsOf = (course: number, courses: number): WorksheetDefinition[] =>
  newestOf().filter((_definition, at) => at % courses === course);

/** Of each kind two copies, the later one written over once, so that there is something that stood before. */
export const hostileSheets = (
  definitions: readonly WorksheetDefinition[],
  text: (longest: number) => string,
): SeededCopy[] =>
  definitions.flatMap((definition) =>
    [1, 2].map((times) => ({
      kind: definition.kind,
      written: Array.from({ length: times }, () => answersWith(definition, text)),
    })),
  );

/** As a field shows it: lines end in one sign, and half of a pair is none. */
export const asShown = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * Shows the sheet of the page at hand: to be written on, beside the other copy, what stood before, and as it is printed.
 * What is in its fields must be what was written last. @returns how many pages were shown
 */
export async function showSheet(
  program: Program,
  page: Page,
  definition: WorksheetDefinition,
  copies: readonly SeededCopy[],
): Promise<number> {
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: wordOf(definition.title) })).toBeVisible();
  const answers =
    copies
      .filter(({ kind }) => kind === definition.kind)
      .at(-1)
      ?.written.at(-1) ?? {};
  const written = partsOf(definition)
    .filter((part) => part.kind !== 'choice' && isShown(part, answers))
    .flatMap((part) => textsIn(answers[part.name] ?? ''))
    .map(asShown);
  const boxes = await main.getByRole('textbox').all();
  const shown = (await Promise.all(boxes.map((box) => box.inputValue()))).map(asShown);
  expect(
    written.filter((text) => !shown.includes(text)),
    definition.kind,
  ).toEqual([]);
  await page.getByRole('button', { name: 'Se, hvad der stod før' }).click();
  await main
    .getByRole('button', { name: /^Stod til / })
    .first()
    .click();
  await expect(main.getByRole('button', { name: 'Sæt dette tilbage' })).toBeVisible();
  await compareCopies(page);
  await expect(main.getByRole('textbox')).toHaveCount(0);
  let pages = 3;
  for (const name of [
    'Vis og udskriv',
    ...(presentedParts(definition).length > 0 ? ['Vis og udskriv til fremvisning'] : []),
  ]) {
    await page.getByRole('button', { name, exact: true }).click();
    await program.page('preview');
    await expect(main.locator('img[data-page="1"]')).toBeVisible();
    pages += 1;
    await page.getByRole('link', { name: /^Tilbage/ }).click();
    await program.page('worksheet');
  }
  return pages;
}
