// @ts-check
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { take } from './camera.mjs';
import { folders } from './folders.mjs';
import { notebookOf } from './notebook-of.mjs';
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
  await saved(program, name, async () => {
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await page.getByText(/^Gemt som/).waitFor();
  });
}

/** A document as PDF, asked for as its page asks, and each of its pages. */
export const documentOf = (
  /** @type {App} */ program,
  /** @type {Page} */ page,
  /** @type {string} */ name,
  /** @type {object} */ request,
) =>
  saved(program, name, async () => {
    const { documents } = notebookOf(page);
    const id = crypto.randomUUID();
    await documents.open({ id, request });
    await documents.save({ id });
    await documents.close({ id });
  });

/** What is saved meanwhile goes to a file of that name, and its pages beside it. */
async function saved(
  /** @type {App} */ program,
  /** @type {string} */ name,
  /** @type {() => Promise<void>} */ save,
) {
  const file = join(folders.pdf, `${name}.pdf`);
  await answerSaveDialog(program, file);
  await save();
  execFileSync('pdftoppm', ['-r', '96', '-png', file, join(folders.pages, name)]);
}

/** Where the mentor chooses to save. */
export const answerSaveDialog = (/** @type {App} */ program, /** @type {string} */ file) =>
  program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
