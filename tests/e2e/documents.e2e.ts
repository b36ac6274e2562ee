import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, newFolder, startProgram, stopProgram } from '../support/program.ts';
import { pictureOf } from '../support/pdf.ts';
import { helperPids } from '../support/helper-pids.ts';
import {
  answerSaveDialog,
  openMeeting,
  previewLogbook,
  previewNewLogbook,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';
import { type Failure, failuresOf } from '../support/ua-check.ts';

/** One letter more or less is further apart, and so is a line in another place. */
const hardlyApart = { maxDiffPixels: 30 };

test('the logbook looks as it should, page by page', async ({ program, folder }) => {
  await setClock(program);
  const page = await previewNewLogbook(program, 2);
  await expect(page.getByText('Side 1 af 3')).toBeVisible();
  const file = join(folder, 'logbook.pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som logbook.pdf.')).toBeVisible();
  const pdf = await readFile(file);
  expect(await pictureOf(pdf, 1)).toMatchSnapshot('logbook-cover.png', hardlyApart);
  expect(await pictureOf(pdf, 2)).toMatchSnapshot('logbook-page.png', hardlyApart);
});

test('a single page looks as it should, and its file is for its owner alone', async ({ program, folder }) => {
  await setClock(program);
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 2);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  const file = join(folder, 'page.pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som page.pdf.')).toBeVisible();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const picture = await pictureOf(await readFile(file), 1);
  expect(picture).toMatchSnapshot('single-page.png', hardlyApart);
});

test('a period chooses the meetings, and a wrong one is told', async ({ program }) => {
  await setClock(program);
  const page = await previewNewLogbook(program, 3);
  await expect(page.getByText('4 sider')).toBeVisible();
  await page.getByLabel('Fra', { exact: true }).fill('1.5.2026');
  await page.getByLabel('Til', { exact: true }).fill('1.4.2026');
  await page.getByRole('button', { name: 'Vis perioden' }).click();
  await expect(page.getByText('Den sidste dag ligger før den første.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Til', { exact: true }).fill('30.2.2026');
  await page.getByRole('button', { name: 'Vis perioden' }).click();
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();
  await page.getByLabel('Til', { exact: true }).fill('10.5.2026');
  await page.getByRole('button', { name: 'Vis perioden' }).click();
  await expect(page.getByText('2 sider')).toBeVisible();
});

test('an engine killed in the middle ends in words, and the next try works', async ({ program }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 250);
  await previewLogbook(program, page, 'M. K.');
  const [pid = 0] = await helperPids(program, 'Mentornotesbog documents');
  process.kill(pid, 'SIGKILL');
  await expect(page.getByText('Siderne kunne ikke laves.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page.getByText(/^Side 1 af 2\d\d$/)).toBeVisible({ timeout: 60_000 });
});

test('making a long document says what is being done, and can be stopped', async ({ program }) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 250);
  await previewLogbook(program, page, 'M. K.');
  await expect(page.getByText('Sætter siderne op', { exact: true })).toBeVisible();
  await expect(page.getByText('Gør filen mindre', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Du stoppede. Intet er gemt.')).toBeVisible();
});

test('no printer, and one that does not take the pages, are told in words', async ({ program }) => {
  const page = await previewNewLogbook(program);
  await program.app.evaluate(({ app }) => {
    const reasons = ['Failed to enumerate printers', 'Invalid printer settings'];
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, reasons.shift() ?? '');
    });
  });
  const print = page.getByRole('button', { name: 'Udskriv', exact: true });
  await print.click();
  await expect(page.getByText('Computeren har ingen printer.')).toBeVisible();
  await expectAccessible(page);
  await print.click();
  await expect(page.getByText('Siderne blev ikke udskrevet.')).toBeVisible();
});

test('our checker sees: the browser’s own PDF of the same kind of page fails it in at least nine ways', async ({
  program,
}) => {
  await program.page('lock');
  const html = `<!doctype html><html lang="da"><head><title>Logbog</title></head><body>
    <h1>Logbog</h1><p>Tekst med <a href="https://example.org/">et link</a>.</p>
    <ul><li>Et punkt</li><li>Et andet</li></ul>
    <dl><dt>Dato</dt><dd>23. november</dd></dl>
    <table><caption>Aftaler</caption><tr><th>Hvem</th><th>Hvad</th></tr><tr><td>M.</td><td></td></tr></table>
    <figure><svg width="90" height="20" role="img" aria-label="Søjle"><rect width="50" height="20"/></svg></figure>
    <hr></body></html>`;
  const pdf = await program.app.evaluate(async ({ BrowserWindow, session }, source) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('control') },
    });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(source)}`);
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      printBackground: true,
    });
    window.destroy();
    return bytes.toString('base64');
  }, html);
  const kinds: Failure[] = [
    'untagged text',
    'untagged graphics',
    'no conformance mark',
    'no metadata',
    'tab order',
    'link outside the structure',
    'link without a description',
    'list item with foreign parts',
    'list item without a body',
    'uneven table rows',
    'figure without an alternative',
  ];
  const found = await failuresOf(Buffer.from(pdf, 'base64'));
  expect(kinds.filter((kind) => found.has(kind)).length, [...found.keys()].join(', ')).toBeGreaterThanOrEqual(
    9,
  );
});

test('what a kill left half-written beside a chosen PDF is gone at the next start, and no other file', async ({
  folder,
}) => {
  const elsewhere = await newFolder();
  const half = join(elsewhere, '.Logbog.pdf.0123456789ab.tmp');
  const mine = join(elsewhere, 'mine.txt');
  const settings = { language: 'da', theme: 'system' };
  for (const halfWritten of [[mine], [half]]) {
    await Promise.all([half, mine].map((file) => writeFile(file, 'x')));
    await writeFile(join(folder, 'state.json'), JSON.stringify({ settings, window: null, halfWritten }));
    const program = await startProgram(folder);
    await program.page('lock');
    await stopProgram(program);
    const state = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as unknown;
    expect(state).toMatchObject({ halfWritten: [] });
  }
  expect(await readdir(elsewhere)).toEqual(['mine.txt']);
  await rm(elsewhere, { recursive: true });
});
