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
});

const folders = ['main', 'preload', 'renderer', 'shared', 'tests'];

/** @type {Check[]} */
const reading = [
  tool('types', bin('tsc'), ['-b']),
  tool('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  tool('imports', bin('depcruise'), [...folders, '--config', '.dependency-cruiser.cjs']),
  tool('format', bin('prettier'), ['--check', '.', '--log-level', 'warn']),
  tool('unused', bin('knip'), []),
];

/** Types, lint, imports, format, unused code and unit tests, in two lanes; true where all pass. */
export async function check(/** @type {string[]} */ unitArgs = []) {
  await findElectron();
  needJudges();
  const unit = { name: 'unit', ...(await vitestCommand('unit', unitArgs)) };
  const component = {
    name: 'component',
    ...(await vitestCommand(
      'component',
      unitArgs.map((arg) => arg.replace('unit.json', 'component.json')),
    )),
  };
  const lanes = await Promise.all([lane(reading), lane([unit, component])]);
  return lanes.every(Boolean);
}

async function lane(/** @type {Check[]} */ checks) {
  let passed = true;
  for (const { name, program, args, env } of checks) {
    const start = performance.now();
    const { code, output } = await readChild(program, args, env);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
    if (code !== 0) process.stdout.write(`${output}\n`);
    passed &&= code === 0;
  }
  return passed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(async () => ((await check()) ? 0 : 1));
