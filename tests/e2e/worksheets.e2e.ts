import type { Page } from '@playwright/test';
import { newestOf } from '../../shared/worksheets/all.ts';
import { expectFilled, fillByKeyboard, fillByMouse, wordOf } from '../support/fill-sheet.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import {
  expectSaved,
  lockAndUnlock,
  lockByMenu,
  openSheet,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';

async function aCourse(program: Program): Promise<Page> {
  const page = await unlock(program);
  return startCourse(program, page, 'M. K.');
}

const line = (page: Page, label: string, number: number) =>
  page.getByRole('textbox', { name: `${label}, linje ${number}`, exact: true });

// The matrix has its own file.
const sheets = newestOf().filter(({ layout }) => layout !== 'matrix');

for (const [way, fill, option] of [
  ['with the mouse', fillByMouse, 'last'],
  ['with the keyboard alone', fillByKeyboard, 'first'],
] as const)
  test(`each sheet is filled in ${way}, and stands as it was after the lock`, async ({ program }) => {
    let page = await aCourse(program);
    for (const definition of sheets) {
      await openSheet(program, page, 'M. K.', wordOf(definition.title));
      await fill(page, definition, option);
      await expectSaved(page);
      await expectFilled(page, definition, option);
      await expectAccessible(page);
    }
    page = await lockAndUnlock(program);
    for (const definition of sheets) {
      await openSheet(program, page, 'M. K.', wordOf(definition.title));
      await expectFilled(page, definition, option);
    }
  });

test('a new copy begins with the last, and each keeps its own answers', async ({ program }) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await line(page, 'Styrker', 1).fill('Tør tage den svære samtale');
  await page.getByRole('button', { name: 'Ret dato' }).click();
  await page.getByRole('textbox', { name: 'Dato', exact: true }).fill('1.9.2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Udgave fra 1. september 2026 (uge 36)')).toBeVisible();
  await page.getByRole('button', { name: 'Lav en ny udgave' }).click();
  const copies = page.getByRole('radiogroup', { name: 'Udgaver' });
  await expect(copies.getByRole('radio')).toHaveCount(2);
  await expect(line(page, 'Styrker', 1)).toHaveValue('Tør tage den svære samtale');
  await line(page, 'Styrker', 1).fill('Tager den svære samtale tidligt');
  await expectSaved(page);
  await expectAccessible(page);
  await copies.getByText('1. september').click();
  await expect(page.getByText('Udgave fra 1. september 2026 (uge 36)')).toBeVisible();
  await expect(line(page, 'Styrker', 1)).toHaveValue('Tør tage den svære samtale');
});

