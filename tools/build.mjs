// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFrom, bundledList } from './bundle.mjs';
import { readChild } from './child.mjs';
import { findElectron } from './electron.mjs';
import { bin, root } from './electron/paths.mjs';
import { CannotContinue, run, step } from './electron/say.mjs';

/** What the bundler is told of the Electron at hand; else it reads the declared package's version. */
export const bundlerEnv = (/** @type {{ version: string }} */ electron, env = process.env) => ({
  ...env,
  ELECTRON_MAJOR_VER: electron.version.split('.')[0],
});

/** Where the end-to-end build is made: the same program, but a debugger may attach. */
export const attachableBuild = '.cache/e2e-build';

/** Builds `out/`, or the end-to-end build, from the sources where it is older than they are. */
export async function build(/** @type {{ version: string }} */ electron, isAttachable = false) {
  if (
    existsSync(bundledList('main')) &&
    existsSync(bundledList('renderer')) &&
    newest([isAttachable ? `${attachableBuild}/out` : 'out']) > newest(builtFrom)
  )
    return;
  await step(`Building the program${isAttachable ? ' for the end-to-end tests' : ''}`, async () => {
    const { code, output } = await readChild(
      process.execPath,
      [bin('electron-vite'), 'build', '--logLevel', 'warn'],
      { ...bundlerEnv(electron), MN_BUILD: isAttachable ? 'end-to-end' : 'release' },
    );
    if (code !== 0) throw new CannotContinue(`The build failed:\n${output}`);
  });
}

/** The latest change under these files and folders, ms; 0 where there is none. */
function newest(/** @type {string[]} */ names) {
  let latest = 0;
  for (const name of names) {
    const path = join(root, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) continue;
    const files = found.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [''];
    for (const file of files) latest = Math.max(latest, statSync(join(path, file)).mtimeMs);
  }
  return latest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(async () => build(await findElectron()));
