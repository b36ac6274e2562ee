import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { evidence } from '../support/evidence.ts';
import { emit, holdClocks, moveClocks } from '../support/lock.ts';
import { chooseToday, goBackButton, openBackups, unlockCopy } from '../support/go-back.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  newFolder,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
} from '../support/program.ts';
import { whileReadOnly } from '../support/read-only.ts';
import {
  answerOpenDialog,
  backUpNow,
  expectCourses,
  lockByMenu,
  newestBackup,
  startCourse,
  unlock,
} from '../support/steps.ts';

const REFUSED =
  'Der kan ikke skrives i notesbogens mappe. Intet er ændret. Måske er mappen skrivebeskyttet, eller et andet program bruger en af filerne. Luk andre programmer, og prøv igen, eller spørg din it-afdeling.';
const DECIDED =
  'Det er besluttet at gå tilbage til kopien, men en fil er i brug, eller disken tager ikke imod. Det bliver gjort færdigt ved næste oplåsning, så snart filen er fri. Den notesbog, du har nu, bliver da lagt hel til side i mappen quarantine. Slet ingenting.';

/** On a computer without a notebook, as far as what the chosen backup holds. */
async function lookInto(program: Program): Promise<Page> {
  const page = await program.page('setup');
  await page.getByRole('button', { name: 'Jeg har en sikkerhedskopi' }).click();
  await program.page('restore');
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await unlockCopy(page);
  await expect(goBackButton(page)).toBeVisible();
  return page;
}

test('a way back that stands ready while no notebook is open ends with the lock: the window is fresh, and the keys are forgotten', async ({
  program,
  folder,
}) => {
  await backUpNow(program, await unlock(program));
  const elsewhere = await newFolder();
  const computer = join(elsewhere, 'computer');
  const other = await startProgram(computer);
  await other.page('setup'); // whole by then: it hears what is asked of it
  await answerOpenDialog(other, await newestBackup(folder));
  await holdClocks(other);
  const locks = {
    'the locked screen': () => emit(other, 'lock-screen'),
    'five minutes without use': () => moveClocks(other, { ms: 5 * 60_000 }),
  };
  for (const lock of Object.values(locks)) {
    const shown = await lookInto(other);
    await lock();
    await expect.poll(() => shown.isClosed()).toBe(true);
    const fresh = await other.page('setup');
    await expect(goBackButton(fresh)).toHaveCount(0);
    expect(await fresh.evaluate(() => window.notebook.backups.goBack())).toEqual({
      ok: false,
      error: { kind: 'not-found', entity: 'backup' },
    });
    expect(await readdir(computer)).not.toContain('.replacing');
  }
  await lookInto(other);
  expect(await readdir(computer)).toContain('.replacing');
  await stopProgram(other);
  expect(await readdir(computer), 'after the program has ended').not.toContain('.replacing');
  await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 });
  evidence(
    import.meta.url,
    'A backup that was looked into while the notebook is shut is forgotten at the lock',
    `${Object.keys(locks).join(', ')}: the window is another one, and nothing is left to go back to`,
  );
});

test('a way back that the disk refuses on a computer without a notebook has changed nothing, says so, and can be gone again', async ({
  program,
  folder,
}) => {
  await backUpNow(program, await unlock(program));
  const elsewhere = await newFolder();
  const computer = join(elsewhere, 'computer');
  const other = await startProgram(computer);
  await other.page('setup');
  await answerOpenDialog(other, await newestBackup(folder));
  const page = await lookInto(other);
  await whileReadOnly(computer, async () => {
    await goBackButton(page).click();
    await expect(page.getByRole('alert')).toHaveText(REFUSED);
    await page.getByRole('link', { name: 'Tilbage', exact: true }).click();
    await other.page('setup');
  });
  await goBackButton(await lookInto(other)).click();
  await other.page('overview');
  await stopProgram(other);
  await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 });
});

/** At the lock of a notebook with M. K. and S. T. in it, as far as what the backup with only M. K. holds. */
async function lookFromLock(program: Program): Promise<Page> {
  let page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  await backUpNow(program, page);
  await startCourse(program, page, 'S. T.');
  await lockByMenu(program);
  page = await program.page('lock');
  await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  await program.page('recover');
  await openBackups(program, page);
  await chooseToday(page);
  await unlockCopy(page);
  await expect(goBackButton(page)).toBeVisible();
  return page;
}

test('a way back that the disk refuses from the lock has changed nothing, says so, and the unlock opens what was there', async ({
  program,
  folder,
}) => {
  const page = await lookFromLock(program);
  await whileReadOnly(folder, async () => {
    await goBackButton(page).click();
    await expect(page.getByRole('alert')).toHaveText(REFUSED);
    await page.getByRole('link', { name: 'Tilbage', exact: true }).click();
    await program.page('lock');
    await expect(page.getByText('Det er besluttet')).toHaveCount(0);
  });
  await expectCourses(program, await unlock(program), ['M. K.', 'S. T.']);
});

test('a way back that can neither go on nor be taken back is told as decided, at the lock too, and the unlock completes it', async ({
  program,
  folder,
}) => {
  const page = await lookFromLock(program);
  const stage = join(folder, '.replacing');
  // A decision that the disk then lets nobody take back; and what lets the stage be written in all the same.
  for (const name of ['ready', 'notebook.mndb-journal']) await writeFile(join(stage, name), '');
  await whileReadOnly(stage, async () => {
    await goBackButton(page).click();
    await expect(page.getByRole('alert')).toHaveText(DECIDED);
    await page.getByRole('link', { name: 'Tilbage', exact: true }).click();
    await program.page('lock');
    await expect(page.getByText('Det bliver gjort færdigt, når du låser op.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(page.getByText(DECIDED)).toBeVisible();
  });
  await expectCourses(program, await unlock(program), ['M. K.']);
  expect(await readdir(join(folder, 'quarantine'))).toContainEqual(expect.stringMatching(/^notebook\.mndb/));
});
