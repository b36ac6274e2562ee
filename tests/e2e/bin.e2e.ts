import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import {
  lockAndUnlock,
  openCourse,
  openMeeting,
  openSettings,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

async function twoMeetings(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'M. K.', 2);
  return page;
}

async function throwMeetingOut(program: Program, page: Page): Promise<void> {
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await page.getByRole('button', { name: 'Læg mødet i papirkurven' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Læg mødet i papirkurven?' });
  await expect(dialog).toContainText('Det samme gør 2 aftaler, der er indgået på mødet.');
  await expect(dialog.getByRole('button', { name: 'Behold mødet' })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Læg mødet i papirkurven' }).click();
  await program.page('course');
  await expect(page.getByRole('link', { name: 'Møde 2' })).toHaveCount(0);
}

async function openBin(program: Program, page: Page): Promise<Page> {
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
  return program.page('bin');
}

const things = (page: Page) => page.getByRole('list', { name: 'Papirkurv' }).getByRole('listitem');

test('a meeting that was thrown out rests in the bin and comes back whole', async ({ program }) => {
  let page = await twoMeetings(program);
  await throwMeetingOut(program, page);
  page = await lockAndUnlock(program);
  await openBin(program, page);
  await expect(things(page)).toHaveCount(1);
  await expect(things(page)).toContainText(
    /Mødet 5\.\smaj 2026Forløb med M\. K\. · Lagt her 23\.\snovember 2026 · Forsvinder 23\.\sdecember 2026/,
  );
  await expectAccessible(page);
  await things(page)
    .getByRole('button', { name: /^Læg tilbage/ })
    .click();
  await expect(page.getByText(/^Mødet 5\.\smaj 2026 er lagt tilbage\.$/)).toBeVisible();
  await expect(page.getByText('Papirkurven er tom')).toBeVisible();
  await expectAccessible(page);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await expect(page.getByLabel('Hvordan er det gået')).toHaveValue(/statusmøde nummer 2/);
  await expect(page.getByRole('textbox', { name: 'Aftale 1' })).toHaveCount(2);
});

test('a written agreement can be thrown out, and »Slet nu« asks first and leaves nothing', async ({
  program,
}) => {
  const page = await twoMeetings(program);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('button', { name: 'Læg i papirkurven: Skriver første udkast' }).click();
  await expect(page.getByRole('textbox', { name: 'Aftale 1' })).toHaveCount(1);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
  await program.page('bin');
  await expect(page.getByRole('link', { name: 'Tilbage til forløbet' })).toBeVisible();
  const dialog = page.getByRole('alertdialog', { name: 'Slet aftalen »Skriver første udkast«?' });
  await things(page)
    .getByRole('button', { name: /^Slet nu/ })
    .click();
  await expect(dialog.getByRole('button', { name: 'Behold i papirkurven' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(things(page)).toHaveCount(1);
  await things(page)
    .getByRole('button', { name: /^Slet nu/ })
    .click();
  await dialog.getByRole('button', { name: 'Slet nu' }).click();
  await expect(page.getByText('Papirkurven er tom')).toBeVisible();
});

test('after thirty days it is gone', async ({ program }) => {
  let page = await twoMeetings(program);
  await throwMeetingOut(program, page);
  await setClock(program, Date.UTC(2026, 11, 23, 13, 40));
  page = await lockAndUnlock(program);
  await openBin(program, page);
  await expect(page.getByText('Papirkurven er tom')).toBeVisible();
});
