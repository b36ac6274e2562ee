import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { popplerText, textOfPdf } from '../support/pdf.ts';
import { answerSaveDialog, previewLogbook, seedCourse, setClock, unlock } from '../support/steps.ts';

const MEETINGS = 500;

test(`a logbook of ${MEETINGS} meetings tells how far it has come, can be stopped, and is saved whole`, async ({
  program,
  folder,
}) => {
  test.setTimeout(360_000);
  await setClock(program);
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', MEETINGS);
  const chosen = join(folder, 'papers');
  await mkdir(chosen);
  const file = join(chosen, 'Logbog.pdf');
  await answerSaveDialog(program, file);
  const stages = ['Sætter siderne op', 'Gør filen mindre', 'Kontrollerer siderne'];
  const isTold = (stage: string) =>
    expect(page.getByText(stage, { exact: true })).toBeVisible({ timeout: 60_000 });

  await previewLogbook(program, page, 'M. K.');
  for (const stage of stages) await isTold(stage);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Du stoppede. Intet er gemt.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gem som PDF' })).toHaveCount(0);
  expect(await readdir(chosen)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([]);

  await page.getByRole('button', { name: 'Prøv igen' }).click();
  for (const stage of stages) await isTold(stage);
  const shown = page.getByText(/^Side 1 af \d+$/);
  await expect(shown).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som Logbog.pdf.')).toBeVisible();
  expect(await readdir(chosen)).toEqual(['Logbog.pdf']);

  const count = Number(/Pages: +(\d+)/.exec(await popplerText('pdfinfo', [file]))?.[1]);
  await expect(shown).toHaveText(`Side 1 af ${count}`);
  const text = await textOfPdf(await readFile(file));
  const missing = Array.from({ length: MEETINGS }, (_, index) => index + 1).filter(
    (number) => !text.includes(`M. har holdt statusmøde nummer ${number}.`),
  );
  expect(missing, 'meetings that are not in the file').toEqual([]);
  expect(count).toBeGreaterThan(MEETINGS);
});
