import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leastCost, usualCost } from '../../../main/vault/kdf-cost.ts';
import { parseKeyring, passphraseSlots } from '../../../main/vault/keyring.ts';
import { usualSettings } from '../../../shared/usual-settings.ts';
import { builtFiles } from '../../support/built-files.ts';
import { evidence } from '../../support/evidence.ts';
import { expect, PASSPHRASE, startProgram, stopProgram, test, underTest } from '../../support/program.ts';
import { createNotebook } from '../../support/steps.ts';

/** A line that reads what the program was started with. */
const readsStart = /process\.(env|argv|execArgv)\b|commandLine\.(has|get)Switch/;

/** What the bundler sets before what a chunk or Electron hands out. */
const bundled = /\b(?:require_\w+|electron)\./g;

/** What turns a release away that is asked to let a debugger in; the end-to-end build has it not. */
const isDebuggerCheck = (line: string): boolean => line.includes('debugging.some(');

/** All else that the shipped program's processes of its own read of it: in the main where the notebook lies. */
const known: Record<string, string[]> = {
  // qpdf's own start from a command line, which there is none of in its process.
  'main/engine.process.cjs': [
    '!f.thisProgram && 1 < process.argv.length && (ja = process.argv[1].replace(/\\\\/g, "/"));',
    'ia = process.argv.slice(2);',
  ],
  'main/index.cjs': [
    'if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();',
    'var { folder, isUsable } = tryPrepareFolder(process.env);',
  ],
  // Which places are synced, and which folder is this computer's own.
  'main/program.cjs': ['env: process.env', 'move: (moving) => moveNotebook(homeRoot(process.env), {'],
};

test('of its arguments and its environment the program reads where the notebook lies and what asks for a debugger, and no cost', () => {
  const scripts = builtFiles().filter(([file]) => /^main\/.*\.cjs$/.test(file));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts
    .map(
      ([file, script]) =>
        [
          file.replace(/-[\w-]{8}\.cjs$/, '.cjs'),
          script
            .split('\n')
            .filter((line) => readsStart.test(line) && !isDebuggerCheck(line))
            .map((line) => line.trim().replace(bundled, '')),
        ] as const,
    )
    .filter(([, lines]) => lines.length > 0);
  expect(Object.fromEntries(found)).toEqual(known);
});

/** What such a door might be called. The cost offered there is one that the format allows. */
const names = [
  'kdf',
  'cost',
  'kdf-cost',
  'kdf-memory',
  'memory-kib',
  'argon2',
  'argon2-memory',
  'passes',
  'lanes',
];
const { memoryKiB } = leastCost;
const switches = [...names.map((name) => `--${name}=${memoryKiB}`), '--test', '--quick', '--development'];
const variables = Object.fromEntries([
  ...['', 'MENTORNOTESBOG_', 'MN_', 'MN_TEST_']
    .flatMap((prefix) => names.map((name) => prefix + name.toUpperCase().replaceAll('-', '_')))
    .map((name) => [name, String(memoryKiB)]),
  ['NODE_ENV', 'test'],
  ['ELECTRON_IS_DEV', '1'],
]) as Record<string, string>;
const settings = { ...leastCost, cost: leastCost, kdf: leastCost, kdfCost: leastCost };

/** The cost of each passphrase that the notebook is sealed under. */
async function costsIn(folder: string) {
  const ring = parseKeyring(await readFile(join(folder, 'keyring.json')));
  return (ring ? passphraseSlots(ring) : []).map(({ kdf }) => kdf);
}

test('no switch, no variable and no setting makes the program seal a notebook at another cost than the usual', async ({
  folder,
}) => {
  const stored = { settings: { ...usualSettings, ...settings }, window: null, ...settings };
  await writeFile(join(folder, 'state.json'), JSON.stringify(stored));
  const program = await startProgram(folder, underTest().executable, switches, variables);
  const page = await createNotebook(program);
  const usual = [expect.objectContaining({ ...usualCost, algorithm: 'argon2id' })];
  expect(await costsIn(folder)).toEqual(usual);
  const changed = await page.evaluate(
    ([current, next]) => window.notebook.notebook.changePassphrase({ current, next }),
    [PASSPHRASE, 'stille mose under blanke tage'] as const,
  );
  expect(changed).toMatchObject({ ok: true });
  expect(await costsIn(folder)).toEqual(usual);
  expect(usualCost).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 4 });
  await stopProgram(program);
  evidence(
    import.meta.url,
    'Nothing that the program is started with or told changes the cost of the key derivation',
    `${switches.length} switches, ${Object.keys(variables).length} variables, ${Object.keys(settings).length} settings; sealed at 262,144 KiB, 3 passes, 4 lanes`,
  );
});
