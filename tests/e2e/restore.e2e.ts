import { copyFile, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseToday, goBackButton, openBackups, unlockCopy, unlockCopyButton } from '../support/go-back.ts';
import { provedAndBackedUp } from '../support/backed-up.ts';
import { startCheapNotebook } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  newFolder,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
  test as base,
} from '../support/program.ts';
import {
  answerOpenDialog,
  backUpNow,
  createNotebook,
  expectCourses,
  lockByMenu,
  newestBackup,
  openSettings,
  unlock,
} from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';

/** Beside the notebook's own folder one that stands for another computer, or for a stick. */
const test = base.extend<{ elsewhere: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it shall hand over from the pattern
  elsewhere: async ({}, use) => {
    const folder = await newFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A notebook with one course, backed up; the program that made it has ended. */
async function aBackedUpNotebook(folder: string): Promise<{ backup: string; key: string[] }> {
  const program = await startProgram(folder);
  const page = await startCheapNotebook(program);
  const key = await provedAndBackedUp(program, page);
  await stopProgram(program);
  return { backup: await newestBackup(folder), key };
}

const restoreLink = (page: Page) => page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' });
const backupPassphrase = (page: Page) => page.getByLabel('Kopiens adgangskode', { exact: true });
const copies = (page: Page) => page.getByRole('radiogroup', { name: 'Kopier' });

/** From the list to the open notebook, with the backup's own passphrase. */
async function goBackTo(program: Program, page: Page, passphrase = PASSPHRASE): Promise<Page> {
  await chooseToday(page);
  await unlockCopy(page, passphrase);
  await expect(page.getByRole('row', { name: /^Forløb/ })).toContainText('1');
  await expect(page.getByRole('row', { name: /^Ark/ })).toContainText('0');
  await goBackButton(page).click();
  return program.page('overview');
}

const setAside = async (folder: string) => (await readdir(join(folder, 'quarantine'))).sort();

/** Destroys some bytes of a file, `from` its start or, where negative, from its end. */
async function damage(path: string, from: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(64, 0xa5), 0, 64, from < 0 ? size + from : from);
  } finally {
    await file.close();
  }
}

test('on another computer a backup is found, opened with its passphrase, looked at, and becomes the notebook', async ({
  folder,
  elsewhere,
}) => {
  const { backup } = await aBackedUpNotebook(folder);
  const stick = join(elsewhere, 'fra-stikket.mnbak');
  await copyFile(backup, stick);
  const computer = join(elsewhere, 'computer');
  const program = await startProgram(computer);
  let page = await program.page('setup');
  await page.getByRole('button', { name: 'Jeg har en sikkerhedskopi' }).click();
  await program.page('restore');
  await expect(page.getByText('Der er ingen sikkerhedskopier på denne computer.')).toBeVisible();
  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await expect(backupPassphrase(page)).toBeFocused();
  await unlockCopyButton(page).click();
  await expect(page.getByText('Skriv din adgangskode.')).toBeVisible();
  await unlockCopy(page, 'en helt anden adgangskode');
  await expect(page.getByText('Adgangskoden passer ikke. Prøv igen.')).toBeVisible();
  await expect(backupPassphrase(page)).toBeFocused();
  await expectAccessible(page);
  await unlockCopy(page);
  await expect(page.getByRole('row', { name: /^Forløb/ })).toContainText('1');
  await expect(page.getByRole('columnheader', { name: 'I kopien' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^(Nu|Efter)$/ })).toHaveCount(0);
  await expectAccessible(page);
  expect(await readdir(computer), 'nothing is put in place before she says so').not.toContain(
    'notebook.mndb',
  );
  await goBackButton(page).click();
  page = await program.page('overview');
  await expectCourses(program, page, ['M. K.']);
  await stopProgram(program);

  const again = await startProgram(computer);
  page = await unlock(again);
  await expectCourses(again, page, ['M. K.']);
  await stopProgram(again);
});

test('on another computer the sheet opens a backup too, and the notebook gets a new passphrase', async ({
  folder,
  elsewhere,
}) => {
  const { backup, key } = await aBackedUpNotebook(folder);
  const computer = join(elsewhere, 'computer');
  const program = await startProgram(computer);
  let page = await program.page('setup');
  await page.getByRole('button', { name: 'Jeg har en sikkerhedskopi' }).click();
  await program.page('restore');
  await answerOpenDialog(program, backup);
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await page.getByRole('button', { name: 'Jeg har kun gendannelsesarket' }).click();
  const typed = page.getByLabel('Nøglen på gendannelsesarket', { exact: true });
  const type = async (text: string, passphrase: string) => {
    await typed.fill(text);
    await page.getByLabel('Ny adgangskode', { exact: true }).fill(passphrase);
    await page.getByLabel('Skriv den nye igen', { exact: true }).fill(passphrase);
    await unlockCopyButton(page).click();
  };
  await type(key.slice(1).join(' '), NEW);
  await expect(page.getByText('Nøglen har 36 tegn: ni grupper med fire.')).toBeVisible();
  await expectAccessible(page);
  // The documented key of docs/format.md: rightly written, and of another notebook.
  await type('000G 40R4 0M30 E209 185G R38E 1W81 24GK 3PQW', NEW);
  await expect(page.getByText('hører til en anden notesbog')).toBeVisible();
  await type(key.join(' ').toLowerCase(), 'kort');
  await expect(page.getByText('Adgangskoden er for kort.')).toBeVisible();
  await type(key.join(' ').toLowerCase(), NEW);
  await goBackButton(page).click();
  page = await program.page('overview');
  // All nine groups were typed from it: it needs no other proof.
  await expect(page.getByText('Gør dit gendannelsesark færdigt')).toHaveCount(0);
  await openSettings(program, page);
  await expect(page.getByText(/^Lavet og efterprøvet /)).toBeVisible();
  await expectCourses(program, page, ['M. K.']);
  await stopProgram(program);

  const again = await startProgram(computer);
  const locked = await again.page('lock');
  await locked.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await expect(locked.getByText('Adgangskoden passer ikke.')).toBeVisible();
  page = await unlock(again, NEW);
  await expectCourses(again, page, ['M. K.']);
  await stopProgram(again);
});

