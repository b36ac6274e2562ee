import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { answerQuestion, answerSaveDialog, previewNewLogbook, questionsAsked } from '../support/steps.ts';

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
