import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  type Program,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import {
  backUpNow,
  createNotebook,
  lockByMenu,
  newestBackup,
  setClock,
  startCourse,
  unlock,
} from '../support/steps.ts';

/** Monday 23 November 2026, 14.40 in Denmark, ms UTC. */
const MONDAY = Date.UTC(2026, 10, 23, 13, 40);
const DAY = 86_400_000;
/** The two minutes that the program waits for, and what a busy machine adds, ms. */
const QUIET = 150_000;

/** What the wall clock says, to main and to the window that stands now. */
async function clockSays(program: Program, page: Page, at: number): Promise<void> {
  await setClock(program, at);
  await page.evaluate((moment) => {
    Date.now = () => moment;
  }, at);
}

/** When the backup that was written last was written, by the file system; 0 where there is none. */
const lastWritten = (folder: string): Promise<number> =>
  newestBackup(folder)
    .then((file) => stat(file))
    .then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );

/** Every backup by its name, with its bytes. */
async function backupsIn(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.mnbak')).sort();
  const files = names.map(async (name) => [name, await readFile(join(folder, 'backups', name))] as const);
  return new Map(await Promise.all(files));
}

/** The line asks anew now and then by itself, ms. */
const LATER = { timeout: 60_000 };

const WRONG_CLOCK = 'Computerens ur er eller har været stillet forkert';

const healthLine = (page: Page) => page.getByText(/^(Sikkerhedskopi |Ingen sikkerhedskopi)/);

test('after the clock was set a day on, what is written is backed up after two quiet minutes, and the page says so', async ({
  program,
  folder,
}) => {
  test.setTimeout(QUIET + 120_000);
  const page = await createNotebook(program);
  await clockSays(program, page, MONDAY);
  await startCourse(program, page, 'M. K.');
  await backUpNow(program, page);
  await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi i dag kl\.\s14\.40, kontrolleret$/, LATER);
  const before = await lastWritten(folder);

  await clockSays(program, page, MONDAY + DAY);
  await startCourse(program, page, 'S. T.');
  await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi 23\.\snovember, kontrolleret$/, LATER);
  expect(await lastWritten(folder), 'while the mentor writes none is made').toBe(before);
  await expect.poll(() => lastWritten(folder), { timeout: QUIET, intervals: [1000] }).toBeGreaterThan(before);
  await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi i dag kl\.\s14\.40, kontrolleret$/, LATER);
  expect((await backupsIn(folder)).size).toBe(2);
});

test('after the clock was set a day on, the day’s backup is made when the program is closed', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  let page = await createNotebook(first);
  await clockSays(first, page, MONDAY);
  await startCourse(first, page, 'M. K.');
  await backUpNow(first, page);
  const before = await lastWritten(folder);
  await clockSays(first, page, MONDAY + DAY);
  await startCourse(first, page, 'S. T.');
  await stopProgram(first);
  expect(await lastWritten(folder)).toBeGreaterThan(before);

  const second = await startProgram(folder);
  await setClock(second, MONDAY + 2 * DAY);
  await clockSays(second, await second.page('lock'), MONDAY + 2 * DAY);
  page = await unlock(second);
  await expect(healthLine(page)).toHaveText(
    /^Sikkerhedskopi 24\.\snovember, kontrolleret i dag kl\.\s14\.40$/,
    LATER,
  );
});

/** Has something written in the notebook twice a second. */
const keepWriting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let written = 0;
    const write = () =>
      window.notebook.drafts.keep({ subject: 'new-course', field: 'alias', text: String((written += 1)) });
    Object.assign(globalThis, { writing: setInterval(() => void write(), 500) });
  });

const stopWriting = (page: Page): Promise<void> =>
  page.evaluate(() => clearInterval((globalThis as unknown as { writing: number }).writing));

test('a mentor who locks before she has rested and quits at the lock is told what is in no backup, and one is made soon after', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const first = await startProgram(folder);
  let page = await createNotebook(first);
  await clockSays(first, page, MONDAY);
  await startCourse(first, page, 'M. K.');
  await backUpNow(first, page);
  const before = await lastWritten(folder);
  await stopProgram(first);
  /** Starts on a later day, and unlocks. */
  const startAfter = async (days: number): Promise<Program> => {
    const program = await startProgram(folder);
    await clockSays(program, await program.page('lock'), MONDAY + days * DAY);
    page = await unlock(program);
    return program;
  };
  for (const [days, alias] of [
    [1, 'S. T.'],
    [3, 'A. A.'],
  ] as const) {
    const program = await startAfter(days);
    await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi 23\.\snovember, kontrolleret/);
    await startCourse(program, page, alias);
    await lockByMenu(program);
    await program.page('lock');
    await stopProgram(program);
    expect(await lastWritten(folder), 'at the lock there are no keys to make one with').toBe(before);
  }

  const last = await startAfter(4);
  await keepWriting(page); // while she does, none is made
  await expect(healthLine(page)).toHaveText(
    /^Sikkerhedskopi 23\.\snovember\. Det, du har skrevet siden, er ikke med\.$/,
  );
  await expect(
    page.getByText('Der kommer en, når du holder pause. Du kan også tage en under Indstillinger.'),
  ).toBeVisible();
  await expectAccessible(page);
  expect(await lastWritten(folder)).toBe(before);
  await stopWriting(page);
  await expect.poll(() => lastWritten(folder), { timeout: 30_000 }).toBeGreaterThan(before);
  await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi i dag kl\.\s14\.40, kontrolleret$/, LATER);
  await lockByMenu(last);
  await last.page('lock');
  await stopProgram(last);
  expect((await backupsIn(folder)).size).toBe(2);
});

test('a clock set back a year costs no backup and is told calmly, and the one made then is told with its day', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const first = await startProgram(folder);
  let page = await createNotebook(first);
  for (const [days, alias] of ['A. A.', 'B. B.', 'C. C.'].entries()) {
    await clockSays(first, page, MONDAY + days * DAY);
    await startCourse(first, page, alias);
    await backUpNow(first, page);
  }
  const before = await backupsIn(folder);
  expect(before.size).toBe(3);
  const written = await lastWritten(folder);

  await clockSays(first, page, MONDAY - 365 * DAY);
  await startCourse(first, page, 'D. D.');
  // The newest is still the one of 25 November 2026: no clock makes it another.
  await expect(healthLine(page)).toHaveText(/^Sikkerhedskopi 25\.\snovember 2026, kontrolleret$/, LATER);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await first.page('overview');
  await expect(page.getByText(WRONG_CLOCK)).toBeVisible(LATER);
  await expect(page.getByText(/er dateret 25\.\snovember 2026, og det ligger i fremtiden\./)).toBeVisible();
  await expectAccessible(page);
  await stopProgram(first);
  expect(await lastWritten(folder), 'what was written since is backed up').toBeGreaterThan(written);
  const after = await backupsIn(folder);
  expect(after.size).toBe(4);
  for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true);

  const second = await startProgram(folder);
  await clockSays(second, await second.page('lock'), MONDAY + 3 * DAY);
  page = await unlock(second);
  await expect(healthLine(page)).toHaveText(
    /^Sikkerhedskopi 23\.\snovember 2025, kontrolleret i dag kl\.\s14\.40$/,
    LATER,
  );
  await expect(page.getByText(WRONG_CLOCK)).toHaveCount(0);
  await startCourse(second, page, 'E. E.');
  await stopProgram(second);
  const last = await backupsIn(folder);
  expect(last.size).toBe(5);
  for (const [name, bytes] of after) expect(last.get(name)?.equals(bytes), name).toBe(true);
});
