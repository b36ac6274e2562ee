import type { Page } from '@playwright/test';
import { tabTo } from '../support/keys.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourseGlance,
  openMeeting,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';

const asideOn = (page: Page) => page.getByRole('complementary', { name: 'Om mødet' });
const roleOn = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Dine roller i dag' }).getByRole('checkbox', { name, exact: true });
const principlesOn = (page: Page) =>
  page.getByRole('group', { name: 'Pejlemærker i dag' }).getByRole('checkbox');
const chooseOn = (page: Page) => page.getByRole('button', { name: 'Vælg pejlemærker' });

async function aMeetingPage(program: Program): Promise<Page> {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await expect(chooseOn(page)).toBeVisible();
  return page;
}

/** In the course the roles are told by how often they were taken and planned, and by whether they are direct. */
async function lookAtTheCourse(program: Program, before: Page): Promise<void> {
  const page = await openCourseGlance(program, before, 'M. K.');
  const taken = page.getByRole('table', { name: 'Roller er sat på 1 af 1 holdt møde.' });
  const rows: [RegExp, string][] = [
    [/^Direkte/, '00'],
    [/^Ikke-direkte/, '11'],
    [/^Coach/, '11'],
    [/^Guide/, '10'],
    [/^Rådgiver/, '00'],
  ];
  for (const [name, counts] of rows) {
    const cells = await taken.getByRole('row', { name }).getByRole('cell').allTextContents();
    expect(cells.join(''), String(name)).toBe(counts);
  }
  await expectAccessible(page);
}

async function expectChosen(page: Page): Promise<void> {
  await expect(roleOn(page, 'Coach')).toBeChecked();
  await expect(roleOn(page, 'Guide')).toBeChecked();
  await expect(roleOn(page, 'Rådgiver')).not.toBeChecked();
  await expect(roleOn(page, 'Networker')).not.toBeChecked();
  const chosen = asideOn(page).getByRole('listitem');
  await expect(chosen).toHaveText([
    '3 Du er tydelig og skaber resultater sammen med dine medarbejdere',
    '7 Du sikrer handling',
  ]);
}

test('roles and principles chosen with the mouse are saved, tell who may read them, and are there after unlock', async ({
  program,
}) => {
  let page = await aMeetingPage(program);
  await expect(asideOn(page).getByText('Kun mig')).toBeVisible();
  await expect(asideOn(page).getByText('HR-opsummering')).toHaveCount(2); // the preparation's own too
  await asideOn(page).getByText('Coach').click();
  await asideOn(page).getByText('Guide').click();
  await asideOn(page).getByText('planlagt').first().click();
  await chooseOn(page).click();
  await expect(principlesOn(page)).toHaveCount(7);
  await asideOn(page).getByText('Du sikrer handling').click();
  await asideOn(page).getByText('Du sætter borgeren i centrum').click();
  await asideOn(page).getByText('Du er tydelig').click();
  await asideOn(page).getByText('Du sætter borgeren i centrum').click();
  await expectSaved(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Færdig med at vælge' }).click();
  await expectChosen(page);
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  page = await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expectChosen(page);
  await expect(roleOn(page, 'Coach: planlagt')).toBeChecked();
  await expect(roleOn(page, 'Guide: planlagt')).not.toBeChecked();
  await expect(roleOn(page, 'Rådgiver: planlagt')).toHaveCount(0);
  await lookAtTheCourse(program, page);
});

test('they can be chosen with the keyboard alone, also in the moment of the lock', async ({ program }) => {
  let page = await aMeetingPage(program);
  await tabTo(page, roleOn(page, 'Coach'));
  await page.keyboard.press('Space');
  await tabTo(page, roleOn(page, 'Guide'));
  await page.keyboard.press('Space');
  await tabTo(page, chooseOn(page));
  await page.keyboard.press('Enter');
  await expect(principlesOn(page).first()).toBeFocused();
  await tabTo(page, principlesOn(page).nth(2));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(chooseOn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, principlesOn(page).nth(6));
  await page.keyboard.press('Space');

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expectChosen(page);
});

test('while no principle is chosen, the way to choose stands below the way to the handbook', async ({
  program,
}) => {
  const page = await aMeetingPage(program);
  const link = await asideOn(page).getByRole('link', { name: 'Håndbogen' }).last().boundingBox();
  const choose = await chooseOn(page).boundingBox();
  expect(choose?.y).toBeGreaterThanOrEqual((link?.y ?? Infinity) + (link?.height ?? 0));
});
