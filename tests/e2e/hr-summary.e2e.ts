import { taggedText } from '../support/tagged-text.ts';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { createSearch, familyOf } from '../support/canary.ts';
import { hear } from '../support/hear.ts';
import { popplerText, withPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import { answerSaveDialog, expectSaved, openCourseGlance, setClock, unlock } from '../support/steps.ts';

const run = promisify(execFile);
const FACTS =
  'Menteens alias eller initialer (eller navnet, hvis du vælger det), datoer, antal møder, mødetid, ledelsesniveau, status og gennemførte evalueringer.';

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

/** Of an A4 page at 300 dots an inch. */
const DRAWN = { width: 2480, height: 3508 };

/** The first page as the window draws it, as large as that. */
async function drawnPage(page: Page): Promise<Buffer> {
  const url = await page.locator('img[data-page="1"]').evaluate(async (image, { width, height }) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('No picture');
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('No canvas');
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, width, height);
    paper.drawImage(image, 0, 0, width, height);
    return canvas.toDataURL('image/png');
  }, DRAWN);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** The first page of the file, drawn as large. */
async function filedPage(file: string, ...args: string[]): Promise<Buffer> {
  const { width, height } = DRAWN;
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  await run('pdftoppm', [...size, '-png', '-singlefile', ...args, file, `${file}.page`]);
  return readFile(`${file}.page.png`);
}

/** The spot, about as large as a stroke of a letter, where two pictures are most unlike: 0 the same, 1 black and white. */
const mostUnlike = (one: Buffer, other: Buffer): Promise<number> =>
  withPdf(one, (first) =>
    withPdf(other, async (second) => {
      const gray = [`png:${first}`, `png:${second}`, '-colorspace', 'Gray', '-blur', '0x3'];
      const most = ['-compose', 'difference', '-composite', '-format', '%[fx:maxima]', 'info:'];
      return Number((await run('convert', [...gray, ...most])).stdout);
    }),
  );

/** The window's page and its file were 0.15 apart, and a page with a 5 in place of a 4 was 0.40 from it. */
const SAME = 0.22;

test('HR gets the very page that is shown, with what was ticked and no more', async ({ program, folder }) => {
  await setClock(program);
  const page = await unlock(program);
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
  const shot = await drawnPage(page);
  expect(await mostUnlike(shot, await filedPage(plain))).toBeLessThan(SAME);
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

  // With a password of the mentor's own the file opens with that alone, and no password is written anywhere.
  const heard = hear(program);
  await page.getByRole('checkbox', { name: 'Lås PDF’en med en adgangskode' }).press('Space');
  await page.getByLabel('Adgangskode til PDF’en', { exact: true }).fill('for kort');
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Adgangskoden er for kort. Brug mindst 15 tegn.')).toBeVisible();
  await page.getByRole('button', { name: 'Foreslå en adgangskode' }).click();
  await expect(page.getByText('Skriv den ned nu.')).toBeVisible();
  await expectAccessible(page);
  const offered = await page.getByLabel('Adgangskode til PDF’en', { exact: true }).inputValue();
  await page.getByLabel('Adgangskode til PDF’en', { exact: true }).fill('blåbærgrød ÆØÅ 7');
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  const locked = join(folder, 'locked.pdf');
  await answerSaveDialog(program, locked);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som locked.pdf.')).toBeVisible();
  await expect(page.getByLabel('Adgangskode til PDF’en', { exact: true })).toHaveCount(0);
  await expect(said(locked)).rejects.toThrow(/Incorrect password/);
  const lockedPage = await filedPage(locked, '-upw', 'blåbærgrød ÆØÅ 7');
  expect(await mostUnlike(shot, lockedPage)).toBeGreaterThan(SAME);
  expect(await said(locked, '-upw', 'blåbærgrød ÆØÅ 7')).toContain('Mette Kjær Holm');
  await withPdf(await readFile(locked), (file) =>
    popplerText('qpdf', ['--password=blåbærgrød ÆØÅ 7', '--check', file]),
  );
  const search = createSearch([
    { name: 'the password typed', text: 'blåbærgrød ÆØÅ 7' },
    { name: 'the password offered', text: offered },
  ]);
  search.folder(folder);
  search.deleted(familyOf(program.app.process().pid ?? 0));
  search.look('what it said', heard());
  expect(search.filesIn(folder)).toBeGreaterThan(5);
  expect(search.hits()).toEqual([]);

  // A page that differs in one digit is another page.
  await page.evaluate(async (id) => {
    await window.notebook.courses.record({ id, fields: { levelNow: 5 } });
  }, courseId);
  await openSummary(program, page);
  const digit = join(folder, 'digit.pdf');
  await answerSaveDialog(program, digit);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som digit.pdf.')).toBeVisible();
  const digitPage = await filedPage(digit);
  expect(await mostUnlike(shot, digitPage)).toBeGreaterThan(SAME);
  expect(await mostUnlike(await drawnPage(page), digitPage)).toBeLessThan(SAME);

  // Everything stands inside a small window, and nothing ticked is remembered.
  await setSize(program, page, 900, 640, 1);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await openSummary(program, page);
  for (const one of await main.getByRole('checkbox').all()) await expect(one).not.toBeChecked();
});
