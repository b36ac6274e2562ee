// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './electron/paths.mjs';

/** Where a face of the families that we ship lies in its package; all under the SIL Open Font License 1.1. */
export const fontFile = (/** @type {string} */ name) =>
  join(root, 'node_modules', name.startsWith('SourceSerif') ? 'source-serif' : 'source-sans', 'TTF', name);

const paperFonts = ['SourceSerif4-Regular.ttf', 'SourceSans3-Regular.ttf', 'SourceSans3-Semibold.ttf'];

/** What stands beside main's bundle: the fonts of documents with their licences, and qpdf. */
const files = {
  ...Object.fromEntries(paperFonts.map((name) => [`fonts/${name}`, fontFile(name)])),
  'fonts/LICENSE-source-serif.md': join(root, 'node_modules', 'source-serif', 'LICENSE.md'),
  'fonts/LICENSE-source-sans.md': join(root, 'node_modules', 'source-sans', 'LICENSE.md'),
  'qpdf.wasm': join(root, 'node_modules', '@neslinesli93', 'qpdf-wasm', 'dist', 'qpdf.wasm'),
};

/**
 * A plug-in of the bundler that copies them.
 * @returns {import('vite').Plugin}
 */
export const fontFiles = () => ({
  name: 'document-files',
  generateBundle() {
    for (const [fileName, source] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
    }
  },
});
