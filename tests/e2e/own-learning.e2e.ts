import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { tabTo } from '../support/keys.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openMeeting,
  openSettings,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Det, jeg lærte' });

async function openLearning(program: Program, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Min egen læring', exact: true }).first().click();
  return program.page('learning');
}

async function aNotebook(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'M. K.', 3);
  return page;
}

test('a page is begun, saves itself, and stands in the diary after lock and unlock', async ({ program }) => {
  let page = await aNotebook(program);
  await openLearning(program, page);
  await expect(page.getByText('Her er ingen sider endnu.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skriv den første side' }).click();
  await program.page('reflection');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mandag 23. november 2026 (uge 48)');
  await expect(text(page)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Jeg spørger, før jeg har hørt efter.\nNæste gang tæller jeg til fem.');
  await expectSaved(page);
  await page.getByLabel('Dato', { exact: true }).fill('20.11.2026');
  await page.getByLabel('Dato', { exact: true }).press('Tab');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fredag 20. november 2026 (uge 47)');

  page = await lockAndUnlock(program);
  await openLearning(program, page);
  await page.getByRole('button', { name: 'Skriv en ny side' }).click();
  await program.page('reflection');
  await page.keyboard.type('Det nyeste.');
  await expectSaved(page);
  await openLearning(program, page);
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveText([
    '23. november 2026mandag, uge 48Det nyeste.',
    '20. november 2026fredag, uge 47Jeg spørger, før jeg har hørt efter.Næste gang tæller jeg til fem.',
  ]);
  await expectAccessible(page);
});

test('from a meeting one writes of one’s own learning; the page is tied to it, tied anew and let go', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await seedCourse(page, 'S. T.', 1);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('button', { name: 'Skriv om din egen læring' }).click();
  await program.page('reflection');
  await expect(page.getByRole('link', { name: /^Møde 2 med M\. K\., 5\. maj 2026/ })).toBeVisible();
  await text(page).fill('Stilheden gjorde arbejdet.');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Vælg et andet møde' }).click();
  await page.getByText('S. T.', { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Møde 1/ }).click();
  await expect(page.getByRole('link', { name: /^Møde 1 med S\. T\./ })).toBeVisible();
  await page.getByRole('button', { name: 'Lad siden stå for sig selv' }).click();
  await expect(page.getByText('Intet møde. Siden står for sig selv.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Knyt siden til et møde' }).click();
  await page.getByText('M. K.', { exact: true }).click();
  await page.getByRole('button', { name: /^Møde 3/ }).click();
  await page.getByRole('link', { name: /^Møde 3 med M\. K\./ }).click();
  await program.page('meeting');
  const learning = page.getByRole('main').getByRole('listitem').filter({ hasText: '23. november 2026' });
  await learning.getByRole('link').click();
  await program.page('reflection');
  await expect(text(page)).toHaveValue('Stilheden gjorde arbejdet.');
});

test('a page that names a mentee says so, and the name can be taken out and put back', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Mette Kjær');
  await expectSaved(page);
  await openLearning(program, page);
  await page.getByRole('button', { name: 'Skriv den første side' }).click();
  await program.page('reflection');
  await text(page).fill('Jeg lærte at tie.');
  await expect(page.getByText(/^Her står/)).toHaveCount(0);
  const named = 'Mettes pauser lærte mig at tie. M. K. har ret.';
  await text(page).fill(named);
  await expect(page.getByText('Her står M. K. 2 gange')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skriv »menteen« i stedet for M. K.' }).click();
  await expect(text(page)).toHaveValue('Menteens pauser lærte mig at tie. Menteen har ret.');
  await expect(page.getByText('Nu står der »menteen« i stedet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sæt navnet tilbage' }).click();
  await expect(text(page)).toHaveValue(named);
  await expectSaved(page);
});

test('one page and the whole diary are shown on paper, and a page begun by mistake leaves nothing', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await page.getByRole('button', { name: 'Skriv om din egen læring' }).click();
  await program.page('reflection');
  await page.getByRole('button', { name: 'Fjern den tomme side' }).click();
  await program.page('learning');
  await expect(page.getByText('Her er ingen sider endnu.')).toBeVisible();
  for (const written of ['Den første tanke.', 'Den anden tanke.']) {
    await page.getByRole('button', { name: /^Skriv (en ny|den første) side$/ }).click();
    await program.page('reflection');
    await text(page).fill(written);
    await expectSaved(page);
    await page.getByRole('link', { name: 'Min egen læring' }).last().click();
    await program.page('learning');
  }
  await page.getByRole('link', { name: 'Den anden tanke.' }).click();
  await program.page('reflection');
  await expect(page.getByRole('button', { name: 'Fjern den tomme side' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis og udskriv' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tilbage til siden' }).click();
  await program.page('reflection');
  await page.getByRole('link', { name: 'Min egen læring' }).last().click();
  await program.page('learning');
  await page.getByRole('button', { name: 'Vis og udskriv alle sider' }).click();
  await program.page('preview');
  await expect(page.getByText('3 sider', { exact: true })).toBeVisible();
});

test('a page that is thrown out rests in the bin, and comes back with its earlier text', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await openLearning(program, page);
  await page.getByRole('button', { name: 'Skriv den første side' }).click();
  await program.page('reflection');
  await text(page).fill('Jeg talte for meget.');
  await expectSaved(page);
  await setClock(program, Date.UTC(2026, 10, 23, 15, 10));
  await text(page).fill('Jeg tier.');
  await text(page).blur();
  await expect(page.getByRole('button', { name: 'Tidligere udgaver: Det, jeg lærte' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Læg siden i papirkurven' }).click();
  await program.page('learning');
  await expect(page.getByText('Her er ingen sider endnu.')).toBeVisible();
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
  await program.page('bin');
  await page.getByRole('button', { name: 'Læg tilbage: Siden »Jeg tier.« fra Min egen læring' }).click();
  await openLearning(program, page);
  await page.getByRole('link', { name: 'Jeg tier.' }).click();
  await program.page('reflection');
  await expect(page.getByRole('button', { name: 'Tidligere udgaver: Det, jeg lærte' })).toBeVisible();
});

test('the keyboard alone writes a page and ties it', async ({ program }) => {
  const page = await aNotebook(program);
  await openLearning(program, page);
  await tabTo(page, page.getByRole('button', { name: 'Skriv den første side' }));
  await page.keyboard.press('Enter');
  await program.page('reflection');
  await page.keyboard.type('Skrevet uden mus.');
  await tabTo(page, page.getByRole('button', { name: 'Knyt siden til et møde' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Møde 3/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('link', { name: /^Møde 3 med M\. K\./ })).toBeVisible();
  await expectSaved(page);
});
