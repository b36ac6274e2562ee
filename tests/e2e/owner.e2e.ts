import type { Page } from '@playwright/test';
import { openSummary } from '../support/hr-pages.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, OWNER, PASSPHRASE, type Program } from '../support/program.ts';
import { shownText } from '../support/shown-pages.ts';
import { expectSaved, lockByMenu, openSettings, seedCourse, unlock } from '../support/steps.ts';

const nameBox = (page: Page) => page.getByLabel('Dit navn', { exact: true });

async function lockAndUnlock(program: Program): Promise<Page> {
  await lockByMenu(program);
  return unlock(program);
}

/** The words of the recovery sheet's own page, from the settings on. */
async function wordsOfSheet(program: Program, page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Lav gendannelsesarket' }).click();
  await program.page('sheet-ask');
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Fortsæt til arket' }).click();
  await program.page('sheet');
  const told = await page.evaluate(async () => {
    const { documents } = window.notebook;
    const id = crypto.randomUUID();
    const made = await documents.open({ id, request: { kind: 'recovery-sheet' } });
    return made.ok ? documents.page({ id, page: 1 }) : made;
  });
  return told.ok ? JSON.stringify(told.value.text) : told.error.kind;
}

test('a name that the mentor corrects stands in what HR gets and on the recovery sheet from then on', async ({
  program,
}) => {
  let page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await openSettings(program, page);
  await expect(nameBox(page)).toHaveValue(OWNER);
  await nameBox(page).fill('  Bodil Kjær Toft ');
  await nameBox(page).blur();
  await expectSaved(page);
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openSummary(program, page);
  await expect.poll(() => shownText(page)).toContain('MentorBodilKjærToftMentee');
  await openSettings(program, page);
  await expect(nameBox(page)).toHaveValue('Bodil Kjær Toft');
  expect(await wordsOfSheet(program, page)).toContain('Bodil Kjær Toft, notesbog nummer');
});

test('an empty name is told under its label, and the one before it stays', async ({ program }) => {
  let page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await openSettings(program, page);
  await nameBox(page).fill('   ');
  await nameBox(page).blur();
  await expect(page.getByText('Skriv dit navn.')).toBeVisible();
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openSummary(program, page);
  await expect.poll(() => shownText(page)).toContain(`Mentor${OWNER.replaceAll(' ', '')}Mentee`);
  await openSettings(program, page);
  await expect(page.getByText('Skriv dit navn.'), 'what is missing is still told').toBeVisible();
  await nameBox(page).fill(OWNER);
  await expect(page.getByText('Skriv dit navn.')).toBeHidden();
});
