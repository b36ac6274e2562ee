// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachableBuild, build } from './build.mjs';
import { readChild } from './child.mjs';
import { findElectron } from './electron.mjs';
import { bin, root, unpackedProgram } from './electron/paths.mjs';
import { notices, noticesFile } from './notices.mjs';
import { CannotContinue, run, step } from './electron/say.mjs';

const builderFile = join(root, 'electron-builder.yml');

/**
 * Makes the unpacked program for this machine, without a connection: the release in `dist/`, and the end-to-end build,
 * which the tests can attach to, in `.cache/`.
 * @returns {Promise<{ release: string, endToEnd: string }>} their executables
 */
export async function packagePrograms() {
  const electron = await findElectron();
  await build(electron);
  await build(electron, true);
  if (readFileSync(noticesFile, 'utf8') !== notices()) {
    throw new CannotContinue('THIRD-PARTY-NOTICES.md does not name what ships. Run: npm run notices');
  }
  await step('Packaging', () => pack(electron, builderFile));
  await step('Packaging for the end-to-end tests', () => pack(electron, attachableConfig()));
  const executable = (/** @type {string} */ folder) => join(root, folder, unpackedProgram());
  return { release: executable('dist'), endToEnd: executable(`${attachableBuild}/dist`) };
}

async function pack(/** @type {import('./electron.mjs').Electron} */ electron, /** @type {string} */ config) {
  const args = [
    bin('electron-builder'),
    '--dir',
    '--publish',
    'never',
    '--config',
    config,
    '-c.electronDist',
    electron.dist,
    `-c.electronVersion=${electron.version}`,
  ];
  if (electron.driver) {
    // The package's prebuilt driver crashes on this Electron, so the built one goes instead of it.
    args.push('-c.extraResources.from', electron.driver, '-c.extraResources.to', 'better_sqlite3.node');
  }
  const { code, output } = await readChild(process.execPath, args);
  if (code !== 0) throw new CannotContinue(`Packaging failed:\n${output.slice(-4000)}`);
}

/** The release's own configuration but for the fuse of the inspector, what was built, and where it goes. */
function attachableConfig() {
  const changes = [
    ['enableNodeCliInspectArguments: false', 'enableNodeCliInspectArguments: true'],
    ['  - out/**', `  - { from: ${attachableBuild}/out, to: out }`],
    ['output: dist,', `output: ${attachableBuild}/dist,`],
  ];
  let text = readFileSync(builderFile, 'utf8');
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new CannotContinue(`electron-builder.yml says ${from} not once`);
    text = text.replace(from, to);
  }
  const file = join(root, attachableBuild, 'electron-builder.yml');
  rmSync(join(root, attachableBuild, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, attachableBuild), { recursive: true });
  writeFileSync(file, text);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    const { release, endToEnd } = await packagePrograms();
    process.stdout.write(`${release}\n${endToEnd} (for the end-to-end tests alone)\n`);
  });
}
