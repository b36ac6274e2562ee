// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../electron/paths.mjs';

/** @typedef {import('playwright').ElectronApplication} App */

/** What a tour has pictures of: the kinds of screens and of documents. */
export const taken = {
  screens: /** @type {Set<string>} */ (new Set()),
  documents: /** @type {Set<string>} */ (new Set()),
};

/** Every kind of screen, as the pages of the window call themselves when they stand. */
export function screenKinds() {
  const renderer = join(root, 'renderer');
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(renderer, name), 'utf8'));
  return kindsIn(sources.join('\n'), /\buseReady\('([a-z-]+)'/g);
}

/** Every kind of document that can be asked for. */
export const documentKinds = () =>
  kindsIn(readFileSync(join(root, 'shared', 'document.ts'), 'utf8'), /\bkind: z\.literal\('([a-z-]+)'\)/g);

const kindsIn = (/** @type {string} */ source, /** @type {RegExp} */ pattern) =>
  [...new Set(Array.from(source.matchAll(pattern), ([, kind = '']) => kind))].sort();

/** What a tour has no picture of, a line each. */
export const lacking = ({ screens, documents } = taken) => [
  ...screenKinds().flatMap((kind) => (screens.has(kind) ? [] : [`No picture of the screen »${kind}«`])),
  ...documentKinds().flatMap((kind) => (documents.has(kind) ? [] : [`No picture of the document »${kind}«`])),
];

/** From here on main keeps the kind of each document that it has shown. */
export const hearDocuments = (/** @type {App} */ program) =>
  program.evaluate(({ ipcMain }) => {
    const handlers = /** @type {any} */ (ipcMain)._invokeHandlers;
    const open = handlers.get('documents.open');
    const shown = new Set();
    Object.assign(globalThis, { shown });
    handlers.set('documents.open', async (/** @type {any} */ event, /** @type {any} */ asked) => {
      const answer = await open(event, asked);
      if (answer.ok) shown.add(asked.request.kind);
      return answer;
    });
    return new Promise((resolve) => void setImmediate(resolve));
  });

/** Counts what was shown in a program that is about to end. */
export async function countDocuments(/** @type {App} */ program) {
  const shown = await program.evaluate(() => /** @type {string[]} */ ([...Reflect.get(globalThis, 'shown')]));
  for (const kind of shown) taken.documents.add(kind);
}
