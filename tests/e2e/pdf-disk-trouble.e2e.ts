import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest } from '../support/made-notebook.ts';
import { expect, expectAccessible, newFolder, stopProgram, test } from '../support/program.ts';
import { whileReadOnly } from '../support/read-only.ts';
import { emptyDisk, fillDisk, startOnSmallDisk } from '../support/small-disk.ts';
import {
  answerSaveDialog,
  createNotebook,
  previewLogbook,
  previewNewLogbook,
  seedCourse,
} from '../support/steps.ts';

notebookTest(
  'a folder that cannot be written is told, and leaves neither file nor part of one',
  async ({ program, folder }) => {
    const page = await previewNewLogbook(program);
    const target = join(folder, 'a-folder.pdf');
    await mkdir(join(target, 'with-something-in-it'), { recursive: true });
    await answerSaveDialog(program, target);
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Der kan ikke skrives til filen.')).toBeVisible();
    await expectAccessible(page);
    await answerSaveDialog(program, join(folder, 'missing', 'x.pdf'));
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Der kan ikke skrives til filen.')).toBeVisible();
    // The settings file, which is written beside, may be half-way at this moment.
    const parts = async () => (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
    await expect.poll(parts).toEqual([]);
  },
);

notebookTest(
  'a write-protected folder is told, and the logbook that lies there is untouched, to the byte',
  async ({ program, folder }) => {
    const page = await previewNewLogbook(program);
    const chosen = join(folder, 'papers');
    const older = join(chosen, 'Logbog.pdf');
    const bytes = Buffer.from('%PDF-1.7 an older logbook');
    await mkdir(chosen);
    await writeFile(older, bytes);
    await answerSaveDialog(program, older);
    await whileReadOnly(chosen, async () => {
      await page.getByRole('button', { name: 'Gem som PDF' }).click();
      await expect(page.getByText('Der kan ikke skrives til filen.')).toBeVisible();
      expect(await readdir(chosen)).toEqual(['Logbog.pdf']);
      expect((await readFile(older)).equals(bytes)).toBe(true);
    });
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Gemt som Logbog.pdf.')).toBeVisible();
    expect((await readFile(older)).equals(bytes)).toBe(false);
    expect(await readdir(chosen)).toEqual(['Logbog.pdf']);
  },
);

test('a full disk is told, and the older file is untouched, with no part of a new one beside it', async ({
  folder,
}) => {
  const scripts = await newFolder();
  const program = await startOnSmallDisk(folder, scripts);
  const page = await createNotebook(program);
  await seedCourse(page, 'M. K.', 1);
  await previewLogbook(program, page, 'M. K.');
  await program.page('preview');
  await expect(page.getByText('2 sider')).toBeVisible();
  // The disk is seen from the program's side alone.
  const seen = (file: string) => join(`/proc/${program.app.process().pid ?? 0}/root`, file);
  const older = join(folder, 'Logbog.pdf');
  const bytes = Buffer.from('%PDF-1.7 an older logbook');
  await writeFile(seen(older), bytes);
  await answerSaveDialog(program, older);
  await fillDisk(program);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText(/Der er ikke plads på disken\./)).toBeVisible();
  await expectAccessible(page);
  expect((await readFile(seen(older))).equals(bytes)).toBe(true);
  const parts = async () => (await readdir(seen(folder))).filter((name) => /^\.Logbog.*\.tmp$/.test(name));
  await expect.poll(parts).toEqual([]);
  await emptyDisk(program);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som Logbog.pdf.')).toBeVisible();
  await stopProgram(program);
  await rm(scripts, { recursive: true });
});
