import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectGone } from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, type Program, startProgram, stopProgram } from '../support/program.ts';
import { helperPids } from '../support/helper-pids.ts';
import {
  answerSaveDialog,
  openMeeting,
  previewLogbook,
  previewNewLogbook,
  seedCourse,
  startCourse,
  unlock,
} from '../support/steps.ts';

/** Woven into every page that `seedCourse` writes. */
const SECRET = 'M. lyser op';
/** What the system calls the process that makes documents. */
const MAKER = 'Mentornotesbog documents';

/** Sends the computer to sleep; ms until none of the windows that stood then is left. */
const sleep = (program: Program): Promise<number> =>
  program.app.evaluate(
    ({ BrowserWindow, powerMonitor }) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const standing = new Set(BrowserWindow.getAllWindows());
        for (const window of standing)
          window.once('closed', () => {
            standing.delete(window);
            if (standing.size === 0) resolve(performance.now() - began);
          });
        powerMonitor.emit('suspend');
      }),
  );

async function expectLockedAndEmpty(program: Program): Promise<void> {
  const page = await program.page('lock');
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.content()).not.toContain(SECRET);
}

test('a lock over an open preview leaves no window with notes within a second, and no call answers', async ({
  program,
}) => {
  const page = await unlock(program);
  const courseId = await seedCourse(page, 'M. K.', 1);
  await previewLogbook(program, page, 'M. K.');
  await program.page('preview');
  await page.getByRole('button', { name: 'Næste side' }).click();
  await expect(page.getByText('Side 2 af 2')).toBeVisible();
  await expect.poll(() => page.content()).toContain(SECRET);
  const id = randomUUID();
  const request = { kind: 'logbook' as const, courseId, from: null, to: null };
  const opened = await page.evaluate((asked) => window.notebook.documents.open(asked).then(({ ok }) => ok), {
    id,
    request,
  });
  expect(opened).toBe(true);
  const [pid = 0] = await helperPids(program, MAKER);

  expect(await sleep(program)).toBeLessThan(1000);
  await expectLockedAndEmpty(program);
  await expectGone(pid);
  const locked = await program.page('lock');
  const answers = await locked.evaluate(
    async (asked) => {
      const { documents, courses } = window.notebook;
      const all = await Promise.all([
        documents.page({ id: asked.id, page: 1 }),
        documents.save({ id: asked.id }),
        documents.print({ id: asked.id }),
        documents.open(asked),
        courses.list(),
      ]);
      return all.map((answer) => (answer.ok ? 'answered' : answer.error.kind));
    },
    { id, request },
  );
  expect(answers).toEqual(['locked', 'locked', 'locked', 'locked', 'locked']);
});

test('a lock ends the engine in the middle of a long document', async ({ program }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 100);
  await previewLogbook(program, page, 'M. K.');
  const [pid = 0] = await helperPids(program, MAKER);
  expect(await sleep(program)).toBeLessThan(1000);
  await expectLockedAndEmpty(program);
  await expectGone(pid);
});

test('what makes documents is started behind a course’s page, makes the first of them, and ends at the lock', async ({
  program,
}) => {
  const page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  const started = await helperPids(program, MAKER);
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await expect(page.locator('img[data-page]')).toBeVisible();
  expect(await helperPids(program, MAKER)).toEqual(started);
  await sleep(program);
  for (const pid of started) await expectGone(pid);
});

test('a document that is left at once ends the process, too, that was only being started for it', async ({
  program,
}) => {
  const page = await unlock(program);
  const courseId = await seedCourse(page, 'M. K.', 20);
  const outcomes = await page.evaluate(
    async ([left, looked, course]) => {
      const { documents } = window.notebook;
      const request = { kind: 'logbook' as const, courseId: course, from: null, to: null };
      const opened = documents.open({ id: left, request });
      await documents.close({ id: left });
      const results = [await opened, await documents.open({ id: looked, request })];
      return results.map((result) => (result.ok ? 'made' : result.error.kind));
    },
    [randomUUID(), randomUUID(), courseId] as const,
  );
  expect(outcomes).toEqual(['cancelled', 'made']);
  // The second has a process that was started after the first one's: of the two it alone is there.
  expect(await helperPids(program, MAKER)).toHaveLength(1);
});

test('a lock while the print dialog stands open takes the window with the pages away', async ({
  program,
}) => {
  let page = await previewNewLogbook(program);
  // The printer's dialog, answered for from outside: it stands open for ever.
  await program.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = () => Object.assign(globalThis, { asksPrinter: true });
    });
  });
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await expect
    .poll(() => program.app.evaluate(() => (globalThis as { asksPrinter?: boolean }).asksPrinter))
    .toBe(true);
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
  expect(await sleep(program)).toBeLessThan(1000);
  await expectLockedAndEmpty(program);
  page = await unlock(program);
  await expect(page.getByText('M. K.').first()).toBeVisible();
});

