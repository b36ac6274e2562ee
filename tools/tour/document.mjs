// @ts-check
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { take } from './camera.mjs';
import { folders } from './folders.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** The preview as a screen, the document as PDF, and each of its pages. */
export async function documentAt(
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ name,
  place = 'preview',
) {
  await at(program, place);
  await page.locator('img[data-page]').waitFor();
  await take(program, page, `${name}-vist`);
  const file = join(folders.pdf, `${name}.pdf`);
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await page.getByText(/^Gemt som/).waitFor();
  execFileSync('pdftoppm', ['-r', '96', '-png', file, join(folders.pages, name)]);
}
