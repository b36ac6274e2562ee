import { expect, type Page } from '@playwright/test';
import { OWNER, PASSPHRASE, type Program } from './program.ts';

/** Goes through the setup as a mentor does and stands on the overview. */
export async function createNotebook(program: Program): Promise<Page> {
  const page = await program.page('setup');
  await page.getByLabel('Dit navn').fill(OWNER);
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Skriv den igen', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  return program.page('overview');
}

export async function unlock(program: Program, passphrase = PASSPHRASE): Promise<Page> {
  const page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås op' }).click();
  return program.page('overview');
}

/** From anywhere to a new course's page. */
export async function startCourse(program: Program, page: Page, alias: string): Promise<Page> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('button', { name: 'Opret forløb' }).first().click();
  await page.getByLabel('Mentees alias').fill(alias);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  return program.page('course');
}

/** From a course's page to a new meeting's page. */
export async function planMeeting(program: Program, page: Page, date: string): Promise<Page> {
  await page.getByRole('button', { name: /Opret (det første )?møde$/ }).click();
  await page.getByLabel('Mødets dato', { exact: true }).fill(date);
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  return program.page('meeting');
}

export const lockByMenu = (program: Program): Promise<void> =>
  program.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
  });

export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByText(/^Gemt kl\.\s\d\d\.\d\d$/).first()).toBeVisible();
