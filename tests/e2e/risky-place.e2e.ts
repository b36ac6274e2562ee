import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  answerQuestion,
  answerSaveDialog,
  openCourseGlance,
  previewNewLogbook,
  questionsAsked,
  unlock,
} from '../support/steps.ts';

/** What stood under each question since `answerQuestion`. */
const detailsAsked = (program: Program): Promise<string[]> =>
  program.app.evaluate(() => (globalThis as unknown as { details: string[] }).details);

test('before a PDF leaves the notebook, the page says what is not protected any more', async ({
  program,
}) => {
  const page = await previewNewLogbook(program);
  await expect(page.getByRole('heading', { name: 'Uden for notesbogen' })).toBeVisible();
  await expect(page.getByText('En gemt PDF er ikke krypteret.')).toBeVisible();
  await expect(page.getByText('Printeren og dens kø kan gemme en kopi af det, du udskriver.')).toBeVisible();
  await expectAccessible(page);
});

test('a synced folder is asked about before anything is written: not at all, elsewhere, or all the same', async ({
  program,
  folder,
}) => {
  const page = await previewNewLogbook(program);
  const synced = join(folder, 'OneDrive - Randers Kommune');
  const ordinary = join(folder, 'Egne filer');
  const linked = join(folder, 'Dokumenter');
  await Promise.all([synced, ordinary].map((path) => mkdir(path)));
  await symlink(synced, linked);
  const question = 'Mappen kopieres til andre maskiner';
  const save = page.getByRole('button', { name: 'Gem som PDF' });

  await answerSaveDialog(program, join(synced, 'Logbog.pdf'));
  await answerQuestion(program, 2);
  await save.click();
  await expect.poll(() => questionsAsked(program)).toEqual([question]);
  expect(await readdir(synced)).toEqual([]);

  await answerSaveDialog(program, join(synced, 'Logbog.pdf'), join(ordinary, 'Logbog.pdf'));
  await answerQuestion(program, 0);
  await save.click();
  await expect(page.getByText('Gemt som Logbog.pdf.')).toBeVisible();
  expect(await questionsAsked(program)).toEqual([question]);
  expect(await readdir(synced)).toEqual([]);
  expect(await readdir(ordinary)).toEqual(['Logbog.pdf']);

  await answerSaveDialog(program, join(linked, 'Gennem en genvej.pdf'));
  await answerQuestion(program, 1);
  await save.click();
  await expect(page.getByText('Gemt som Gennem en genvej.pdf.')).toBeVisible();
  expect(await questionsAsked(program)).toEqual([question]);
  expect(await readdir(synced)).toEqual(['Gennem en genvej.pdf']);
});

test('a folder that is not on the computer’s own disk is asked about for each kind of file, in words of its own', async ({
  program,
  folder,
}) => {
  const page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  await openCourseGlance(program, page, 'M. K.');
  // The question comes before anything is written: the stick need not be there.
  const stick = '/media/bodil/USB-STIK';
  const own = join(folder, 'Egne filer');
  await mkdir(own);
  const tryThere = async (button: string, file: string, words: RegExp) => {
    await answerSaveDialog(program, join(stick, file));
    await answerQuestion(program, 2);
    await page.getByRole('button', { name: button }).click();
    await expect.poll(() => questionsAsked(program)).toEqual(['Mappen ligger ikke på computerens egen disk']);
    expect(await detailsAsked(program)).toEqual([expect.stringMatching(words)]);
    await answerSaveDialog(program, join(stick, file), join(own, file));
    await answerQuestion(program, 0);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(`Gemt som ${file}.`)).toBeVisible();
    expect(await questionsAsked(program)).toHaveLength(1);
  };
  await tryThere(
    'Gem de 3 planlagte møder til kalenderen',
    'Møder.ics',
    /^Filen er ikke krypteret\. I den står kun/,
  );
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await program.page('hr-summary');
  await tryThere('Gem som JSON', 'hr.json', /^Filen er ikke krypteret\. Herfra/);
  await tryThere('Gem som CSV', 'hr.csv', /^Filen er ikke krypteret\. Herfra/);
  await tryThere('Gem som PDF', 'hr.pdf', /^En PDF er ikke krypteret\./);
  await page.getByRole('checkbox', { name: 'Lås PDF’en med en kode' }).press('Space');
  await page.getByLabel('Kode til PDF’en', { exact: true }).fill('blåbærgrød ÆØÅ 7');
  await tryThere('Gem som PDF', 'låst.pdf', /^PDF’en kan kun åbnes med koden\. Men herfra/);
  const files = ['Møder.ics', 'hr.csv', 'hr.json', 'hr.pdf', 'låst.pdf'];
  expect((await readdir(own)).sort()).toEqual(files.sort());
});
