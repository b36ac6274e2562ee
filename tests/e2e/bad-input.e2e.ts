import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { textOfPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { emit } from '../support/lock.ts';
import { expect, expectAccessible } from '../support/program.ts';
import {
  answerQuestion,
  answerSaveDialog,
  expectSaved,
  lockAndUnlock,
  lockByMenu,
  openCourse,
  openMeeting,
  openSheet,
  planMeeting,
  previewLogbook,
  questionsAsked,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const topicsOn = (page: Page) => page.getByLabel('Hvilke emner kom på banen?');

test('a date that does not exist is told, keeps the last valid one, and is there after unlock', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  const next = page.getByLabel('Næste møde', { exact: true });
  await next.fill('30.2.2030');
  await next.blur();
  await expect(page.getByText('Datoen findes ikke. Skriv den som 19.1.2027.')).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);

  await lockByMenu(program);
  page = await unlock(program);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await page.getByRole('link', { name: 'M. K.' }).click();
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 1' }).click();
  await program.page('meeting');
  const again = page.getByLabel('Næste møde', { exact: true });
  await expect(again).toHaveValue('30.2.2030');
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();

  await again.fill('uge 3 2030');
  await again.blur();
  await expect(again).toHaveValue(/14\.\s+januar 2030/);
  await expect(page.getByText('Datoen findes ikke.')).toBeHidden();
  await expect(page.getByText(/^uge\s3, mandag$/)).toBeVisible();
});

test('the next meeting cannot come before this one', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  const next = page.getByLabel('Næste møde', { exact: true });
  await next.fill('1.5.2030');
  await next.blur();
  await expect(page.getByText('Næste møde skal ligge efter dette møde.')).toBeVisible();
});

test('a meeting that has a text cannot be taken away by clearing its day, and the cleared day is never said to be saved', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await planMeeting(program, page, '1.6.2030');
  await openCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.7.2030');
  await writeIn(topicsOn(page), 'Tænkt på forhånd.');
  page = await openMeeting(program, page, 'M. K.', 'Møde 1');
  const next = page.getByLabel('Næste møde', { exact: true });
  const isRefused = page.getByText(/^Ikke gemt.*Næste møde har allerede tekst/).first();
  await next.fill('');
  await next.blur();
  await expect(isRefused).toBeVisible();
  await topicsOn(page).fill('Et ord om dagen.');
  await topicsOn(page).blur();

  await answerQuestion(program, 0);
  await lockByMenu(program);
  await expect.poll(() => questionsAsked(program)).toEqual(['Det sidste, du skrev, er ikke gemt']);
  await expect(isRefused).toBeVisible();
  await emit(program, 'suspend');
  page = await program.page('lock');
  await expect(page.getByText(/Det sidste, du skrev, kunne ikke gemmes\./)).toBeVisible();

  page = await unlock(program);
  page = await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue('Et ord om dagen.');
  await expect(page.getByLabel('Næste møde', { exact: true })).toHaveValue(/1\.\s+juli 2030/);
  await lockByMenu(program);
  page = await program.page('lock');
  await expect(page.getByText(/Det, du havde skrevet, er gemt\./)).toBeVisible();
});

test('a length that is no number is told under its label, and the typed words stay', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  const minutes = page.getByLabel('Mødets varighed i minutter');
  await minutes.fill('halvanden time');
  await minutes.blur();
  await expect(page.getByText('Skriv et helt antal minutter mellem 10 og 240.')).toBeVisible();
  await expect(minutes).toHaveValue('halvanden time');
  const alias = page.getByLabel('Alias', { exact: true });
  await alias.fill('');
  await alias.blur();
  await expect(page.getByText('Skriv et alias, for eksempel menteens initialer.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Forløb med M. K.' })).toBeVisible();
  await expectAccessible(page);
});

test('a course without an alias is not made, and the half-typed one waits for the mentor', async ({
  program,
}) => {
  let page = await unlock(program);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await program.page('courses');
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await expect(page.getByText('Skriv et alias, for eksempel menteens initialer.')).toBeVisible();
  await page.getByLabel('Menteens alias').fill('x'.repeat(61));
  await expect(page.getByText('Teksten er for lang til feltet.')).toBeVisible();
  await page.getByLabel('Menteens alias').fill('M. halv');
  await expect
    .poll(() => page.evaluate(() => window.notebook.drafts.list({ subject: 'new-course' })))
    .toMatchObject({ value: [{ text: 'M. halv' }] });
  await lockByMenu(program);
  page = await unlock(program);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await expect(page.getByLabel('Menteens alias')).toHaveValue('M. halv');
});

test('a text that is too long is told, and nothing of it is lost', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i morgen');
  const topics = page.getByLabel('Hvilke emner kom på banen?');
  await writeIn(topics, 'å'.repeat(100_000));
  await topics.press('End');
  await page.keyboard.insertText('for meget');
  await topics.blur();
  await expect(page.getByText('Teksten er for lang til feltet. Kort den ned.')).toBeVisible();
  await writeIn(page.getByLabel('Noter'), 'Står her stadig.');

  await lockByMenu(program);
  page = await unlock(program);
  await page.getByRole('button', { name: 'Åbn siden' }).click();
  await program.page('meeting');
  await expect(page.getByText('Teksten er for lang til feltet. Kort den ned.')).toBeVisible();
  expect((await page.getByLabel('Hvilke emner kom på banen?').inputValue()).endsWith('for meget')).toBe(true);
  await expect(page.getByLabel('Noter')).toHaveValue('Står her stadig.');
});

