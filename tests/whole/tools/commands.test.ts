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
    'eslint',
    'knip',
    'node-gyp',
    'oxlint',
    'playwright',
    'prettier',
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

test('lint refuses a script of more than 300 lines', () => {
  const lint = (lines: number) =>
    spawnSync('node', [bin('eslint'), '--stdin', '--stdin-filename', 'tools/planted.mjs'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
      input: 'export {};\n'.repeat(lines),
    });
  expect(lint(300)).toMatchObject({ status: 0, stdout: '' });
  expect(lint(301)).toMatchObject({ status: 1, stdout: expect.stringContaining('max-lines') as string });
});

/** What lint's own rule on syntax for files in main/ says of each text, asked in Node: eslint refuses Electron 33's. */
function restricted(texts: readonly string[]): number[] {
  const script = `
    import { ESLint, Linter } from 'eslint';
    const { rules } = await new ESLint().calculateConfigForFile('main/log.ts');
    const rule = { 'no-restricted-syntax': rules['no-restricted-syntax'] };
    const found = ${JSON.stringify(texts)}.map((text) => new Linter().verify(text, [{ rules: rule }]).length);
    process.stdout.write(JSON.stringify(found));`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as number[];
}

test('lint refuses calls and SQL that would write the notebook without its key', () => {
  // In pieces, since lint reads this file too.
  const [verb, key] = ['ATT' + 'ACH', 'key'];
  const leaks = [
    'db.serialize();',
    'db.backup("x");',
    'db.loadExtension("x");',
    'db.unsafeMode();',
    `db.exec("${verb} DATABASE 'x' AS plain");`,
    'db.exec(`' + verb.toLowerCase() + ' ${file} as plain`);',
    `db.exec("SELECT 1; ${verb} ? AS plain KEY 'x'");`,
    `db.pragma("re${key} = ''");`,
    `db.exec("VACUUM; PRAGMA ${key}=''");`,
  ];
  const sound = ['db.exec("VACUUM INTO ?");', 'say("what a test can attach to");', `db.pragma("key = 'x'");`];
  expect(restricted(leaks).map((found) => found > 0)).toEqual(leaks.map(() => true));
  expect(restricted(sound)).toEqual(sound.map(() => 0));
});
