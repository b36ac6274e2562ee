import type { Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { closeToTheEnd, closeWindow } from '../support/close-window.ts';
import { holdClocks, moveClocks } from '../support/lock.ts';
import { emptyDisk, fillDisk, startOnSmallDisk } from '../support/small-disk.ts';
import {
  expect,
  expectAccessible,
  newFolder,
  type Program,
  stopProgram,
  test as base,
} from '../support/program.ts';
import {
  answerQuestion,
  createNotebook,
  expectSaved,
  lockByMenu,
  openCourse,
  openMeeting,
  planMeeting,
  questionsAsked,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** A program whose disk can be filled; a mistake of the program's own still fails the test. */
const test = base.extend<{ onSmallDisk: Program }>({
  onSmallDisk: async ({ folder }, use) => {
    const scripts = await newFolder();
    const program = await startOnSmallDisk(folder, scripts);
    await use(program);
    await stopProgram(program);
    await rm(scripts, { recursive: true });
    expect(program.problems).toEqual([]);
  },
});

const QUESTION = 'Det sidste, du skrev, er ikke gemt';
const topicsOn = (page: Page) => page.getByLabel('Hvilke emner kom på banen?');
const nextOn = (page: Page) => page.getByLabel('Næste møde', { exact: true });
const notSaved = (page: Page) =>
  page
    .getByText(/^Ikke gemt.*Teksten er her endnu\. Der er ikke plads på disken\. Ryd op, og prøv igen\. Lad/)
    .first();

/** A meeting's page whose first words are saved and whose next ones find the disk full. */
async function aPageThatCannotBeSaved(program: Program): Promise<Page> {
  let page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  await writeIn(topicsOn(page), 'Gemt.');
  await fillDisk(program);
  await topicsOn(page).fill('Gemt. Skrevet på en fuld disk.');
  await topicsOn(page).blur();
  await expect(notSaved(page)).toBeVisible();
  return page;
}

test('on a full disk the text stays, the page says why, nobody is led away, and it is saved when there is room', async ({
  onSmallDisk: program,
}) => {
  let page = await aPageThatCannotBeSaved(program);
  await expect(page.getByText('Lad vinduet stå åbent, til der står Gemt.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Møde 1 med M. K.' })).toBeVisible();
  await expect(topicsOn(page)).toHaveValue('Gemt. Skrevet på en fuld disk.');
  await expect(notSaved(page)).toBeVisible();

  await answerQuestion(program, 0);
  await lockByMenu(program);
  await expect.poll(() => questionsAsked(program)).toEqual([QUESTION]);
  await expect(topicsOn(page)).toHaveValue('Gemt. Skrevet på en fuld disk.');

  await emptyDisk(program);
  await expectSaved(page);
  await expect(notSaved(page)).toBeHidden();
  await lockByMenu(program);
  page = await unlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue('Gemt. Skrevet på en fuld disk.');
  expect(await questionsAsked(program)).toEqual([QUESTION]);
});

test('a window that is closed on unsaved text asks: "Bliv her" keeps it open, "Gå alligevel" ends the program', async ({
  onSmallDisk: program,
}) => {
  const page = await aPageThatCannotBeSaved(program);
  await answerQuestion(program, 0);
  await closeWindow(program);
  await expect.poll(() => questionsAsked(program)).toEqual([QUESTION]);
  await expect(topicsOn(page)).toHaveValue('Gemt. Skrevet på en fuld disk.');
  await topicsOn(page).fill('Gemt. Skrevet videre.');
  await topicsOn(page).blur();
  await expect(notSaved(page)).toBeVisible();

  await answerQuestion(program, 1);
  await closeToTheEnd(program);
});

test('a page that hangs for ever is asked about and can still be closed: "Bliv her" keeps it open, "Gå alligevel" ends the program', async ({
  program,
}) => {
  const page = await createNotebook(program);
  await page.evaluate(() => {
    window.setTimeout(() => {
      for (;;);
    });
  });
  // A page that still answers would hand over its words, and the program would end unasked.
  const answers = () => page.evaluate(() => 'answers').catch(() => 'is gone');
  await expect.poll(() => Promise.race([answers(), setTimeout(500, 'hangs')])).toBe('hangs');
  await answerQuestion(program, 0);
  await closeWindow(program);
  await expect.poll(() => questionsAsked(program)).toEqual([QUESTION]);
  await answerQuestion(program, 1);
  await closeToTheEnd(program);
});

test('one who locks on unsaved text all the same is told so at the lock, and finds what was saved', async ({
  onSmallDisk: program,
}) => {
  await aPageThatCannotBeSaved(program);
  await answerQuestion(program, 1);
  await lockByMenu(program);
  const locked = await program.page('lock');
  await expect(locked.getByText('Det sidste, du skrev, kunne ikke gemmes.')).toBeVisible();
  await emptyDisk(program);
  const page = await unlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue('Gemt.');
});

/** Five minutes pass without use. */
async function leaveUntilLocked(program: Program): Promise<Page> {
  await holdClocks(program);
  await moveClocks(program, { ms: 5 * 60_000 });
  const locked = await program.page('lock');
  await expect(locked.getByText(/Noget af det, du skrev, er ikke gemt endnu\./)).toBeVisible();
  return locked;
}

const WRITTEN = 'Gemt. Skrevet på en fuld disk.';

test('words that a full disk refuses outlast a lock that nobody asked for, and are there after the unlock', async ({
  onSmallDisk: program,
}) => {
  let page = await aPageThatCannotBeSaved(program);
  await nextOn(page).fill('1.7.2030');
  await expectAccessible(await leaveUntilLocked(program));
  await emptyDisk(program);
  page = await unlock(program);
  await expect(page.getByText('Det, programmet havde fra før låsen, er gemt nu.')).toBeVisible();
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue(WRITTEN);
  await expect(nextOn(page)).toHaveValue(/1\.\s+juli 2030/);
  await expect(page.getByText('Det, programmet havde fra før låsen')).toBeHidden();
  await lockByMenu(program);
  await expect((await program.page('lock')).getByText('Det, du havde skrevet, er gemt.')).toBeVisible();
  page = await unlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue(WRITTEN);
});

test('words that the disk still refuses after the unlock are told, asked about at the lock, and saved when there is room', async ({
  onSmallDisk: program,
}) => {
  await aPageThatCannotBeSaved(program);
  await leaveUntilLocked(program);
  const page = await unlock(program);
  const told = page.getByText(/^Ikke gemt endnu: noget, du skrev, før notesbogen blev låst\./);
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(told).toBeVisible();
  await expect(topicsOn(page)).toHaveValue('Gemt.');
  await answerQuestion(program, 0);
  await lockByMenu(program);
  await expect.poll(() => questionsAsked(program)).toEqual([QUESTION]);

  await emptyDisk(program);
  await expect(page.getByText('Det, programmet havde fra før låsen, er gemt nu.')).toBeVisible();
  await expect(topicsOn(page)).toHaveValue(WRITTEN);
  await expect(told).toBeHidden();
});

test('what a button cannot do on a full disk is told on the page, and done at the next press', async ({
  onSmallDisk: program,
}) => {
  const full = 'Der er ikke plads på disken.';
  let page = await createNotebook(program);
  await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  await page.getByRole('button', { name: 'Tilføj aftale' }).first().click();
  await expect(page.getByLabel('Aftale 1')).toBeFocused();
  await fillDisk(program);
  await page.getByRole('button', { name: 'Fjern aftalen' }).click();
  const told = page.getByRole('alert').filter({ hasText: full });
  await expect(told).toBeVisible();
  await expect(told, 'no text is at stake').not.toContainText('Teksten er her endnu');
  await expect(page.getByLabel('Aftale 1')).toBeVisible();
  await expectAccessible(page);
  await emptyDisk(program);
  await page.getByRole('button', { name: 'Fjern aftalen' }).click();
  await expect(page.getByLabel('Aftale 1')).toBeHidden();

  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await fillDisk(program);
  await page.getByRole('button', { name: 'Læg forløbet til side' }).click();
  await expect(page.getByRole('alert').filter({ hasText: full })).toBeVisible();
  await emptyDisk(program);
  await page.getByRole('button', { name: 'Læg forløbet til side' }).click();
  await expect(page.getByRole('button', { name: 'Tag forløbet frem igen' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: full })).toBeHidden();

  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await fillDisk(program);
  await page.getByLabel('Menteens alias').fill('A. B.');
  await expect(page.getByRole('alert').filter({ hasText: full })).toBeVisible();
  await expect(page.getByLabel('Menteens alias')).toHaveValue('A. B.');
  await emptyDisk(program);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await program.page('course');
});
