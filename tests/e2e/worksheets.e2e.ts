import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Program, test } from '../support/program.ts';
import { createNotebook, startCourse } from '../support/steps.ts';

async function aCourse(program: Program): Promise<Page> {
  const page = await createNotebook(program);
  return startCourse(program, page, 'M. K.');
}

/** From anywhere to the course's list of sheets. */
async function openSheets(program: Program, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: 'M. K.' }).click();
  await program.page('course');
  await page.getByRole('tab', { name: 'Ark' }).click();
  await expect(page.getByRole('link', { name: 'SWOT-analyse' })).toBeVisible();
  return page;
}

async function openSheet(program: Program, page: Page, name: string): Promise<Page> {
  await openSheets(program, page);
  await page.getByRole('link', { name, exact: true }).click();
  await program.page('worksheet');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page;
}

const line = (page: Page, label: string, number: number) =>
  page.getByRole('textbox', { name: `${label}, linje ${number}`, exact: true });

test('each sheet', async ({ program }) => {
  const page = await aCourse(program);
  await openSheets(program, page);

  for (const name of [
    'SWOT-analyse',
    'Fokus på ledelsesniveauet',
    'Det personlige ledelsesgrundlag',
    'Spørg dig selv',
    'Mentoraftale',
    'Afklaring med egen leder',
  ]) {
    await openSheet(program, page, name);
    if (name === 'SWOT-analyse') {
      await line(page, 'Styrker', 1).fill('Tør tage den svære samtale tidligt');
      await line(page, 'Styrker', 1).press('Enter');
      await page.keyboard.type('Kender driften og bliver spurgt til råds');
      await page.getByText('Mentee før mødet', { exact: true }).click();
    }
    if (name.startsWith('Fokus')) await page.getByText('De tre parametre', { exact: true }).click();
    if (name.startsWith('Det personlige')) await line(page, 'Jeg tilbyder', 1).fill('Trivsel er vigtigt');

    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');

  await expectAccessible(page);
});
