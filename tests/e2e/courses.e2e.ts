import type { Page } from '@playwright/test';
import { addDays, Day } from '../../shared/day.ts';
import { aMeeting } from '../support/builders.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openMeeting,
  planMeeting,
  seedMeetings,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const rowsOn = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
const topicsOn = (page: Page) => page.getByLabel('Hvilke emner kom på banen?');

/** A course with one meeting, and its page. */
async function aMeetingPage(program: Program): Promise<Page> {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  return planMeeting(program, page, '1.6.2030');
}

test('a course that is put aside stands last in the list after unlock, and can be taken up again', async ({
  program,
}) => {
  let page = await unlock(program);
  await startCourse(program, page, 'A. B.');
  await startCourse(program, page, 'M. K.');
  const aliases = () => rowsOn(page).allTextContents();
  await openCourse(program, page, 'A. B.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Læg forløbet til side' }).click();
  await expect(page.getByRole('button', { name: 'Tag forløbet frem igen' })).toBeVisible();

  page = await lockAndUnlock(program);
  await expect(page.getByText('1 i gang')).toBeVisible();
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await expect(page.getByRole('heading', { name: 'Lagt til side' })).toBeVisible();
  expect(await aliases()).toEqual(['M. K.', 'A. B.']);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'A. B.', exact: true }).click();
  await program.page('course');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Tag forløbet frem igen' }).click();
  await expect(page.getByRole('button', { name: 'Læg forløbet til side' })).toBeVisible();
  page = await lockAndUnlock(program);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await expect(page.getByRole('heading', { name: 'Lagt til side' })).toBeHidden();
  expect(await aliases()).toEqual(['A. B.', 'M. K.']);
});

test('date, time, length and place of a meeting can be changed, and a cancelled one loses its number', async ({
  program,
}) => {
  let page = await aMeetingPage(program);
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await page.getByLabel('Dato', { exact: true }).fill('8.6.2030');
  await page.getByLabel('Klokken').fill('9.30');
  await page.getByLabel('Varighed i minutter').fill('60');
  await writeIn(page.getByLabel('Sted'), 'Mødelokale Åen');
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByText(/^Lørdag 8\.\s+juni 2030/)).toBeVisible();
  await expect(page.getByText(/^kl\.\s09\.30.10\.30$/)).toBeVisible();
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await expect(page.getByLabel('Dato', { exact: true })).toHaveValue(/8\.\s+juni 2030/);
  await expect(page.getByLabel('Klokken')).toHaveValue('09.30');
  await expect(page.getByLabel('Varighed i minutter')).toHaveValue('60');
  await expect(page.getByLabel('Sted')).toHaveValue('Mødelokale Åen');
  await page.getByRole('radiogroup', { name: 'Status' }).getByText('Aflyst').click();
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Aflyst møde');
  await expect(page.getByRole('heading', { name: 'Aflyst møde med M. K.' })).toBeVisible();
  await expect(page.getByText('Mødelokale Åen')).toBeVisible();
});

test('a half-typed date or time is there to be put right after unlock, without a click', async ({
  program,
}) => {
  let page = await aMeetingPage(program);
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await page.getByLabel('Klokken').fill('kvart i');
  await page.getByLabel('Varighed i minutter').fill('halvanden time');
  await page.getByLabel('Varighed i minutter').blur();
  await expect(page.getByText('Skriv et helt antal minutter')).toBeVisible();
  await page.getByRole('button', { name: 'Tilføj aftale' }).first().click();
  await page.getByLabel('Aftale 1').fill('Skriver en liste');
  await page.getByRole('button', { name: 'Sæt en frist' }).click();
  await writeIn(page.getByLabel('Senest', { exact: true }), '30.2.2030');

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByLabel('Klokken')).toHaveValue('kvart i');
  await expect(page.getByLabel('Varighed i minutter')).toHaveValue('halvanden time');
  await expect(page.getByLabel('Senest', { exact: true })).toHaveValue('30.2.2030');
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();
  await expectAccessible(page);
});

