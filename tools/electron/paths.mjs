// @ts-check
import { readFileSync } from 'node:fs';
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

/** What Electron is told first, so that it starts the built program: elsewhere than on a Mac it lies linked in it. */
export const programArgs = (platform = process.platform) => (platform === 'darwin' ? [root] : []);

/**
 * Where electron-builder puts the unpacked program for a system, within its own folder: the executable. It adds the
 * architecture to the folder's name where that is not the usual one.
 */
export function unpackedProgram(platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin')
    return join(`mac${suffix}`, 'mentornotesbog.app', 'Contents', 'MacOS', 'mentornotesbog');
  if (platform === 'win32') return join(`win${suffix}-unpacked`, 'mentornotesbog.exe');
  return join(`linux${suffix}-unpacked`, 'mentornotesbog');
}

/** Tools whose package has another name. */
const packages = new Map([
  ['depcruise', 'dependency-cruiser'],
  ['playwright', '@playwright/test'],
  // The compiler in Go, which takes a third of the time; the one that lint parses with keeps the name.
  ['tsc', 'typescript7'],
]);

/** A tool's JavaScript, for Node to run: the links in `node_modules/.bin` are no programs on Windows. */
export function bin(/** @type {string} */ name) {
  const folder = join(root, 'node_modules', packages.get(name) ?? name);
  const { bin: declared } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof declared === 'string' ? declared : declared[name]);
}
