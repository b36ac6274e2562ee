import { taggedText } from '../support/tagged-text.ts';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { differenceOf, popplerText, withPdf } from '../support/pdf.ts';
import { expect, expectAccessible, type Program, test } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  answerSaveDialog,
  createNotebook,
  expectSaved,
  openCourseGlance,
  setClock,
} from '../support/steps.ts';

const run = promisify(execFile);
const FACTS = 'Datoer, antal møder, mødetid, ledelsesniveau, status og gennemførte evalueringer.';

async function openSummary(program: Program, page: Page): Promise<void> {
  await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'HR-opsummering' }).click();
  await program.page('hr-summary');
}

/** The page's text in the window, in its order. */
async function shownText(page: Page): Promise<string> {
  const summary = page.getByText('Sidens tekst', { exact: true });
  if ((await page.getByRole('region', { name: /^Sidens tekst/ }).count()) === 0) await summary.click();
  return (await page.getByRole('region', { name: /^Sidens tekst/ }).innerText()).replace(/\s+/g, '');
}
const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
const said = (file: string, ...args: string[]) => popplerText('pdfinfo', [...args, '-struct-text', file]);

/** How unlike two pictures of one page are when each is drawn so small that the edges of letters are evened out. */
async function unlike(one: Buffer, other: Buffer): Promise<number> {
  const small = (picture: Buffer) =>
    withPdf(picture, async (file) => {
      await run('convert', [
        `png:${file}`,
        '-filter',
        'Box',
        '-resize',
        '165x233!',
        '-colorspace',
        'Gray',
        `png:${file}.small`,
      ]);
      return readFile(`${file}.small`);
    });
  return differenceOf(await small(one), await small(other));
}

test('HR gets the very page that is shown, with what was ticked and no more', async ({ program, folder }) => {
  await setClock(program);
  const page = await createNotebook(program);
  const courseId = await seedLife(page, 'M. K.', aYear);
  await page.evaluate(async (id) => {
    await window.notebook.courses.record({ id, fields: { name: 'Mette Kjær Holm', notes: 'HEMMELIGT' } });
  }, courseId);
  await openSummary(program, page);
  const main = page.getByRole('main');
  await expect(main.getByText(FACTS)).toBeVisible();
  for (const box of await main.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await expect(main.getByRole('listitem').filter({ hasText: 'Aftaler' })).toContainText('4');
  await expect(main.getByText('Intet endnu.')).toBeVisible();
  await expectAccessible(page);

  // The text beside the page is the file's, and the picture of it too.
  const plain = join(folder, 'hr.pdf');
  await answerSaveDialog(program, plain);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som hr.pdf.')).toBeVisible();
  const text = await shownText(page);
  expect(text).toContain('MenteeM.K.(alias)');
  expect(text).not.toMatch(/Mette|HEMMELIGT/);
  expect(solid(await taggedText(new Uint8Array(await readFile(plain))))).toBe(text);
  const shot = await page.locator('img[data-page="1"]').screenshot({ scale: 'css' });
  await run('pdftoppm', ['-r', '200', '-png', '-singlefile', plain, `${plain}.page`]);
  expect(await unlike(shot, await readFile(`${plain}.page.png`))).toBeLessThan(0.025);
  await expect(main.getByRole('listitem').filter({ hasText: 'HR-opsummering, PDF' })).toContainText(
    '23. november 2026',
  );

  // Each tick brings its own, and shows it before.
  await expect(main.getByText('Navnet er Mette Kjær Holm.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Mentees fulde navn/ }).press('Space');
  await expect.poll(() => shownText(page)).toContain('MenteeMetteKjærHolm');
  await page.getByRole('checkbox', { name: /^Din forberedelsestid/ }).press('Space');
  await page.getByRole('checkbox', { name: /^Hvilke pejlemærker/ }).press('Space');
  await expect.poll(() => shownText(page)).toContain('Mentorsforberedelse3timer');

  // A comment that is worth a second look stops everything until each place is said yes to.
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).fill('Hun har været sygemeldt.');
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).blur();
  await expectSaved(page);
  await page.getByRole('checkbox', { name: /^Din kommentar til HR/ }).press('Space');
  const yes = page.getByRole('checkbox', { name: /»sygemeldt« kan være en oplysning om helbred/ });
  await expect(yes).toBeVisible();
  await expectAccessible(page);
  const lookFirst = page.getByText('Der står noget, du skal se efter først.');
  await shownText(page);
  await page.getByRole('region', { name: /^Sidens tekst/ }).selectText();
  await page.keyboard.press('Control+C');
  await expect(lookFirst).toBeVisible();
  await page.getByRole('button', { name: 'Gem som CSV' }).click();
  await expect(lookFirst).toBeVisible();
  await yes.press('Space');
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).fill('Hun har været sygemeldt!');
  await page.getByRole('textbox', { name: 'Kommentar til HR' }).blur();
  await expect(yes).not.toBeChecked();
  await yes.press('Space');
  for (const kind of ['csv', 'json'] as const) {
    await answerSaveDialog(program, join(folder, `hr.${kind}`));
    await page.getByRole('button', { name: `Gem som ${kind.toUpperCase()}` }).click();
    await expect(page.getByText(`Gemt som hr.${kind}.`)).toBeVisible();
    expect(await readFile(join(folder, `hr.${kind}`), 'utf8')).toContain('Hun har været sygemeldt!');
  }

  // With a password of the mentor's own the file opens with that alone.
  await page.getByRole('checkbox', { name: 'Lås PDF’en med en adgangskode' }).press('Space');
  await page.getByLabel('Adgangskode til PDF’en', { exact: true }).fill('for kort');
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Adgangskoden er for kort. Brug mindst 15 tegn.')).toBeVisible();
  await page.getByRole('button', { name: 'Foreslå en adgangskode' }).click();
  await expect(page.getByText('Skriv den ned nu.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Adgangskode til PDF’en', { exact: true }).fill('blåbærgrød ÆØÅ 7');
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  const locked = join(folder, 'locked.pdf');
  await answerSaveDialog(program, locked);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som locked.pdf.')).toBeVisible();
  await expect(page.getByLabel('Adgangskode til PDF’en', { exact: true })).toHaveCount(0);
  await expect(said(locked)).rejects.toThrow(/Incorrect password/);
  await run('pdftoppm', [
    '-r',
    '200',
    '-png',
    '-singlefile',
    '-upw',
    'blåbærgrød ÆØÅ 7',
    locked,
    `${locked}.page`,
  ]);
  expect(await unlike(shot, await readFile(`${locked}.page.png`))).toBeGreaterThan(0.04);
  expect(await said(locked, '-upw', 'blåbærgrød ÆØÅ 7')).toContain('Mette Kjær Holm');
  await withPdf(await readFile(locked), (file) =>
    popplerText('qpdf', ['--password=blåbærgrød ÆØÅ 7', '--check', file]),
  );

  // Everything stands inside a small window, and nothing ticked is remembered.
  await setSize(program, page, 900, 640, 1);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await openSummary(program, page);
  for (const one of await main.getByRole('checkbox').all()) await expect(one).not.toBeChecked();
});
