import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { notebookTest as test } from '../support/made-notebook.ts';
import { PRINTER, startPrinter } from '../support/printer.ts';
import { expect, newFolder, startProgram } from '../support/program.ts';
import { drawnPage, filedPage, mostUnlike, SAME } from '../support/shown-pages.ts';
import { previewNewLogbook, setClock } from '../support/steps.ts';

const run = promisify(execFile);

test('a printer gets the very pages that are shown, from a window that is gone afterwards', async ({
  folder,
}) => {
  test.slow(); // its pages are drawn at 300 dots an inch
  const spool = await newFolder();
  const printer = await startPrinter(spool);
  try {
    const program = await startProgram(folder, undefined, [], printer.env);
    await setClock(program);
    const page = await previewNewLogbook(program);
    // The dialog is answered for from outside: that printer, and »Udskriv«.
    await program.app.evaluate(({ app }, deviceName) => {
      app.on('web-contents-created', (_event, contents) => {
        const print = contents.print.bind(contents);
        contents.print = (options, done) => {
          Object.assign(globalThis, { asked: { title: contents.getTitle(), isSilent: options?.silent } });
          print({ ...options, silent: true, deviceName }, done);
        };
      });
    }, PRINTER);
    await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
    await expect(page.getByText('Sendt til printeren.')).toBeVisible();
    const asked = await program.app.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);
    // The job's name tells the print queue nothing of what it is.
    expect(asked, 'the dialog would have come').toEqual({ title: 'Dokument', isSilent: false });
    expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const arrived = join(spool, 'pages.pdf');
    await writeFile(arrived, await printer.arrived());
    const { stdout } = await run('pdfinfo', [arrived]);
    expect(stdout).toMatch(/Pages: +2\n/);
    expect(stdout).toMatch(/\(A4\)/);
    for (const number of [1, 2]) {
      if (number > 1) await page.getByRole('button', { name: 'Næste side' }).click();
      const shown = await drawnPage(page, number);
      expect(await mostUnlike(shown, await filedPage(arrived, number)), `page ${number}`).toBeLessThan(SAME);
      expect(await mostUnlike(shown, await filedPage(arrived, 3 - number))).toBeGreaterThan(SAME);
    }
  } finally {
    await printer.stop();
  }
});
