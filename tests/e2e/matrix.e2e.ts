import type { Page } from '@playwright/test';
import { tabTo } from '../support/keys.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import {
  chooseFor,
  dragTask,
  fieldOf,
  openMatrix,
  seedMatrix,
  standing,
  taskBox,
  taskRow,
  writeTasks,
} from '../support/matrix.ts';
import { overflow, setSize } from '../support/reader.ts';
import { expectSaved, lockAndUnlock, startCourse, unlock } from '../support/steps.ts';
import { aTask } from '../support/worksheets.ts';

const tasks = [
  'Budgetopfølgning',
  'Møder om retning',
  'Retter fraværstal',
  'Læser referater',
  'Oplæg til MED',
];

const placed = {
  both: ['1 Budgetopfølgning'],
  important: ['2 Møder om retning'],
  urgent: ['3 Retter fraværstal'],
  neither: ['4 Læser referater'],
  list: ['5 Oplæg til MED'],
};

const seeded = [
  aTask(1, 'Budgetopfølgning til direktøren', 'important-urgent'),
  aTask(2, 'Svar på klagesagen', 'important-urgent'),
  aTask(3, 'Møder om retning med lederteamet', 'important'),
  aTask(4, 'Vikardækning i weekenderne', 'important-urgent', true),
  aTask(5, 'Retter fraværstal igennem hver uge', 'urgent', true),
  aTask(6, 'Udviklingssamtaler med fem ledere', 'important'),
  aTask(7, 'Læser alle referater fra afdelingerne', 'neither', true),
  aTask(8, 'Oplæg til MED-udvalget'),
  aTask(9, 'Ny vagtplan i udeteamet'),
];

async function newMatrix(program: Program): Promise<Page> {
  const page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  return openMatrix(program, page, 'M. K.');
}

async function seededMatrix(program: Program): Promise<Page> {
  const page = await unlock(program);
  await seedMatrix(page, 'M. K.', seeded);
  return openMatrix(program, page, 'M. K.');
}

const said = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeAttached();

