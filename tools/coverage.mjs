// @ts-check
import { runChild } from './child.mjs';
import { needCompiler } from './electron/machine.mjs';
import { run } from './electron/say.mjs';
import { uncounted } from './uncounted.mjs';
import { vitestCommand } from './vitest.mjs';

/** The tests that run the vault and the calls in their own process, where their branches can be counted. */
const files = [
  ...['ipc', 'vault', 'backup', 'db', 'features', 'files', 'log'].map((name) => `tests/unit/${name}`),
  ...['vault', 'backup', 'features'].map((name) => `tests/whole/${name}/`),
  ...['clock', 'ipc', 'journal', 'key-ring', 'wrong-passphrase'].map((name) => `tests/fault/${name}.test.ts`),
];

/** Says which branches of `main/vault` and `main/ipc` no test takes, and what is not counted; fails where they are more than they were. */
run(async () => {
  needCompiler('the fault rigs');
  const projects = ['--project', 'whole', '--project', 'fault'];
  const { program, args, env } = await vitestCommand('unit', [...projects, ...files, '--coverage']);
  const code = await runChild(program, args, env);
  const lines = uncounted.map(({ file, why, runBy }) => `  ${file}: ${why} (run by ${runBy})\n`);
  process.stdout.write(`Not counted:\n${lines.join('')}`);
  return code;
});
