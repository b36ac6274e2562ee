import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chooseToday, goBackButton, openBackups } from '../support/go-back.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE, startProgram, stopProgram } from '../support/program.ts';
import {
  answerOpenDialog,
  backUpNow,
  expectSaved,
  newestBackup,
  openMeeting,
  openSettings,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';

const backupsIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.mnbak'));

test('a day’s writing is backed up when the program is closed, and the next start says so', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  const page = await unlock(first);
  await expect(page.getByText('Ingen sikkerhedskopi endnu')).toBeVisible();
  await startCourse(first, page, 'M. K.');
  await stopProgram(first);
  const [made] = await backupsIn(join(folder, 'backups'));
  expect(made).toMatch(/^notebook-\d{4}-\d\d-\d\dT\d{4}Z-g\d+\.mnbak$/);
  expect((await stat(join(folder, 'backups', made ?? ''))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'backups'))).toHaveLength(1);

  const second = await startProgram(folder);
  const again = await unlock(second);
  await expect(again.getByText(/^Sikkerhedskopi i dag kl\.\s\d\d\.\d\d, kontrolleret$/)).toBeVisible();
  await stopProgram(second);
  expect(await backupsIn(join(folder, 'backups'))).toEqual([made]);
});

test('going back to a backup shows first what changes, and puts the present notebook aside', async ({
  program,
}) => {
  let page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '19.1.2027');
  const notes = page.getByRole('textbox', { name: 'Noter' }).first();
  await notes.fill('Hun øver sig i at lede møder.');
  await expectSaved(page);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await expect(page.getByText(/Den seneste er fra .*Den er hel, kontrolleret i dag kl\./)).toBeVisible();
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await notes.fill('Noget helt andet.');
  await expectSaved(page);
  await startCourse(program, page, 'S. T.');

  await openSettings(program, page);
  await openBackups(program, page);
  await chooseToday(page);
  const row = (name: RegExp) => page.getByRole('row', { name }).getByRole('cell').last();
  await expect(row(/^Forløb/)).toHaveText('1 færre');
  await expect(row(/^Møder/)).toHaveText('1 anderledes');
  await expect(row(/^Aftaler/)).toHaveText('ingen');
  await goBackButton(page).click();

  page = await program.page('overview');
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await expect(page.getByRole('link', { name: 'M. K.', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'S. T.', exact: true })).toHaveCount(0);
  expect(
    (await readdir(join(program.folder, 'quarantine'))).some((name) => name.startsWith('notebook.mndb')),
  ).toBe(true);
  // The one that was put aside has been backed up, too.
  expect(await backupsIn(join(program.folder, 'backups'))).toHaveLength(2);
});

test('a second folder gets a copy of its own, and a word when it cannot be reached', async ({
  program,
  folder,
}) => {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const page = await unlock(program);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await expect(page.getByText(/^Den seneste er fra /)).toBeVisible();
  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  expect(await backupsIn(stick)).toEqual(await backupsIn(join(folder, 'backups')));
  const line = page.locator('p').filter({ hasText: /^Sikkerhedskopi i dag/ });
  await expect(line).toHaveText(/kontrolleretPå denne computer og i »stick«$/);

  await answerOpenDialog(program, join(folder, 'gone'));
  await page.getByRole('button', { name: 'Vælg en anden mappe' }).click();
  await expect(page.getByText(/^»gone« kan ikke nås lige nu\./)).toBeVisible();
  const lieOn = page.getByText(/bliver liggende, og et forløb, du sletter, bliver også slettet i dem/);
  await expect(lieOn).toHaveText(/^De kopier, der er i »stick«,/);
  await expectAccessible(page);
  await expect(line).toHaveText(
    /kontrolleretKun på denne computer\. Den ekstra kopi i »gone« kunne ikke tages\.$/,
  );
  await page.getByRole('button', { name: 'Brug ikke mappen mere' }).click();
  await expect(page.getByRole('button', { name: 'Vælg en mappe', exact: true })).toBeVisible();
  await expect(lieOn).toHaveText(/^De kopier, der er i »gone«,/);

  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  await expect(lieOn).toHaveCount(0);
});

test('a second folder that goes and comes back gets the newest backup again', async ({ program, folder }) => {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const page = await unlock(program);
  await backUpNow(program, page);
  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  await rename(stick, `${stick}-pulled-out`);
  await startCourse(program, page, 'M. K.');
  await backUpNow(program, page);
  await expect(page.getByText(/^»stick« kan ikke nås lige nu\./)).toBeVisible();
  await expect(page.getByText(/^Sikkerhedskopi i dag/), 'the first copy is made all the same').toBeVisible();
  await rename(`${stick}-pulled-out`, stick);
  await startCourse(program, page, 'S. T.');
  await backUpNow(program, page);
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  expect(await backupsIn(stick)).toContain(basename(await newestBackup(folder)));
});

test('the check of the notebook reads every page and says which are damaged', async ({ program, folder }) => {
  const page = await unlock(program);
  await openSettings(program, page);
  const check = page.getByRole('button', { name: 'Kontrollér notesbogen' });
  await check.click();
  await expect(
    page.getByText(/^Notesbogen er hel\. Alle \d+ dele af filen er læst igennem, også de tomme\.$/),
  ).toBeVisible();

  const file = await open(join(folder, 'notebook.mndb'), 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.from([1, 2, 3]), 0, 3, size - 2000);
  await file.close();
  await check.click();
  await expect(page.getByText(/^1 af filens \d+ dele er beskadiget\. Slet ingenting\./)).toBeVisible();
  await expectAccessible(page);
});

test('an older copy put in the notebook’s place is noticed at the next unlock', async ({ folder }) => {
  const database = join(folder, 'notebook.mndb');
  const first = await startProgram(folder);
  await unlock(first);
  await stopProgram(first);
  await copyFile(database, join(folder, 'old.copy'));
  const second = await startProgram(folder);
  await startCourse(second, await unlock(second), 'M. K.');
  await stopProgram(second);

  await copyFile(join(folder, 'old.copy'), database);
  const third = await startProgram(folder);
  let page = await unlock(third, PASSPHRASE);
  await expect(page.getByText('Notesbogen er ældre, end da du sidst brugte den')).toBeVisible();
  await expectAccessible(page);
  await stopProgram(third);
  const fourth = await startProgram(folder);
  page = await unlock(fourth);
  await page.getByRole('button', { name: 'Det er i orden' }).click();
  await expect(page.getByText('Notesbogen er ældre')).toHaveCount(0);
  await stopProgram(fourth);
  const fifth = await startProgram(folder);
  page = await unlock(fifth);
  await expect(page.getByText('Notesbogen er ældre')).toHaveCount(0);
  await stopProgram(fifth);
});
