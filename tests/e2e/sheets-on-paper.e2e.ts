import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { differenceOf, pictureOf, withPdf } from '../support/pdf.ts';
import { answerSaveDialog, setClock, unlock } from '../support/steps.ts';

const run = promisify(execFile);

/** A picture turned a quarter: to the left where `degrees` is negative. */
const turned = (picture: Buffer, degrees: 90 | -90): Promise<Buffer> =>
  withPdf(picture, async (file) => {
    await run('convert', [`png:${file}`, '-rotate', String(degrees), `png:${file}.turned`]);
    return readFile(`${file}.turned`);
  });

test('one print job holds a page that lies down and one that stands, both on standing A4', async ({
  program,
  folder,
}) => {
  await setClock(program);
  const page = await unlock(program);
  const id = randomUUID();
  const file = join(folder, 'sheets.pdf');
  await answerSaveDialog(program, file);
  // The printer is answered for from outside: what would be sent to it is kept instead.
  await program.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
          Object.assign(globalThis, {
            printed: { bytes: bytes.toString('base64'), title: contents.getTitle() },
          });
          done?.(true, '');
        });
      };
    });
  });
  const answers = await page.evaluate(async (document) => {
    const { open, save, print } = window.notebook.documents;
    const sheets = [
      { sheet: 'blank' as const, kind: 'priority-matrix' },
      { sheet: 'logbook' as const, meetingId: null },
    ];
    const opened = await open({ id: document, request: { kind: 'worksheets', sheets } });
    const saved = await save({ id: document });
    const printed = await print({ id: document });
    return [opened.ok, saved.ok, printed.ok];
  }, id);
  expect(answers).toEqual([true, true, true]);

  const printed = await program.app.evaluate(
    () => (globalThis as unknown as { printed: { bytes: string; title: string } }).printed,
  );
  expect(printed.title).toBe('Dokument');
  const sent = Buffer.from(printed.bytes, 'base64');
  const info = await withPdf(sent, async (path) => (await run('pdfinfo', ['-l', '2', path])).stdout);
  expect(info).toMatch(/Pages: +2\n/);
  expect(info.match(/size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/g)).toHaveLength(2);
  const saved = await readFile(file);
  const [matrix, logbook] = [await pictureOf(saved, 1), await pictureOf(saved, 2)];
  const [first, second] = [await pictureOf(sent, 1), await pictureOf(sent, 2)];
  // Letters are drawn as shapes there and as type here, so the pictures are close and not equal.
  const same = await differenceOf(await turned(matrix, -90), first);
  const upsideDown = await differenceOf(await turned(matrix, 90), first);
  expect(same).toBeLessThan(0.1);
  expect(upsideDown).toBeGreaterThan(same * 1.3);
  expect(await differenceOf(logbook, second)).toBeLessThan(0.1);
});
