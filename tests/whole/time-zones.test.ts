import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { count, evidence } from '../support/evidence.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What knows of days and of the hour. */
const calendar = ['day', 'day-text', 'clock-text', 'danish-holidays'].map((name) =>
  join(root, 'shared', `${name}.ts`),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.tsx?)'/g)]
    .map(([, name = '']) => join(dirname(file), name))
    .filter((name) => existsSync(name));

const isProduct = (file: string): boolean => !relative(root, file).startsWith('tests');
const makesDates = (file: string): boolean => /new Date\(|Date\.UTC\(/.test(readFileSync(file, 'utf8'));

/** Whether what a test tries reckons with days: it is of the calendar, takes from it or makes dates itself. */
const triesDays = (testFile: string): boolean =>
  importsOf(testFile)
    .filter(isProduct)
    .some((file) => makesDates(file) || [file, ...importsOf(file)].some((name) => calendar.includes(name)));

const tests = join(root, 'tests');
const files = ['unit', 'whole/features', 'whole/on-paper']
  .flatMap((folder) =>
    readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.test.ts') && triesDays(join(tests, name)))
  .map((name) => name.replaceAll(sep, '/'));

test('whatever reckons with days is tried in other time zones', () => {
  const named = ['access-pack', 'bin', 'overview', 'removal', 'removed-again', 'rhythm'];
  expect(files).toEqual(expect.arrayContaining(named.map((name) => `unit/features/${name}.test.ts`)));
  expect(files).toEqual(
    expect.arrayContaining(['unit/search/search.test.ts', 'unit/backup/rotation.test.ts']),
  );
  const whole = ['features/carried-properties', 'features/hr-summary', 'on-paper/make-document'];
  expect(files).toEqual(expect.arrayContaining(whole.map((name) => `whole/${name}.test.ts`)));
  expect(files).not.toContain('unit/shared/find-text.test.ts');
});

for (const zone of ['Pacific/Apia', 'America/St_Johns'])
  test(`no day shifts where the machine’s clock is that of ${zone}`, { timeout: 300_000 }, async () => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { stdout } = await run(
      process.execPath,
      [
        ...[vitest, 'run', '--project', 'unit', '--project', 'whole', '--reporter=json'],
        ...files.map((name) => join('tests', name)),
      ],
      { cwd: root, env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: unknown) => error as { stdout: string });
    const report = JSON.parse(stdout.slice(stdout.indexOf('{"'))) as {
      numPassedTests: number;
      testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    const failed = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
    );
    expect(failed).toEqual([]);
    expect(report.testResults).toHaveLength(files.length);
    evidence(
      import.meta.url,
      `No day shifts where the machine’s clock is that of ${zone}`,
      `${count(report.numPassedTests)} tests in ${files.length} files of the unit, feature and paper tests that reckon with days, 0 failed`,
    );
  });