test('what was deleted is found again among what stood before, and is put back', async ({ program }) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'Mentoraftale');
  const trust = page.getByLabel('Fortrolighed', { exact: true });
  await trust.fill('Det, vi taler om, bliver mellem os.');
  await trust.press('Tab');
  await expectSaved(page);
  await trust.fill('');
  await trust.press('Tab');
  await page.getByRole('button', { name: 'Se, hvad der stod før' }).click();
  await page.getByRole('button', { name: /^Stod til / }).click();
  const before = page.getByRole('region', { name: 'Det, der stod før' });
  await expect(before.getByText('Det, vi taler om, bliver mellem os.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sæt dette tilbage' }).click();
  await expect(trust).toHaveValue('Det, vi taler om, bliver mellem os.');
  await expect(page.getByRole('status').filter({ hasText: 'Det er sat tilbage.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a change is undone in its field with Ctrl+Z, in a text and in a line of a list', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  for (const box of [
    line(page, 'Svagheder', 1),
    page.getByLabel('Sådan håndterer du dem', { exact: true }),
  ]) {
    await box.click();
    await page.keyboard.type('Skriver lange mails');
    await expectSaved(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(box).toHaveValue('');
    await page.keyboard.press('Control+Z');
    await expect(box).toHaveValue('Skriver lange mails');
  }
});

test('a line that was taken away is put back where it stood, and a choice can be taken away', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await line(page, 'Styrker', 1).fill('Holder, hvad hun lover');
  await line(page, 'Styrker', 2).fill('Kender driften');
  await page.getByRole('button', { name: 'Fjern Styrker, linje 1' }).click();
  await expect(line(page, 'Styrker', 1)).toHaveValue('Kender driften');
  await page.getByRole('button', { name: 'Sæt linjen tilbage' }).click();
  await expect(line(page, 'Styrker', 1)).toHaveValue('Holder, hvad hun lover');
  await expect(line(page, 'Styrker', 1)).toBeFocused();
  await expect(line(page, 'Styrker', 2)).toHaveValue('Kender driften');
  await page.getByText('Sammen på mødet', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Sammen på mødet' })).toBeChecked();
  await page.getByRole('button', { name: 'Fjern valget: Udfyldt af' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectSaved(page);
  await expectAccessible(page);
});

test('lines that are pasted together become lines, Enter goes on and Backspace takes an empty one away', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await program.app.evaluate(({ clipboard }) => clipboard.writeText('Et\n\n  To\nTre'));
  await line(page, 'Styrker', 1).click();
  await page.keyboard.press('Control+V');
  await expect(line(page, 'Styrker', 3)).toHaveValue('Tre');
  await expect(line(page, 'Styrker', 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fire');
  await expect(line(page, 'Styrker', 4)).toHaveValue('Fire');
  await line(page, 'Styrker', 2).click();
  await page.keyboard.press('Enter');
  await expect(line(page, 'Styrker', 3)).toHaveValue('');
  await page.keyboard.press('Backspace');
  await expect(line(page, 'Styrker', 2)).toBeFocused();
  await expect(line(page, 'Styrker', 3)).toHaveValue('Tre');
});

test('a proposal becomes an agreement of the latest meeting, once, and without a meeting it says what is missing', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'Fokus på ledelsesniveauet');
  await line(page, 'Konkrete forslag', 1).fill('Prøver en kortere dagsorden');
  await page.getByRole('button', { name: 'Gør til aftale: linje 1' }).click();
  await page.getByRole('button', { name: 'Mentee gør det' }).click();
  await expect(page.getByText('Opret et møde i forløbet først.')).toBeVisible();

  await page.getByRole('link', { name: 'Ark for M. K.' }).click();
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await planMeeting(program, page, 'i dag');
  await openSheet(program, page, 'M. K.', 'Fokus på ledelsesniveauet');
  await page.getByRole('button', { name: 'Gør til aftale: linje 1' }).click();
  await page.getByRole('button', { name: 'Mentee gør det' }).click();
  await expect(page.getByText('Aftalen står på møde 1.')).toBeFocused();
  await line(page, 'Konkrete forslag', 2).click();
  await page.keyboard.type('Holder to møder selv');
  await expect(line(page, 'Konkrete forslag', 2)).toHaveValue('Holder to møder selv');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ark for M. K.' }).click();
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 1' }).click();
  await program.page('meeting');
  await expect(page.getByRole('textbox', { name: 'Aftale 1' })).toHaveValue('Prøver en kortere dagsorden');
});

test('what is typed in the moment of the lock is there after it', async ({ program }) => {
  let page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await line(page, 'Trusler', 1).click();
  await page.keyboard.type('Uklart, hvem der bestemmer');
  await lockByMenu(program);
  page = await unlock(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await expect(line(page, 'Trusler', 1)).toHaveValue('Uklart, hvem der bestemmer');
});

test('a line that is too long is told, and neither it nor the other lines are lost', async ({ program }) => {
  let page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await line(page, 'Styrker', 1).fill('Kort nok');
  await expectSaved(page);
  const tooLong = 'Alt for lang. '.repeat(800).trim();
  await line(page, 'Styrker', 2).fill(tooLong);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Teksten er for lang til feltet. Kort den ned.')).toBeVisible();
  page = await lockAndUnlock(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await expect(line(page, 'Styrker', 1)).toHaveValue('Kort nok');
  await expect(line(page, 'Styrker', 2)).toHaveValue(tooLong);
  await line(page, 'Styrker', 2).fill('Kortere');
  await expect(page.getByText('Teksten er for lang til feltet. Kort den ned.')).toBeHidden();
  await expectSaved(page);
});

test('the handbook leads to the sheet in the course at hand, and each sheet back to its section', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  await page.getByRole('link', { name: /^Metoden/ }).click();
  await program.page('handbook');
  await expect(page.getByRole('heading', { level: 1, name: 'SWOT-analyse' })).toBeVisible();
  await page.getByRole('link', { name: 'SWOT-analyse', exact: true }).last().click();
  await program.page('worksheet');
  await expect(page.getByRole('link', { name: 'Ark for M. K.' })).toBeVisible();
});

test('»Brug arket« begins answers anew where some are written, and the course’s list leads to those', async ({
  program,
}) => {
  const page = await aCourse(program);
  await openSheet(program, page, 'M. K.', 'Spørg dig selv');
  const thoughts = page.getByLabel('Hvilke nye tanker fik du?', { exact: true });
  await thoughts.fill('At sige nej i tide.');
  await page.getByRole('link', { name: /^Spørg dig selv/ }).click();
  await program.page('handbook');
  await page.getByRole('link', { name: 'Spørg dig selv', exact: true }).last().click();
  await program.page('worksheet');
  await expect(thoughts).toHaveValue('');
  await openSheet(program, page, 'M. K.', 'Spørg dig selv');
  await page.getByRole('radiogroup', { name: 'Udgaver' }).getByRole('radio').last().press('Space');
  await expect(thoughts).toHaveValue('At sige nej i tide.');
});

test('without a course at hand the tools ask for one, and without any they lead to a new one', async ({
  program,
}) => {
  let page = await unlock(program);
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');
  await page.getByRole('button', { name: 'Brug arket SWOT-analyse' }).click();
  await expect(page.getByText('Opret et forløb først.')).toBeVisible();
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await page.getByLabel('Menteens alias').fill('S. T.');
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  page = await program.page('course');
  await startCourse(program, page, 'M. K.');
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');
  await page.getByRole('button', { name: 'Brug arket Mentoraftale' }).click();
  await expectAccessible(page);
  const where = page.getByRole('group', { name: 'I hvilket forløb?' }).getByRole('button');
  await expect(where).toHaveText(['Brug i forløbet med M. K.', 'Brug i forløbet med S. T.']);
  await where.last().click();
  await program.page('worksheet');
  await expect(page.getByRole('link', { name: 'Ark for S. T.' })).toBeVisible();
});