test('the matrix is filled with the mouse, and is there again after a lock', async ({ program }) => {
  let page = await newMatrix(program);
  for (const [index, text] of tasks.entries()) {
    await page.getByRole('button', { name: 'Tilføj opgave' }).click();
    await expect(taskBox(page, index + 1)).toBeFocused();
    await page.keyboard.type(text);
  }
  await dragTask(page, 1, 'both');
  await said(page, 'Opgave 1 står nu under »Vigtig og haster«.');
  await expect(taskBox(page, 1)).toBeFocused();
  await dragTask(page, 2, 'important');
  await dragTask(page, 3, 'urgent');
  await dragTask(page, 4, 'neither');
  expect(await standing(page)).toEqual(placed);
  await dragTask(page, 4, 'list');
  await said(page, 'Opgave 4 står nu på listen.');
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  expect(await standing(page)).toEqual(placed);

  await taskRow(page, 2).click();
  await expect(taskBox(page, 2)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expectSaved(page);
  page = await lockAndUnlock(program);
  page = await openMatrix(program, page, 'M. K.');
  expect(await standing(page)).toEqual({ ...placed, important: ['2 Møder om retning!'] });
});

test('the matrix is filled by the keyboard alone, and is there again after a lock', async ({ program }) => {
  let page = await newMatrix(program);
  await writeTasks(page, tasks);
  await page.keyboard.press('Enter');
  await expect(taskBox(page, 6)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(taskBox(page, 5)).toBeFocused();
  for (const number of [4, 3, 2, 1]) {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(taskBox(page, number)).toBeFocused();
  }
  const ways = [
    [1, ['Right'], 'Vigtig og haster'],
    [2, ['Right', 'Right'], 'Vigtig, men haster ikke'],
    [3, ['Right', 'Down'], 'Haster, men er ikke vigtig'],
    [4, ['Right', 'Right', 'Down'], 'Hverken vigtig eller haster'],
  ] as const;
  for (const [number, keys, place] of ways) {
    await tabTo(page, taskBox(page, number), 'Shift+Tab', true);
    for (const key of keys) await page.keyboard.press(`Alt+Shift+Arrow${key}`);
    await said(page, `Opgave ${number} står nu under »${place}«.`);
    await expect(taskBox(page, number)).toBeFocused();
  }
  expect(await standing(page)).toEqual(placed);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Control+z');
  await said(page, 'Fortrudt.');
  expect(await standing(page)).toEqual(placed);

  const menu = page.getByRole('button', { name: 'Flyt eller mærk opgave 4' });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Tager');
  await expect(page.getByRole('menuitemcheckbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeFocused();
  await expect(page.getByText('meget tid nu', { exact: true })).toHaveCount(1);
  await expectSaved(page);
  page = await lockAndUnlock(program);
  page = await openMatrix(program, page, 'M. K.');
  expect(await standing(page)).toEqual(placed);
  await expect(page.getByText('meget tid nu', { exact: true })).toHaveCount(1);
});

test('a task is moved, marked and removed by its menu, and what was removed can be brought back', async ({
  program,
}) => {
  const page = await seededMatrix(program);
  await chooseFor(page, 8, 'Vigtig, men haster ikke');
  await said(page, 'Opgave 8 står nu under »Vigtig, men haster ikke«.');
  await expect(page.getByRole('button', { name: 'Flyt eller mærk opgave 8' })).toBeFocused();
  await expect(fieldOf(page, 'important').getByRole('textbox')).toHaveCount(3);
  await expect(page.getByText('fast i 5 og 7,')).toBeVisible();
  await chooseFor(page, 5, 'Tager meget tid nu');
  await expect(page.getByText('fast i 7,')).toBeVisible();
  await page.getByRole('button', { name: 'Flyt eller mærk opgave 7' }).click();
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText('Hverken vigtig eller haster');
  await expect(page.getByRole('menuitemcheckbox')).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Fjern opgaven' }).click();
  await said(page, 'Opgave 7 er fjernet.');
  await expect(page.getByText('Læser alle referater')).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect(taskBox(page, 7)).toHaveValue('Læser alle referater fra afdelingerne');
});

test('pressing the button of an open menu again closes it, also where no mouse does it', async ({
  program,
}) => {
  const page = await seededMatrix(program);
  const button = page.getByRole('button', { name: 'Flyt eller mærk opgave 3' });
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const pressHere = () => page.mouse.click(x + width / 2, y + height / 2);
  await pressHere();
  await expect(page.getByRole('menu')).toBeVisible();
  await pressHere();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await pressHere();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.locator('[aria-expanded="true"]').evaluate((open: HTMLElement) => {
    open.click();
  });
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('the remark to pause comes when nearly everything is important and urgent', async ({ program }) => {
  const page = await unlock(program);
  await seedMatrix(
    page,
    'M. K.',
    seeded.map((task, index) => ({
      ...task,
      place: index < 4 ? 'important-urgent' : null,
      takesTime: false,
    })),
  );
  await openMatrix(program, page, 'M. K.');
  await expect(page.getByText('Alt, I har placeret, er både vigtigt og haster')).toBeVisible();
  await chooseFor(page, 1, 'Vigtig, men haster ikke');
  await expect(page.getByText(/er både vigtigt og haster/)).toHaveCount(0);
});

test('the matrix fits a small window and 200 %, and breaks no accessibility rule in any of the looks', async ({
  program,
}) => {
  const page = await seededMatrix(program);
  const looks = [
    ['light', 1280, 820, 1],
    ['dark', 1280, 820, 1],
    ['light', 900, 640, 1],
    ['light', 1280, 820, 2],
    ['dark', 900, 640, 2],
  ] as const;
  for (const [colorScheme, width, height, zoom] of looks) {
    await page.emulateMedia({ colorScheme });
    await setSize(program, page, width, height, zoom);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});

test('a new copy begins with the last one, and the comparison lists exactly the moved tasks', async ({
  program,
}) => {
  const page = await seededMatrix(program);
  await page.getByRole('button', { name: 'Lav en ny udgave' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Sammenlign' })).toBeVisible();
  await expect(taskBox(page, 9)).toHaveValue('Ny vagtplan i udeteamet');
  await chooseFor(page, 2, 'Vigtig, men haster ikke');
  await chooseFor(page, 9, 'Vigtig og haster');
  await expectSaved(page);
  await page.getByText(/^Med /).click();
  const moved = page.getByRole('list', { name: 'Hvad har flyttet sig' }).getByRole('listitem');
  await expect(moved).toHaveText([
    '2 Svar på klagesagen Fra »Vigtig og haster« til »Vigtig, men haster ikke«',
    '9 Ny vagtplan i udeteamet Fra »Listen« til »Vigtig og haster«',
  ]);
  await expectAccessible(page);
});
