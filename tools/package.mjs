// @ts-check
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { build } from './build.mjs';
import { readChild } from './child.mjs';
import { findElectron } from './electron.mjs';
import { bin, cache, root } from './electron/paths.mjs';
import { notices, noticesFile } from './notices.mjs';
import { CannotContinue, run, step } from './electron/say.mjs';

/** Makes the unpacked program for this machine in `dist/`, without a connection. */
export async function packageProgram() {
  const electron = await findElectron();
  await build(electron);
  if (readFileSync(noticesFile, 'utf8') !== notices()) {
    throw new CannotContinue('THIRD-PARTY-NOTICES.md does not name what ships. Run: npm run notices');
  }
  await step('Packaging', async () => {
    const args = [
      bin('electron-builder'),
      '--dir',
      '--publish',
      'never',
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
  });
  return join(root, 'dist', 'linux-unpacked');
}

/**
 * A copy of the packaged program that differs in one fuse: Playwright can attach to it.
 * @returns {Promise<string>} its executable
 */
export async function packageForTest() {
  const packaged = await packageProgram();
  const copy = join(cache, 'packaged-test');
  if (existsSync(copy)) rmSync(copy, { recursive: true });
  cpSync(packaged, copy, { recursive: true });
  const executable = join(copy, 'mentornotesbog');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return executable;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    process.stdout.write(`${await packageProgram()}\n`);
  });
}
