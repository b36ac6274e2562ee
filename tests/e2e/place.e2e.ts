import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answersOnNotebook, boards, expectGone, rendererPid } from '../support/lock.ts';
import { notebookTest } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import { prove, readKey } from '../support/sheet.ts';
import {
  answerQuestion,
  createNotebook,
  expectCourses,
  expectSaved,
  openSettings,
  planMeeting,
  startCourse,
  startNotebook,
  unlock,
} from '../support/steps.ts';

const SHEET = 'Gør dit gendannelsesark færdigt';
const SYNCED = 'Notesbogen ligger i en mappe, der bliver synkroniseret';
const COPIES = 'Her ligger flere udgaver af notesbogen';
const FAILED = 'Den seneste sikkerhedskopi kunne ikke tages';
const COPIED = 'Kopieret fra noterne';
const TYPED = ', og skrevet lige før flytningen';

test('a notebook in a synced folder is warned of, moved to this computer, and found there at the next start', async ({
  folder,
}) => {
  const synced = join(folder, 'OneDrive - Randers Kommune', 'Notesbog');
  const env = { XDG_DATA_HOME: join(folder, 'data') };
  const first = await startProgram(synced, undefined, [], env);
  let page = await createNotebook(first);
  await startCourse(first, page, 'M. K.');
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await first.page('overview');
  await expect(page.getByText(SYNCED)).toBeVisible();
  await expect(page.getByText(SHEET), 'nothing takes its place').toBeVisible();
  await expectAccessible(page);
  await answerQuestion(first, 0);
  const ended = new Promise<void>((resolve) => first.app.once('close', () => resolve()));
  await page.getByRole('button', { name: 'Flyt notesbogen' }).click();
  await ended;
  await stopProgram(first);
  const home = join(folder, 'data', 'Mentornotesbog');
  expect(await readdir(home)).toEqual(expect.arrayContaining(['notebook.mndb', 'keyring.json']));
  expect(await readdir(synced)).not.toContain('notebook.mndb');

  const second = await startProgram(synced, undefined, [], env);
  page = await unlock(second);
  await expect(page.getByText('Notesbogen ligger i en mappe')).toHaveCount(0);
  await expectCourses(second, page, ['M. K.']);
});

type Held = { message: Promise<{ says: string; processes: number[] }>; close: () => void };

/** The system's message box stands until `close` answers it: what it says, and whose pages the windows show as it comes. */
const holdMessage = (program: Program): Promise<void> =>
  program.app.evaluate(({ BrowserWindow, dialog }) => {
    const held = globalThis as unknown as Held;
    held.message = new Promise((told) => {
      dialog.showMessageBox = (...given: unknown[]) => {
        const { message: says } = given.at(-1) as { message: string };
        told({
          says,
          processes: BrowserWindow.getAllWindows().map((one) => one.webContents.getOSProcessId()),
        });
        return new Promise((close) => {
          held.close = () => close({ response: 0, checkboxChecked: false });
        });
      };
    });
  });
test('what was typed and not yet saved is in the moved notebook, and the notes are gone while it is still told', async ({
  folder,
}) => {
  const synced = join(folder, 'OneDrive - Randers Kommune', 'Notesbog');
  const env = { XDG_DATA_HOME: join(folder, 'data') };
  const first = await startProgram(synced, undefined, [], env);
  let page = await createNotebook(first);
  page = await startCourse(first, page, 'M. K.');
  page = await planMeeting(first, page, 'i dag');
  const notes = page.getByLabel('Noter');
  await notes.fill(COPIED);
  await notes.press('Control+A');
  await notes.press('Control+C');
  await expectSaved(page);
  const pid = await rendererPid(first);
  await holdMessage(first);
  // In one turn of the page, so that nothing but the move can have saved it.
  await notes.evaluate((field: HTMLTextAreaElement, typed) => {
    field.setRangeText(typed, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    void window.notebook.notebook.moveHome();
  }, TYPED);
  const message = await first.app.evaluate(() => (globalThis as unknown as Held).message);
  expect(message.says).toBe('Notesbogen er flyttet');
  expect(message.processes).toHaveLength(1);
  expect(message.processes).not.toContain(pid);
  await expectGone(pid);
  await expect.poll(() => page.isClosed()).toBe(true); // Playwright may hear of it a moment later
  const locked = await first.page('lock');
  expect(await answersOnNotebook(locked)).toEqual([{ ok: false, error: { kind: 'locked' } }]);
  const shown = await locked.content();
  for (const word of [TYPED, COPIED, 'M. K.']) expect(shown).not.toContain(word);
  expect((await boards(first)).clipboard).not.toContain(COPIED);
  const ended = new Promise<void>((resolve) => first.app.once('close', () => resolve()));
  await first.app.evaluate(() => (globalThis as unknown as Held).close());
  await ended;
  await stopProgram(first);

  const second = await startProgram(synced, undefined, [], env);
  page = await unlock(second);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await page.getByRole('link', { name: 'M. K.', exact: true }).click();
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 1' }).click();
  await second.page('meeting');
  await expect(page.getByLabel('Noter')).toHaveValue(`${COPIED}${TYPED}`);
  await stopProgram(second);
});

test('files that look like other versions of the notebook are told of and never touched', async ({
  program,
  folder,
}) => {
  const copies = ['notebook (Bodils pc).mndb', 'keyring-conflict.json'];
  const page = await startNotebook(program);
  for (const name of copies) await writeFile(join(folder, name), `left by a sync service: ${name}`);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  await expect(page.getByText(COPIES)).toBeVisible();
  await expect(page.getByText(/^Ved siden af notesbogen ligger 2 filer/)).toContainText(
    `De ligger i ${folder} og er ikke rørt.`,
  );
  await expect(page.getByText(SHEET), 'nobody can say that the files are right').toBeVisible();
  await expectAccessible(page);
  // What can be dealt with is not hidden behind them.
  await writeFile(join(folder, 'backups'), 'a file where the folder should be');
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await expect(page.getByText(FAILED)).toBeVisible();
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText(FAILED)).toBeVisible();
  await expect(page.getByText(SHEET)).toBeVisible();
  await expect(page.getByText(COPIES), 'two at most').toHaveCount(0);
  await stopProgram(program);
  for (const name of copies)
    expect(await readFile(join(folder, name), 'utf8')).toBe(`left by a sync service: ${name}`);
});

