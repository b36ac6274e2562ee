// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const cache = join(root, '.cache');
/** The pristine Electron that electron-builder packages. */
export const distFolder = join(cache, 'electron', 'dist');
/** The same Electron with the checkout linked in as its program. */
export const runFolder = join(cache, 'electron', 'run');
/** The same Electron with an empty window: what tests and the benchmark compare with. */
export const bareFolder = join(cache, 'electron', 'bare');
export const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
