// @ts-check
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folders } from './folders.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

const documents = [
  { name: '10-haandbog', section: null },
  { name: '10-haandbog-roller', section: 'mentors-mange-roller' },
];

/** The handbook and its section on the roles as PDF, asked for as the page asks, and each of their pages. */
export async function handbookOnPaper(/** @type {App} */ program, /** @type {Page} */ page) {
  for (const { name, section } of documents) {
    const file = join(folders.pdf, `${name}.pdf`);
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.evaluate(async (section) => {
      /** @type {any} */ // the page's own calls, without their types: this function runs in the window
      const { documents } = /** @type {any} */ (window).notebook;
      const id = crypto.randomUUID();
      const must = (/** @type {any} */ result) => {
        if (!result.ok) throw new Error(JSON.stringify(result.error));
      };
      must(await documents.open({ id, request: { kind: 'handbook', section } }));
      must(await documents.save({ id }));
      must(await documents.close({ id }));
    }, section);
    execFileSync('pdftoppm', ['-r', '96', '-png', file, join(folders.pages, name)]);
  }
}