test('where only files with other names lie no notebook is made: that is told, and the backups are offered', async ({
  folder,
}) => {
  const copy = join(folder, 'notebook (Bodils pc).mndb');
  await writeFile(copy, 'left by a sync service');
  const program = await startProgram(folder);
  const page = await program.page('damaged');
  await expect(page.getByText(/^Filen med dine noter mangler, men her ligger filer/)).toBeVisible();
  await expect(page.getByText(/Den skal hedde notebook\.mndb/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' })).toBeVisible();
  await expectAccessible(page);
  await stopProgram(program);
  expect(await readFile(copy, 'utf8')).toBe('left by a sync service');
});

test('in a synced folder with copies beside it the sheet is called to mind until it is proved; then both are told of', async ({
  folder,
}) => {
  const synced = join(folder, 'OneDrive - Randers Kommune');
  const program = await startProgram(synced);
  const page = await startNotebook(program);
  await writeFile(join(synced, 'notebook (Bodils pc).mndb'), 'left by a sync service');
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  const said = page.getByRole('main').getByRole('status');
  await expect(said).toContainText([SYNCED, SHEET]);
  await page.getByRole('button', { name: 'Lav gendannelsesarket' }).click();
  await program.page('sheet-ask');
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Fortsæt til arket' }).click();
  await program.page('sheet');
  await prove(page, await readKey(page));
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await expect(said).toContainText([SYNCED, COPIES]);
  await expectAccessible(page);
});

test('two programs on one notebook: the second says that it is open elsewhere, and opens it when it is not', async ({
  program,
  folder,
}) => {
  const page = await createNotebook(program);
  await startCourse(program, page, 'M. K.');
  const beside = join(folder, 'beside');
  await mkdir(beside);
  await link(join(folder, 'notebook.mndb'), join(beside, 'notebook.mndb'));
  for (const ring of ['keyring.json', 'keyring.prev.json'])
    await copyFile(join(folder, ring), join(beside, ring));
  const second = await startProgram(beside);
  const locked = await second.page('lock');
  await locked.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await expect(
    locked.getByText('Notesbogen er åben i et andet program. Luk det, og prøv igen.'),
  ).toBeVisible();
  await expectAccessible(locked);
  await stopProgram(program);
  const opened = await unlock(second);
  await expectCourses(second, opened, ['M. K.']);
});

notebookTest(
  'key files of another notebook are told for what they are, and the sheet and the backups are offered',
  async ({ folder }) => {
    const elsewhere = join(folder, 'elsewhere');
    const other = await startProgram(elsewhere);
    await createNotebook(other);
    await stopProgram(other);
    const rings = ['keyring.json', 'keyring.prev.json'];
    const strange = await Promise.all(rings.map((ring) => readFile(join(elsewhere, ring))));

    const first = await startProgram(folder);
    let page = await first.page('lock');
    for (const ring of rings) await copyFile(join(elsewhere, ring), join(folder, ring));
    await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(
      page.getByText('Nøglefilen hører til en anden notesbog, så din kan ikke låses op. Slet ingenting.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Brug gendannelsesarket' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' })).toBeVisible();
    await expectAccessible(page);
    await stopProgram(first);

    const second = await startProgram(folder);
    page = await second.page('damaged');
    await expect(
      page.getByText('Nøglefilen hører til en anden notesbog end filen med dine noter.'),
    ).toBeVisible();
    await expect(
      page.getByText('Slet ingenting. Det, der ligger her nu, bliver lagt til side.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
    await second.page('recover');
    await expect(page.getByText(/^Nøglefilen kan ikke bruges, men arket/)).toBeVisible();
    await stopProgram(second);
    expect(await Promise.all(rings.map((ring) => readFile(join(folder, ring))))).toEqual(strange);
  },
);
