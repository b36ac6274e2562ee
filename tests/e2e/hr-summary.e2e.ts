import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSearch, familyOf } from '../support/canary.ts';
import { hear } from '../support/hear.ts';
import { openSummary } from '../support/hr-pages.ts';
import { popplerText, withPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, OWNER } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import { drawnPage, filedPage, mostUnlike, SAME, savedAs, shownText } from '../support/shown-pages.ts';
import { answerSaveDialog, setClock, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const FACTS =
  'Hvad menteen kaldes, datoer, antal møder, mødetid, ledelsesniveau, status og gennemførte evalueringer med dato. Også hvad du kaldes, hvis du ikke vælger det fra.';

const said = (file: string, ...args: string[]) => popplerText('pdfinfo', [...args, '-struct-text', file]);

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

  // The page, its text and what stays are in sight together.
  await setSize(program, page, 1280, 820, 1);
  const notAlong = main.getByRole('list').filter({ hasText: 'De tre parametre' });
  for (const part of [
    page.locator('img[data-page]'),
    notAlong,
    main.getByRole('region', { name: /^Sidens tekst/ }),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });

  await savedAs(program, page, join(folder, 'hr.pdf'));
  const text = await shownText(page);
  expect(text).toContain(`Mentor${OWNER.replaceAll(' ', '')}MenteeM.K.(alias)`);
  expect(text).not.toMatch(/Mette|HEMMELIGT|Pejlemærker/);
  await expect(main.getByRole('listitem').filter({ hasText: 'HR-opsummering, PDF' })).toContainText(
    '23. november 2026',
  );

  // The mentor is named as she chooses.
  await main.getByText('Ikke med', { exact: true }).click();
  await expect(main.getByText('Der står ikke, hvem mentor er.')).toBeVisible();
  await expect.poll(() => shownText(page)).toContain('mentorforløbMenteeM.K.(alias)');

  // Each tick brings its own, and shows it before.
  await expect(main.getByText('Navnet er Mette Kjær Holm.')).toBeVisible();
  await expect(main.getByText('Mentors forberedelse: 3 timer')).toBeVisible();
  await expect(main.getByText(/: \d+ møder?(; |$)/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Menteens fulde navn/ }).press('Space');
  await expect.poll(() => shownText(page)).toContain('MenteeMetteKjærHolm');
  await page.getByRole('checkbox', { name: /^Din forberedelsestid/ }).press('Space');
  await page.getByRole('checkbox', { name: /^Hvilke pejlemærker/ }).press('Space');
  await expect.poll(() => shownText(page)).toContain('Mentorsforberedelse3timer');
  await page.getByRole('button', { name: 'Næste side' }).click();
  await expect.poll(() => shownText(page)).toContain('PejlemærkerNr.PejlemærkeBerørti1');

  // A comment that is worth a second look stops everything until each place is said yes to.
  await writeIn(page.getByRole('textbox', { name: 'Kommentar til HR' }), 'Hun har været sygemeldt.');
  await page.getByRole('checkbox', { name: /^Din kommentar til HR/ }).press('Space');
  const yes = page.getByRole('checkbox', { name: /»sygemeldt« kan være en oplysning om helbred/ });
  await expect(yes).toBeVisible();
  await expectAccessible(page);
  const lookFirst = page.getByText('Der står noget, du skal se efter først.');
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

  // Everything stands inside a small window, and nothing ticked is remembered.
  await setSize(program, page, 900, 640, 1);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await openSummary(program, page);
  for (const one of await main.getByRole('checkbox').all()) await expect(one).not.toBeChecked();
});

test('with a password of the mentor’s own the file opens with that alone, and no password is written anywhere', async ({
  program,
  folder,
}) => {
  await setClock(program);
  const page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  await openSummary(program, page);
  const heard = hear(program);
  await page.getByRole('checkbox', { name: 'Lås PDF’en med en kode' }).press('Space');
  await expect(page.getByText('Brug ikke notesbogens adgangskode: HR får koden at vide.')).toBeVisible();
  await page.getByLabel('Kode til PDF’en', { exact: true }).fill('for kort');
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Koden er for kort. Brug mindst 15 tegn.')).toBeVisible();
  await page.getByRole('button', { name: 'Foreslå en kode' }).click();
  await expect(page.getByText('Skriv den ned nu.')).toBeVisible();
  await expectAccessible(page);
  const offered = await page.getByLabel('Kode til PDF’en', { exact: true }).inputValue();
  const whole = page.getByRole('status').getByText(offered, { exact: true });
  await expect(whole).toBeVisible();
  await page.getByRole('button', { name: /^Skjul: / }).click();
  await expect(whole).toBeHidden();
  const byOffered = join(folder, 'offered.pdf');
  await answerSaveDialog(program, byOffered);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som offered.pdf.')).toBeVisible();
  await expect(said(byOffered)).rejects.toThrow(/Incorrect password/);
  await withPdf(await readFile(byOffered), async (file) => {
    const open = `${file}.open`; // Poppler takes no more than 32 signs of a password
    await popplerText('qpdf', [`--password=${offered}`, '--decrypt', file, open]);
    expect(await said(open)).toContain(OWNER);
  });
  await page.getByRole('checkbox', { name: 'Lås PDF’en med en kode' }).press('Space');
  await page.getByLabel('Kode til PDF’en', { exact: true }).fill('blåbærgrød ÆØÅ 7');
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  const locked = join(folder, 'locked.pdf');
  await answerSaveDialog(program, locked);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som locked.pdf.')).toBeVisible();
  await expect(page.getByLabel('Kode til PDF’en', { exact: true })).toHaveCount(0);
  await expect(said(locked)).rejects.toThrow(/Incorrect password/);
  const lockedPage = await filedPage(locked, 1, '-upw', 'blåbærgrød ÆØÅ 7');
  expect(await mostUnlike(await drawnPage(page, 1), lockedPage)).toBeLessThan(SAME);
  expect(await said(locked, '-upw', 'blåbærgrød ÆØÅ 7')).toContain(OWNER);
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
});
