import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { notebookTest } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  newFolder,
  PASSPHRASE,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import { whileNotebookCannotGrow } from '../support/file-limit.ts';
import { whileReadOnly } from '../support/read-only.ts';
import { emptyDisk, fillDisk, startOnSmallDisk } from '../support/small-disk.ts';
import {
  backUpNow,
  createNotebook,
  expectCourses,
  expectSaved,
  lockAndUnlock,
  openMeeting,
  openSettings,
  planMeeting,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const makeBackup = 'Tag en sikkerhedskopi nu';

test('a backup that finds the disk full is told once with what to do, and made when there is room', async ({
  folder,
}) => {
  const scripts = await newFolder();
  const program = await startOnSmallDisk(folder, scripts);
  const page = await createNotebook(program);
  await openSettings(program, page);
  await fillDisk(program);
  await page.getByRole('button', { name: makeBackup }).click();
  await expect(page.getByText(/Der er ikke plads på disken\. Ryd op, og prøv igen\./)).toBeVisible();
  await expect(page.getByText('Sikkerhedskopien lykkedes ikke')).toBeVisible();
  await expectAccessible(page);
  await emptyDisk(program);
  await page.getByRole('button', { name: makeBackup }).click();
  await expect(page.getByText(/^Sikkerhedskopi i dag kl\./)).toBeVisible();
  await expect(page.getByText(/Der er ikke plads/)).toHaveCount(0);
  await stopProgram(program);
  await rm(scripts, { recursive: true });
});

notebookTest(
  'a folder that cannot be written in is told at the backup, which is made when it can',
  async ({ program, folder }) => {
    const page = await unlock(program);
    await startCourse(program, page, 'M. K.');
    await backUpNow(program, page);
    await whileReadOnly(join(folder, 'backups'), async () => {
      await page.getByRole('button', { name: makeBackup }).click();
      await expect(page.getByText(/Der kan ikke skrives i mappen/)).toBeVisible();
      await expectAccessible(page);
    });
    await page.getByRole('link', { name: 'Overblik', exact: true }).click();
    await program.page('overview');
    await expect(page.getByText('Den seneste sikkerhedskopi kunne ikke tages')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: makeBackup }).click();
    await expect(page.getByText('Den seneste sikkerhedskopi kunne ikke tages')).toBeHidden();
    await backUpNow(program, page);
    await expect(page.getByText(/Der kan ikke skrives/)).toHaveCount(0);
  },
);

notebookTest(
  'a passphrase that cannot be written is not changed, and nothing is said of a folder that nobody chose',
  async ({ program, folder }) => {
    const page = await unlock(program);
    await openSettings(program, page);
    await page.getByRole('button', { name: 'Skift adgangskode' }).click();
    await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Den nye adgangskode', { exact: true }).fill('stille mose under blanke tage');
    await page.getByLabel('Skriv den nye igen', { exact: true }).fill('stille mose under blanke tage');
    await whileReadOnly(folder, async () => {
      await page.getByRole('button', { name: 'Skift adgangskode' }).click();
      await expect(
        page.getByText('Der kan ikke skrives i notesbogens mappe. Intet er ændret.'),
      ).toBeVisible();
      await expect(page.getByText('Vælg en anden mappe')).toHaveCount(0);
    });
    await lockAndUnlock(program);
  },
);

notebookTest(
  'a write-protected notebook opens to be read, keeps what is typed, and saves it when it may be written',
  async ({ folder }) => {
    const first = await startProgram(folder);
    await startCourse(first, await unlock(first), 'M. K.');
    await stopProgram(first);
    const program = await startProgram(folder);
    let page = await program.page('lock');
    await whileReadOnly(join(folder, 'notebook.mndb'), async () => {
      page = await unlock(program);
      await expectCourses(program, page, ['M. K.']);
      await page.getByRole('button', { name: 'Opret forløb' }).click();
      await page.getByLabel('Menteens alias').fill('S. T.');
      await expect(
        page
          .getByText(/^Der kan ikke skrives i notesbogen\. Måske er dens fil eller mappe skrivebeskyttet/)
          .first(),
      ).toBeVisible();
      await expect(page.getByLabel('Menteens alias')).toHaveValue('S. T.');
      await expectAccessible(page);
    });
    // The connection was made while nothing could be written; the first press makes another.
    await page.getByRole('button', { name: 'Opret forløb' }).click();
    await program.page('course');
    await expectCourses(program, page, ['M. K.', 'S. T.']);
  },
);

/** Some MB of text in one course, so that the notebook is larger than what Chromium's processes share. */
const fillNotebook = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    };
    const { courses, meetings } = window.notebook;
    const text = 'Det gik trægt. '.repeat(6000);
    const { id: courseId } = must(await courses.start({ alias: 'S. T.' }));
    for (let day = 10; day < 20; day += 1) {
      const { id } = must(await meetings.plan({ courseId, date: `2026-03-${day}` }));
      must(
        await meetings.record({ id, fields: { topics: text, outcome: text, nextTasks: text, notes: text } }),
      );
    }
  });

notebookTest(
  'a write that the disk refuses for another reason than room is told, the text stays, and is saved when the disk takes it',
  async ({ program }) => {
    test.skip(process.platform !== 'linux', 'the limit of a running process is set by its number');
    let page = await unlock(program);
    await fillNotebook(page);
    page = await startCourse(program, page, 'M. K.');
    page = await planMeeting(program, page, '1.6.2030');
    const topics = page.getByLabel('Hvilke emner kom på banen?');
    await writeIn(topics, 'Gemt.');

    const long = 'Skrevet, mens disken ikke tog imod. '.repeat(500).trim();
    const notSaved = page
      .getByText(/^Ikke gemt.*Teksten er her endnu\. Disken svarer ikke rigtigt\./)
      .first();
    await whileNotebookCannotGrow(program, async () => {
      await topics.fill(long);
      await topics.blur();
      await expect(notSaved).toBeVisible();
      await expect(page.getByText(/spørg din it-afdeling/).first()).toBeVisible();
      await expectAccessible(page);
      await expect(topics).toHaveValue(long);
      await topics.pressSequentially('!');
      await expect(notSaved).toBeVisible();
      // Further down the page, too, the mentor sees that nothing is saved.
      await page.getByRole('textbox', { name: 'Noter' }).focus();
      await expect(notSaved).not.toBeInViewport();
      await expect(
        page
          .getByText(/^Ikke gemt/)
          .locator('visible=true')
          .nth(1),
      ).toBeInViewport();
      await expectAccessible(page);
    });
    await expectSaved(page);
    await expect(notSaved).toBeHidden();
    page = await lockAndUnlock(program);
    await openMeeting(program, page, 'M. K.', 'Møde 1');
    await expect(page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' })).toHaveValue(`${long}!`);
  },
);
