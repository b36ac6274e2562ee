import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, PASSPHRASE, startProgram, stopProgram, test } from '../support/program.ts';
import {
  createNotebook,
  expectSaved,
  lockAndUnlock,
  lockByMenu,
  openMeeting,
  openSettings,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** Chromium makes its own folder anew when it has waited long enough; the program makes nothing. */
async function comeBack(data: string): Promise<void> {
  const madeAnew = await readdir(data).catch(() => []);
  expect(['browser']).toEqual(expect.arrayContaining(madeAnew));
  await rm(data, { recursive: true, force: true });
  await rename(`${data}-flyttet`, data);
}

test('a notebook whose folder vanishes while the mentor types says so, keeps the text, and saves it when the folder is back', async ({
  folder,
}) => {
  const data = join(folder, 'notesbog');
  await mkdir(data);
  const program = await startProgram(data);
  let page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  const topics = page.getByLabel('Hvilke emner kom på banen?');
  await writeIn(topics, 'Gemt.');

  await rename(data, `${data}-flyttet`);
  await topics.fill('Gemt. Skrevet, mens mappen var væk.');
  await topics.blur();
  const notSaved = page.getByText(/^Ikke gemt.*Mappen med notesbogen kan ikke findes\./).first();
  await expect(notSaved).toBeVisible();
  await expect(notSaved).toContainText('Hvor den skal ligge, står under Indstillinger.');
  await expectAccessible(page);
  await expect(topics).toHaveValue('Gemt. Skrevet, mens mappen var væk.');
  await topics.pressSequentially(' Og videre.');
  await expect(topics).toHaveValue('Gemt. Skrevet, mens mappen var væk. Og videre.');

  await comeBack(data);
  await expectSaved(page);
  await expect(notSaved).toBeHidden();
  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(page.getByLabel('Hvilke emner kom på banen?')).toHaveValue(
    'Gemt. Skrevet, mens mappen var væk. Og videre.',
  );

  await rename(data, `${data}-flyttet`);
  await openSettings(program, page);
  await expect(page.getByText(`Notesbogen ligger i ${data}.`), 'also while it is gone').toBeVisible();
  await comeBack(data);

  // At the lock, too: no welcome as to one who has no notebook, and no word of damage.
  await lockByMenu(program);
  page = await program.page('lock');
  await rename(data, `${data}-flyttet`);
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText(/Mappen med notesbogen kan ikke findes\./)).toContainText(
    `Den skal ligge her: ${data}.`,
  );
  await page.reload();
  await program.page('lock');
  await comeBack(data);
  await unlock(program);
  await stopProgram(program);
});
