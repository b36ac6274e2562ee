import { expect, expectAccessible, test } from '../support/program.ts';
import {
  chooseFor,
  dragTask,
  fields,
  openMatrix,
  standing,
  taskBox,
  taskRow,
  writeTasks,
} from '../support/matrix.ts';
import { overflow, setSize } from '../support/reader.ts';
import { createNotebook, expectSaved, lockAndUnlock, startCourse } from '../support/steps.ts';

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

test('the matrix is filled with the mouse, and is there again after a lock', async ({ program }) => {
  let page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  page = await openMatrix(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Tilføj opgave' }).click();
  for (const [index, text] of tasks.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Tilføj opgave' }).click();
    await expect(taskBox(page, index + 1)).toBeFocused();
    await page.keyboard.type(text);
  }
  await dragTask(page, 1, 'both');
  await expect(page.getByRole('status').filter({ hasText: 'Opgave 1' })).toHaveText(
    'Opgave 1 står nu under »Vigtig og haster«.',
  );
  await expect(taskBox(page, 1)).toBeFocused();
  await dragTask(page, 2, 'important');
  await dragTask(page, 3, 'urgent');
  await dragTask(page, 4, 'important');
  await dragTask(page, 4, 'neither');
  await dragTask(page, 5, 'neither');
  await dragTask(page, 5, 'list');
  expect(await standing(page)).toEqual(placed);

  await chooseFor(page, 3, 'Tager meget tid nu');
  await chooseFor(page, 4, 'Tager meget tid nu');
  await expect(page.getByText('fast i 3 og 4')).toBeVisible();
  await expectAccessible(page);

  await taskRow(page, 2).click();
  await expect(taskBox(page, 2)).toBeFocused();
  await page.keyboard.type(' ');
  await page.keyboard.press('Backspace');
  await expectSaved(page);
  page = await lockAndUnlock(program);
  page = await openMatrix(program, page, 'M. K.');
  expect(await standing(page)).toEqual(placed);
  await expect(page.getByText('meget tid nu', { exact: true })).toHaveCount(2);
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}/matrix.png` });
});