test('a lock while the save dialog stands open: whatever is chosen then, nothing is written', async ({
  program,
  folder,
}) => {
  const page = await previewNewLogbook(program);
  const target = join(folder, 'chosen');
  await mkdir(target);
  await program.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        new Promise((resolve) =>
          Object.assign(globalThis, { choose: () => resolve({ canceled: false, filePath }) }),
        );
    },
    join(target, 'Logbog.pdf'),
  );
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect.poll(() => program.app.evaluate(() => 'choose' in globalThis)).toBe(true);
  expect(await sleep(program)).toBeLessThan(1000);
  await expectLockedAndEmpty(program);
  await program.app.evaluate(() => (globalThis as unknown as { choose: () => void }).choose());
  await unlock(program);
  expect(await readdir(target)).toEqual([]);
});

test('a lock in the middle of the writing leaves no half-written file', async ({ program, folder }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 100);
  await previewLogbook(program, page, 'M. K.');
  await expect(page.getByText(/^\d{3} sider$/)).toBeVisible({ timeout: 60_000 });
  const target = join(folder, 'chosen');
  await mkdir(target);
  await answerSaveDialog(program, join(target, 'Logbog.pdf'));
  // The moment the half-written file is there, the computer goes to sleep.
  await program.app.evaluate(({ powerMonitor }, watched) => {
    const watcher = process.getBuiltinModule('node:fs').watch(watched, (_event, name) => {
      if (!name?.endsWith('.tmp')) return;
      watcher.close();
      Object.assign(globalThis, { sawHalf: true });
      powerMonitor.emit('suspend');
    });
  }, target);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expectLockedAndEmpty(program);
  expect(await program.app.evaluate(() => (globalThis as { sawHalf?: boolean }).sawHalf)).toBe(true);
  await expect
    .poll(async () => (await readdir(target)).filter((name) => name !== 'Logbog.pdf'), { timeout: 1000 })
    .toEqual([]);
  await expect
    .poll(async () => JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as unknown)
    .toMatchObject({ halfWritten: [] });
});

test('killed in the middle of the writing, the program removes the half-written file at its next start', async ({
  folder,
}) => {
  const target = join(folder, 'chosen');
  await mkdir(target);
  const halves = async () => (await readdir(target)).filter((name) => name.endsWith('.tmp'));
  const program = await startProgram(folder);
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 30);
  await previewLogbook(program, page, 'M. K.');
  await expect(page.getByText(/^\d{2} sider$/)).toBeVisible({ timeout: 60_000 });
  await answerSaveDialog(program, join(target, 'Logbog.pdf'));
  const gone = new Promise<void>((resolve) => program.app.once('close', () => resolve()));
  // The moment the half-written file is there, the process is killed without warning.
  await program.app.evaluate((_electron, watched) => {
    process.getBuiltinModule('node:fs').watch(watched, (_event, name) => {
      if (name?.endsWith('.tmp')) process.kill(process.pid, 'SIGKILL');
    });
  }, target);
  // The program may be gone before it answers.
  await page
    .getByRole('button', { name: 'Gem som PDF' })
    .click()
    .catch(() => undefined);
  await gone;
  expect(await halves()).toHaveLength(1);

  const next = await startProgram(folder);
  await next.page('lock');
  await expect.poll(halves).toEqual([]);
  await stopProgram(next);
});

test('leaving the page stops the document that was being made, and the next one is not kept waiting', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 100);
  await previewLogbook(program, page, 'M. K.');
  const [pid = 0] = await helperPids(program, MAKER);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await expectGone(pid);
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
});

test('of two documents that wait, closing the second ends the second alone', async ({ program }) => {
  const page = await unlock(program);
  const courseId = await seedCourse(page, 'M. K.', 20);
  const ids = [randomUUID(), randomUUID()] as const;
  const outcomes = await page.evaluate(
    async ([first, second, course]) => {
      const { documents } = window.notebook;
      const request = { kind: 'logbook' as const, courseId: course, from: null, to: null };
      const both = [documents.open({ id: first, request }), documents.open({ id: second, request })];
      await documents.close({ id: second });
      const results = await Promise.all(both);
      return results.map((result) => (result.ok ? result.value.id : result.error.kind));
    },
    [...ids, courseId] as const,
  );
  expect(outcomes).toEqual([ids[0], 'cancelled']);
});
