// @ts-check
import { fileURLToPath } from 'node:url';
import { readChild } from './child.mjs';
import { findElectron } from './electron.mjs';
import { needJudges } from './electron/machine.mjs';
import { bin } from './electron/paths.mjs';
import { run } from './electron/say.mjs';
import { vitestCommand } from './vitest.mjs';

/** @typedef {{ name: string, program: string, args: string[], env?: NodeJS.ProcessEnv }} Check */

/** @returns {Check} */
const tool = (/** @type {string} */ name, /** @type {string} */ file, /** @type {string[]} */ args) => ({
  name,
  program: process.execPath,
  args: [file, ...args],
  // The tools in Go share out one program's types to several threads, each of which asks much of it anew; and they sweep
  // their memory four times as seldom.
  env: { ...process.env, GOGC: '400', GOMAXPROCS: '1' },
});

const folders = ['main', 'preload', 'renderer', 'shared', 'tests'];

/**
 * Types, lint, imports, format and unit tests, two at a time.
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function check(/** @type {string[]} */ unitArgs = []) {
  await findElectron();
  needJudges();
  // The longest first, so that both lanes end together.
  return inLanes([
    { name: 'unit', ...(await vitestCommand('unit', unitArgs)) },
    tool('lint', bin('oxlint'), ['--threads', '1']),
    tool('types', bin('tsc'), ['-b', '--singleThreaded']),
    tool('imports', bin('depcruise'), [...folders, '--config', '.dependency-cruiser.cjs']),
    tool('format', bin('oxfmt'), ['--check', '--threads', '1']),
  ]);
}

/**
 * What is checked with all the tests only, for the sake of the minute that `check` may take: unused code, and the
 * tests of components outside their window.
 * @returns {Promise<string[]>} the names of those that failed
 */
export const checkMore = async (/** @type {string[]} */ componentArgs) =>
  inLanes([
    { name: 'component', ...(await vitestCommand('component', componentArgs)) },
    tool('unused', bin('knip'), []),
  ]);

const inLanes = async (/** @type {Check[]} */ waiting) =>
  (await Promise.all([lane(waiting), lane(waiting)])).flat();

/** Runs one check after the other until none waits; resolves with the names of those that failed. */
async function lane(/** @type {Check[]} */ waiting) {
  /** @type {string[]} */
  const failed = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, program, args, env } = next;
    const start = performance.now();
    const { code, output } = await readChild(program, args, env);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
    if (code === 0) continue;
    failed.push(name);
    process.stdout.write(`${output}\n`);
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  run(async () => {
    const failed = await check();
    process.stdout.write(`all in ${(performance.now() / 1000).toFixed(0)} s\n`);
    return failed.length === 0 ? 0 : 1;
  });
