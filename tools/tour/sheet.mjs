// @ts-check
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './camera.mjs';
import { folders } from './folders.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** The step with the recovery sheet: as it comes, with the key on the screen, printed (it is never saved), and proved. */
export async function sheetSteps(/** @type {App} */ program, /** @type {Page} */ page) {
  await take(program, page, '02b-opret-gendannelsesark');
  await page.getByRole('button', { name: 'Vis nøglen på skærmen' }).click();
  await page.locator('img').waitFor();
  await take(program, page, '02b-opret-gendannelsesark-vist');
  await program.evaluate(({ app }) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
          Object.assign(globalThis, { printed: bytes.toString('base64') });
          done?.(true, '');
        });
      };
    });
  });
  await page.getByRole('button', { name: 'Udskriv arket' }).click();
  await page.getByText(/^Sendt til udskrift/).waitFor();
  const printed = await program.evaluate(() => String(Reflect.get(globalThis, 'printed')));
  const file = join(folders.pdf, '18-gendannelsesark.pdf');
  writeFileSync(file, Buffer.from(printed, 'base64'));
  execFileSync('pdftoppm', ['-r', '96', '-png', file, join(folders.pages, '18-gendannelsesark')]);
  const key = await page
    .getByRole('list', { name: 'Nøglen, ni grupper' })
    .getByRole('listitem')
    .allTextContents();
  for (const field of await page.getByLabel(/^Gruppe \d$/).all()) {
    const group = Number((await field.getAttribute('aria-label'))?.slice(-1));
    await field.fill(String(key[group - 1]).slice(1));
  }
  await page.getByText('Arket er efterprøvet.').waitFor();
  await take(program, page, '02b-opret-gendannelsesark-efterproevet');
  await page.getByRole('button', { name: 'Færdig' }).click();
}