test('the calendar chooses a day by keyboard, with ISO weeks in its first column', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.1.2027');
  await page.getByLabel('Næste møde', { exact: true }).fill('19.1.2027');
  await page.getByRole('button', { name: 'Vælg dato: Næste møde' }).click();
  const calendar = page.getByRole('dialog', { name: 'Kalender' });
  await expect(calendar.getByRole('rowheader').first()).toHaveText('53');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Næste møde', { exact: true })).toHaveValue(/26\.\s+januar 2027/);
});

test('markup, emoji, Chinese, direction marks and one endless word stay what they are in alias, contacts, notes and agreements', async ({
  program,
  folder,
}) => {
  const alias = '<b>M.</b> #K *x* 🙂 漢 \u202eomvendt\u202c';
  const contact = '<img src=x onerror=alert(1)> {name} 漢字 \u200f12 34\u200e';
  const notes = `# Overskrift\n{{x}} $y$ \\ 🙂 ${'å'.repeat(5000)}`;
  let page = await unlock(program);
  await startCourse(program, page, alias);
  await planMeeting(program, page, '1.6.2030');
  await page.getByRole('button', { name: 'Tilføj aftale' }).first().click();
  await page.getByLabel('Aftale 1').fill(`${contact} ${'æ'.repeat(1900)}`);
  await page.getByLabel('Aftale 1').blur();
  await openCourse(program, page, alias);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Noter' }).click();
  await page.getByLabel('Noter mellem møderne').fill(notes);
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Mentee', { exact: true }).fill(contact);
  await writeIn(page.getByLabel('HR', { exact: true }), 'ø'.repeat(500));

  page = await lockAndUnlock(program);
  await openCourse(program, page, alias);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Forløb med ${alias}`);
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await expect(page.getByLabel('Mentee', { exact: true })).toHaveValue(contact);
  await expect(page.getByLabel('HR', { exact: true })).toHaveValue('ø'.repeat(500));
  await page.getByRole('tab', { name: 'Noter' }).click();
  await expect(page.getByLabel('Noter mellem møderne')).toHaveValue(notes);
  const isWiderThanPage = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await isWiderThanPage()).toBe(false);
  await page.getByRole('tab', { name: 'Logbog' }).click();

  await previewLogbook(program, page, alias);
  await program.page('preview');
  await expect(page.getByText('Tegn, der ikke kan trykkes: 🙂 漢 字.')).toBeVisible();
  expect(await isWiderThanPage()).toBe(false);
  const file = join(folder, 'Logbog.pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som Logbog.pdf.')).toBeVisible();
  const text = await textOfPdf(await readFile(file));
  expect(text).toContain('Forløb med <b>M.</b> #K *x* ? ? omvendt');
  expect(text).toContain('<img src=x onerror=alert(1)> {name}');
  // Contacts and the notes between meetings are in no document of the logbook.
  expect(text).not.toContain('Overskrift');
  expect(text).not.toContain('øøøø');
});

test('a day of a sheet that does not exist is told, and the sheet keeps its own and all its answers', async ({
  program,
}) => {
  let page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  const line = () => page.getByRole('textbox', { name: 'Styrker, linje 1', exact: true });
  const odd = '<b>M.</b> #K *x* {name} 🙂 漢 \u202eomvendt\u202c';
  await line().fill(odd);
  await page.getByRole('button', { name: 'Ret dato' }).click();
  const date = page.getByRole('textbox', { name: 'Dato', exact: true });
  await date.fill('1.9.2026');
  await date.blur();
  await expect(page.getByText('Udgave fra 1. september 2026 (uge 36)')).toBeVisible();
  await date.fill('31.11.2026');
  await date.blur();
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await expect(page.getByText('Udgave fra 1. september 2026 (uge 36)')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Dato', exact: true })).toHaveValue('31.11.2026');
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();
  await expect(line()).toHaveValue(odd);
});

test('a field that is left with a mistake in it moves nothing below it', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  const place = page.getByLabel('Sted', { exact: true });
  const top = async () => (await place.boundingBox())?.y;
  await expect(place).toBeVisible();
  const before = await top();
  for (const [label, wrong, told] of [
    ['Dato', '30.2.2030', 'Datoen findes ikke.'],
    ['Klokken', '25.00', 'Klokkeslættet findes ikke.'],
    ['Varighed i minutter', '7', 'Skriv et helt antal minutter mellem 10 og 240.'],
  ] as const) {
    const field = page.getByLabel(label, { exact: true }).first();
    const right = await field.inputValue();
    await field.fill(wrong);
    await field.blur();
    await expect(page.getByText(told)).toBeVisible();
    expect(await top(), label).toBe(before);
    await field.fill(right);
    await field.blur();
    await expect(page.getByText(told)).toBeHidden();
    expect(await top(), `${label} again`).toBe(before);
  }
});
