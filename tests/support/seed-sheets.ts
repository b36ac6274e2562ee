import { expect, type Page } from '@playwright/test';
import { newestOf } from '../../shared/worksheets/all.ts';
import type { Answers } from '../../shared/worksheets/answers.ts';
import { wordOf } from './fill-sheet.ts';
import type { Program } from './program.ts';
import { openSheet } from './steps.ts';
import { filledAnswers } from './worksheets.ts';

/** One dated copy of a sheet: what was written on it in turn, each time over the one before. */
export type SeededCopy = { kind: string; written: readonly Answers[] };

/**
 * Writes the copies, one after the other, through the window's own calls. Half of a sign does not travel but as JSON
 * within JSON.
 */
export const seedSheets = (page: Page, courseId: string, copies: readonly SeededCopy[]): Promise<void> =>
  page.evaluate(
    async ([course, json]) => {
      const { worksheets } = window.notebook;
      for (const { kind, written } of JSON.parse(json) as SeededCopy[]) {
        const begun = await worksheets.start({ courseId: course, kind, meetingId: null });
        if (!begun.ok) throw new Error(begun.error.kind);
        for (const answers of written) {
          const saved = await worksheets.record({ id: begun.value.id, answers });
          if (!saved.ok) throw new Error(saved.error.kind);
        }
      }
    },
    [courseId, JSON.stringify(copies)] as const,
  );

/** The same sheet with other words and its tasks elsewhere. */
const later = (answers: Answers): Answers =>
  JSON.parse(
    JSON.stringify(answers).replaceAll('Tekst i', 'En ny tekst i').replaceAll('"urgent"', '"neither"'),
  ) as Answers;

/** Two copies of every sheet, filled in. */
export const seedEverySheet = (page: Page, courseId: string): Promise<void> =>
  seedSheets(
    page,
    courseId,
    newestOf().flatMap((definition) => {
      const answers = filledAnswers(definition);
      return [
        { kind: definition.kind, written: [answers] },
        { kind: definition.kind, written: [later(answers)] },
      ];
    }),
  );

/** A sheet's title for each way of laying one out, and for the one with the most kinds of parts. */
export const layouts = [
  ...new Map(newestOf().map((definition) => [definition.layout, definition])).values(),
  ...newestOf().filter(({ kind }) => kind === 'leadership-level'),
].map(({ title }) => wordOf(title));

/** On the page of a sheet that has more than one copy: two of them beside each other. */
export async function compareCopies(page: Page): Promise<void> {
  const compare = page.getByRole('radiogroup', { name: 'Sammenlign' });
  await compare.getByText(/^Med /).first().click();
  await expect(compare.getByRole('radio', { name: 'Kun denne' })).not.toBeChecked();
}

/** Each page of the worksheets in turn: the tools, a sheet of each layout, and a comparison of words and of tasks. */
export async function eachSheetPage(
  program: Program,
  page: Page,
  alias: string,
  look: (what: string) => Promise<unknown>,
): Promise<void> {
  await page.getByRole('link', { name: 'Redskaber', exact: true }).click();
  await program.page('tools');
  await look('the tools');
  for (const title of layouts) {
    await openSheet(program, page, alias, title);
    await look(title);
    await compareCopies(page);
    await look(`${title}, compared`);
  }
}
