// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './electron/paths.mjs';

/** Where a face of the families that we ship lies in its package; all under the SIL Open Font License 1.1. */
export const fontFile = (/** @type {string} */ name) =>
  join(root, 'node_modules', name.startsWith('SourceSerif') ? 'source-serif' : 'source-sans', 'TTF', name);

const paperFonts = [
  'SourceSerif4-Regular.ttf',
  'SourceSerif4-It.ttf',
  'SourceSerif4-Semibold.ttf',
  'SourceSans3-Regular.ttf',
  'SourceSans3-Semibold.ttf',
];

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

/** The files and folders that a build is made from: where one is newer than the build, it is made anew. */
export const builtFrom = [
  ...['main', 'preload', 'renderer', 'shared', 'docs/notebook-export.md'],
  ...['tools/bundle.mjs', 'tools/proven-handbook.ts', 'package.json', 'electron.vite.config.ts'],
];

/** Where the names of the packages bundled into one part of the program are kept, for their licences. */
export const bundledList = (/** @type {string} */ part) => join(cache, 'bundled', `${part}.json`);

/**
 * A plug-in that notes which packages went into the bundle. What is built while one develops is no release: its note is
 * taken away, and `build` begins anew.
 * @returns {import('vite').Plugin}
 */
export const bundledPackages = (/** @type {string} */ part) => ({
  name: 'bundled-packages',
  generateBundle(_options, bundle) {
    if (this.meta.watchMode) return rmSync(bundledList(part), { force: true });
    const names = new Set();
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
        if (name) names.add(name);
      }
    }
    mkdirSync(join(cache, 'bundled'), { recursive: true });
    writeFileSync(bundledList(part), JSON.stringify([...names].sort()));
  },
});

/**
 * A chunking rule: all that the page needs before its first screen goes into one file, so that the lock stands
 * after one request instead of a dozen.
 * @param {string} entry the page's first module
 */
export function firstScreenChunk(entry) {
  /** @type {Set<string> | undefined} */
  let first;
  return {
    groups: [
      {
        name(
          /** @type {string} */ id,
          /** @type {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} */ context,
        ) {
          first ??= reachable(entry, context);
          return first.has(id) ? 'first-screen' : null;
        },
      },
    ],
  };
}

/** Every module that one module imports, directly or not, without those it fetches later. */
function reachable(
  /** @type {string} */ entry,
  /** @type {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} */ context,
) {
  const found = new Set([entry]);
  for (const id of found) for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
