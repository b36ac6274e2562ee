// @ts-check
import { build } from 'vite';
import { root } from './electron/paths.mjs';

/** Bundles a script with what it imports of the program into one file that Electron's Node runs; native parts stay outside. */
export async function bundleForNode(
  /** @type {string} */ entry,
  /** @type {{ folder: string, name: string }} */ { folder, name },
) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: ['zod', 'i18next', 'fflate'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
}