test('an agreement’s status and due date are kept, and one that is removed stays away', async ({
  program,
}) => {
  let page = await aMeetingPage(program);
  const add = page.getByRole('button', { name: 'Tilføj aftale' });
  await add.last().click();
  await page.getByLabel('Aftale 1').fill('Skriver en liste');
  await page.getByRole('button', { name: 'Sæt en frist' }).click();
  await page.getByLabel('Senest', { exact: true }).fill('4.12.2030');
  await page.getByRole('button', { name: 'Status: Åben' }).click();
  await page.getByRole('menuitemradio', { name: 'Delvis' }).click();
  await add.first().click();
  await expect(page.getByLabel('Aftale 1')).toHaveCount(2);
  await writeIn(page.getByLabel('Aftale 1').first(), 'Finder en kollega');

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByLabel('Aftale 1').first()).toHaveValue('Finder en kollega');
  await expect(page.getByLabel('Aftale 1').last()).toHaveValue('Skriver en liste');
  await expect(page.getByRole('button', { name: 'Status: Delvis' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Senest 4\.\s+december 2030/ })).toBeVisible();
  await page.getByRole('button', { name: 'Status: Åben' }).click();
  await page.getByRole('menuitemradio', { name: 'Holdt' }).click();
  await page.getByLabel('Aftale 1').first().fill('');
  await page.getByRole('button', { name: 'Fjern aftalen' }).click();
  await expect(page.getByLabel('Aftale 1')).toHaveCount(1);
  await writeIn(page.getByLabel('Noter'), 'Færdig.');

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByLabel('Noter')).toHaveValue('Færdig.');
  await expect(page.getByLabel('Aftale 1')).toHaveCount(1);
  await expect(page.getByLabel('Aftale 1')).toHaveValue('Skriver en liste');
});

test('signs that cannot be printed are named beside the pages, before and after unlock', async ({
  program,
}) => {
  let page = await aMeetingPage(program);
  await writeIn(topicsOn(page), 'God samtale 🙂 om 漢');
  const notice = page.getByText('Tegn, der ikke kan trykkes: 🙂 漢. I stedet står der et spørgsmålstegn.');
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await program.page('preview');
  await expect(notice).toBeVisible();
  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue('God samtale 🙂 om 漢');
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await program.page('preview');
  await expect(page.getByText('Tegn, der ikke kan trykkes: 🙂 漢.')).toBeVisible();
});

test('a course without meetings says what to do, on the overview and on its own page', async ({
  program,
}) => {
  let page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  page = await lockAndUnlock(program);
  await expect(page.getByText('Intet møde planlagt').first()).toBeVisible();
  await expect(page.getByText('Ingen åbne aftaler.')).toBeVisible();
  await page.getByRole('button', { name: 'Find en dato til næste møde med M. K.' }).click();
  await program.page('course');
  await expect(page.getByRole('group', { name: 'Forslag til en dato' })).toBeVisible();
  await openCourse(program, page, 'M. K.');
  await expect(page.getByText('Ingen møder endnu')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
});

test('500 meetings stand in their list, and the keyboard reaches the first and the last', async ({
  program,
}) => {
  let page = await unlock(program);
  const first = Day.parse('2026-01-05');
  const meetings = Array.from({ length: 500 }, (_, index) =>
    aMeeting({ date: addDays(first, index * 7), topics: `Emne ${index + 1}` }),
  );
  await seedMeetings(page, 'M. K.', meetings);
  page = await lockAndUnlock(program);
  await expect(page.getByText('500 møder holdt')).toBeVisible();
  await openCourse(program, page, 'M. K.');
  await expect(rowsOn(page)).toHaveCount(500);

  await page.getByRole('tab', { name: 'Logbog' }).focus();
  await page.keyboard.press('End');
  await page.getByLabel('Noter mellem møderne').pressSequentially('Skrevet ved siden af 500 møder.');
  await page.getByRole('tab', { name: 'Noter' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(rowsOn(page)).toHaveCount(500);
  await page.getByRole('button', { name: 'Opret møde' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(rowsOn(page).last()).toBeFocused();
  await expect(rowsOn(page).last()).toBeInViewport();
  await page.keyboard.press('Enter');
  await program.page('meeting');
  await expect(topicsOn(page)).toHaveValue('Emne 500');
  await topicsOn(page).press('End');
  await page.keyboard.type(', og det næste');
  await topicsOn(page).blur();
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await openCourse(program, page, 'M. K.');
  await expect(rowsOn(page)).toHaveCount(500);
  await page.getByRole('tab', { name: 'Logbog' }).focus();
  await page.keyboard.press('Tab');
  await expect(rowsOn(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await program.page('meeting');
  await expect(topicsOn(page)).toHaveValue('Emne 1');
  await openMeeting(program, page, 'M. K.', 'Møde 500');
  await expect(topicsOn(page)).toHaveValue('Emne 500, og det næste');
});
