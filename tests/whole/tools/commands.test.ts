import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin, programArgs, root } from '../../../tools/electron/paths.mjs';

const tools = join(root, 'tools');
const sources = readdirSync(tools, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => readFileSync(join(tools, name), 'utf8'));

/** Every tool that a script in `tools/` runs. */
const used = [
  ...new Set(
    sources.flatMap((text) => Array.from(text.matchAll(/\bbin\('([^']+)'\)/g), ([, name]) => name ?? '')),
  ),
].sort();

test('the scripts run these tools and no file of node_modules/.bin, which Windows cannot run', () => {
  expect(used).toEqual([
    'depcruise',
    'electron-builder',
    'electron-vite',
    'knip',
    'node-gyp',
    'oxfmt',
    'oxlint',
    'playwright',
    'tsc',
    'vitest',
  ]);
  expect(sources.filter((text) => /'\.bin'|node_modules\/\.bin\/\w/.test(text))).toEqual([]);
});

test.each(used)('%s is the JavaScript that its package names, and Node runs it', (name) => {
  const file = bin(name);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node/);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const done = spawnSync('node', [file, '--version'], { encoding: 'utf8', env });
  expect(done.stderr + done.stdout).toMatch(/\d+\.\d+\.\d+/);
  expect(done.status).toBe(0);
});

test('a Mac’s Electron is told where the program lies; elsewhere the program lies in it', () => {
  expect(programArgs('darwin')).toEqual([root]);
  expect(programArgs('win32')).toEqual([]);
  expect(programArgs('linux')).toEqual([]);
});
