import { expect, type Locator, type Page } from '@playwright/test';
import type { Task } from '../../shared/worksheets/answers.ts';
import type { Program } from './program.ts';
import { seedSheets } from './seed-sheets.ts';
import { openSheet, seedCourse } from './steps.ts';

export const fields = {
  list: 'Ikke placeret endnu',
  both: 'Vigtig og haster',
  important: 'Vigtig, men haster ikke',
  urgent: 'Haster, men er ikke vigtig',
  neither: 'Hverken vigtig eller haster',
} as const;
export type FieldName = keyof typeof fields;

export const fieldOf = (page: Page, name: FieldName): Locator =>
  page.getByRole('list', { name: fields[name], exact: true });

export const taskBox = (page: Page, number: number): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^Opgave ${number}(,|$)`) });

/** The row of a task, which is what one takes hold of. */
export const taskRow = (page: Page, number: number): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: taskBox(page, number) });

/** "3 Budget" for each task of each field, as it is read from the screen. */
export async function standing(page: Page): Promise<Record<FieldName, string[]>> {
  const read = async (name: FieldName) => {
    const boxes = await fieldOf(page, name).getByRole('textbox').all();
    return Promise.all(
      boxes.map(async (box) => {
        const number = /\d+/.exec((await box.getAttribute('aria-label')) ?? '')?.[0] ?? '';
        return `${number} ${await box.inputValue()}`;
      }),
    );
  };
  const names = Object.keys(fields) as FieldName[];
  const found = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(found) as Record<FieldName, string[]>;
}

/** From anywhere to the course's matrix, which begins where there is none. */
export const openMatrix = (program: Program, page: Page, alias: string): Promise<Page> =>
  openSheet(program, page, alias, 'Prioriteringsmatrixen');

/** Writes the list by the keyboard: each Enter begins the next task. */
export async function writeTasks(page: Page, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj opgave' }).press('Enter');
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
}

/**
 * Takes hold of a task with the mouse and lets it go in a field; once more where the hand missed it, as it does when
 * the list still closes up under it.
 */
export async function dragTask(page: Page, number: number, to: FieldName): Promise<void> {
  const field = fieldOf(page, to);
  const there = field.getByRole('listitem').filter({ has: taskBox(page, number) });
  await expect(async () => {
    if ((await there.count()) === 0)
      await taskRow(page, number).dragTo(field.locator('..'), { sourcePosition: { x: 8, y: 8 } });
    await expect(there).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Opens a task's menu and chooses there. */
export async function chooseFor(page: Page, number: number, item: string): Promise<void> {
  await page.getByRole('button', { name: `Flyt eller mærk opgave ${number}`, exact: true }).click();
  await page.getByRole('menu').getByText(item, { exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** A course with a matrix of these tasks, written through the window's own calls. */
export const seedMatrix = async (page: Page, alias: string, tasks: readonly Task[]): Promise<void> =>
  seedSheets(page, await seedCourse(page, alias, 0), [
    { kind: 'priority-matrix', written: [{ tasks: [...tasks] }] },
  ]);
