import type { Page } from '@playwright/test';
import { skipped } from '../support/evidence.ts';
import { whileNothingSyncs, whyNoFailingSync } from '../support/failing-sync.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { whileReadOnly } from '../support/read-only.ts';
import {
  expectSaved,
  lockAndUnlock,
  openMeeting,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const topicsOn = (page: Page) => page.getByLabel('Hvilke emner kom på banen?');

async function aMeeting(program: Program): Promise<Page> {
  const page = await startCourse(program, await unlock(program), 'M. K.');
  return planMeeting(program, page, '1.6.2030');
}

async function expectTopicsAfterUnlock(program: Program, text: string): Promise<void> {
  const page = await openMeeting(program, await lockAndUnlock(program), 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue(text);
}

test('what the disk does not say it keeps is never called saved; the text stays, and is saved when the disk does', async ({
  program,
}) => {
  const why = whyNoFailingSync();
  if (why) skipped(import.meta.url, 'A disk that keeps nothing is told', why);
  test.skip(Boolean(why), why);
  const page = await aMeeting(program);
  await writeIn(topicsOn(page), 'Gemt.');
  const notSaved = page.getByText(/^Ikke gemt.*Teksten er her endnu\. Disken svarer ikke rigtigt\./).first();
  await whileNothingSyncs(program, async () => {
    await topicsOn(page).fill('Gemt. Skrevet på en disk, der fejler.');
    await topicsOn(page).blur();
    await expect(notSaved).toBeVisible();
    await expectAccessible(page);
    await topicsOn(page).pressSequentially(' Mere.');
    await expect(notSaved).toBeVisible();
  });
  await expectSaved(page);
  await expect(notSaved).toBeHidden();
  await expectTopicsAfterUnlock(program, 'Gemt. Skrevet på en disk, der fejler. Mere.');
});

test('a folder that cannot be written in holds up no word: the notebook’s own files are written on', async ({
  program,
  folder,
}) => {
  const page = await aMeeting(program);
  await whileReadOnly(folder, async () => {
    await writeIn(topicsOn(page), 'Skrevet i en mappe, der ikke kan skrives i.');
  });
  await expectTopicsAfterUnlock(program, 'Skrevet i en mappe, der ikke kan skrives i.');
});