test('a notebook that does not open is told as damaged, and the lock leads to a backup that takes its place', async ({
  folder,
}) => {
  await aBackedUpNotebook(folder);
  await damage(join(folder, 'notebook.mndb'), 1000);
  const program = await startProgram(folder);
  const page = await program.page('lock');
  await expect(restoreLink(page)).toHaveCount(0);
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Notesbogen er beskadiget. Din adgangskode er rigtig.')).toBeVisible();
  await expectAccessible(page);
  await openBackups(program, page);
  const restored = await goBackTo(program, page);
  await expectCourses(program, restored, ['M. K.']);
  expect(await setAside(folder)).toContainEqual(expect.stringMatching(/^notebook\.mndb/));
});

test('a notebook that opens and is damaged further in can be left for a backup all the same', async ({
  folder,
}) => {
  await aBackedUpNotebook(folder);
  const program = await startProgram(folder);
  let page = await unlock(program);
  const file = join(folder, 'notebook.mndb');
  await openSettings(program, page);
  for (let from = 4096 + 1000; from < 4096 * 40; from += 4096)
    await damage(file, from).catch(() => undefined);
  const check = await page.evaluate(() => window.notebook.notebook.check());
  expect(check).toMatchObject({ ok: true, value: { isWhole: false } });
  await openBackups(program, page);
  await chooseToday(page);
  await expect(goBackButton(page)).toBeVisible();
  await goBackButton(page).click();
  page = await program.page('overview');
  await expectCourses(program, page, ['M. K.']);
  expect(await setAside(folder)).toContainEqual(expect.stringMatching(/^notebook\.mndb/));
});

test('where the database is gone and a backup is there, that is offered and becomes the notebook', async ({
  folder,
}) => {
  await aBackedUpNotebook(folder);
  await rm(join(folder, 'notebook.mndb'));
  const program = await startProgram(folder);
  const page = await program.page('damaged');
  await expect(page.getByText('Filen med dine noter mangler eller er tom.')).toBeVisible();
  await expectAccessible(page);
  await openBackups(program, page);
  let restored = await goBackTo(program, page);
  await expectCourses(program, restored, ['M. K.']);
  await stopProgram(program);
  const again = await startProgram(folder);
  restored = await unlock(again);
  await expectCourses(again, restored, ['M. K.']);
});

test('where both key rings are gone and a backup is there, the passphrase opens the notebook as ever', async ({
  folder,
}) => {
  await aBackedUpNotebook(folder);
  const rings = ['keyring.json', 'keyring.prev.json'];
  for (const name of rings) await rm(join(folder, name));
  const program = await startProgram(folder);
  const page = await unlock(program);
  await expectCourses(program, page, ['M. K.']);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(rings));
});

test('a damaged backup is told and cannot be chosen, and one of another notebook as of another key', async ({
  folder,
  elsewhere,
}) => {
  const { backup } = await aBackedUpNotebook(folder);
  const damaged = join(folder, 'backups', 'notebook-2026-01-02T0800Z-g1.mnbak');
  await copyFile(backup, damaged);
  await damage(damaged, -9000);
  const other = await startProgram(elsewhere);
  await backUpNow(other, await createNotebook(other));
  await stopProgram(other);

  const program = await startProgram(folder);
  const page = await unlock(program);
  await openSettings(program, page);
  await openBackups(program, page);
  await expect(page.getByText('Beskadiget. Brug en anden kopi.')).toHaveCount(1);
  await expect(page.getByText('Hel og læsbar')).toHaveCount(1);
  await expect(copies(page).getByRole('radio')).toHaveCount(1);
  await expectAccessible(page);
  await answerOpenDialog(program, await newestBackup(elsewhere));
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await expect(page.getByText('Fra en anden notesbog')).toBeVisible();
  await expect(copies(page).getByRole('radio')).toHaveCount(2);
  await expect(backupPassphrase(page)).toBeVisible();
  await expectAccessible(page);

  await answerOpenDialog(program, damaged);
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await expect(page.getByText('Beskadiget. Brug en anden kopi.')).toHaveCount(1);
  await lockByMenu(program);
  await program.page('lock');
});
