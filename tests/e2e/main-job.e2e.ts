import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, startProgram, stopProgram, test } from '../support/program.ts';
import {
  answerSaveDialog,
  createNotebook,
  lockByMenu,
  planMeeting,
  previewLogbook,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { textOfPdf } from '../support/pdf.ts';
import { writeIn } from '../support/write-in.ts';

const variants = [
  { name: 'the built program', executable: undefined },
  { name: 'the packaged program', executable: process.env['MN_TEST_PACKAGED'] },
];

for (const { name, executable } of variants) {
  test(`a mentor creates a notebook, writes a meeting, locks, unlocks and saves the logbook as PDF in ${name}`, async ({
    folder,
  }) => {
    // npm test packages the program first; a run of one file alone by hand may not have.
    test.skip(
      name === 'the packaged program' && !executable,
      'no packaged program was named (MN_TEST_PACKAGED)',
    );
    const program = await startProgram(folder, executable);
    let page = await createNotebook(program);
    await expectAccessible(page);
    page = await startCourse(program, page, 'M. K.');
    await expectAccessible(page);
    page = await planMeeting(program, page, 'i dag');

    await page
      .getByLabel('Hvordan er det gået')
      .fill('M. har holdt de to statusmøder.\n\nDet første gik trægt.');
    await page.getByLabel('Hvilke emner kom på banen?').fill('Budgetopfølgning og blåbærgrød.');
    await page.getByRole('button', { name: 'Tilføj aftale' }).first().click();
    await page.getByLabel('Aftale 1').fill('Sætter M. i kontakt med en kollega');
    await page.getByLabel('Næste møde', { exact: true }).fill('19.1.2027');
    await page.getByLabel('Aftaler/opgaver').fill('M. tager sit ledelsesgrundlag med.');
    await writeIn(page.getByLabel('Noter'), 'Lad pausen stå.');
    await expectAccessible(page);

    await lockByMenu(program);
    const locked = await program.page('lock');
    await expect(locked.getByText(/^Låst kl\.\s/)).toBeVisible();
    await expectAccessible(locked);
    page = await unlock(program);
    await expect(page.getByText('Møde 2 med M. K.')).toBeVisible();
    await expect(page.getByText('»M. tager sit ledelsesgrundlag med.«')).toBeVisible();
    await expectAccessible(page);

    await previewLogbook(program, page, 'M. K.');
    page = await program.page('preview');
    await expect(page.getByText('Side 1 af 3')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sidens tekst. Side 1 af 3' })).toContainText('Logbog');
    await expectAccessible(page);

    const file = join(folder, 'Min logbog.pdf');
    await answerSaveDialog(program, file);
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Gemt som Min logbog.pdf.')).toBeVisible();
    const text = await textOfPdf(await readFile(file));
    for (const written of [
      'M. har holdt de to statusmøder.',
      'Det første gik trægt.',
      'Budgetopfølgning og blåbærgrød.',
      'Sætter M. i kontakt med en kollega',
      'Tirsdag 19. januar 2027 (uge 3)',
      'Lad pausen stå.',
    ]) {
      expect(text).toContain(written);
    }
    await stopProgram(program);
  });
}
