import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Whatever reckons with days. */
const files = [
  ...['course-figure', 'danish-holidays', 'day', 'day-text', 'rhythm', 'talk', 'year-plan'].map(
    (name) => `shared/${name}`,
  ),
  ...['carried', 'carried-properties', 'courses', 'endings', 'life', 'meetings', 'overview'].map(
    (name) => `features/${name}`,
  ),
  ...['reflections', 'results', 'reviews', 'rhythm', 'talk', 'worksheets'].map((name) => `features/${name}`),
].map((name) => join('tests', 'unit', `${name}.test.ts`));

for (const zone of ['Pacific/Apia', 'America/St_Johns'])
  test(`no day shifts where the machine’s clock is that of ${zone}`, { timeout: 300_000 }, async () => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { stdout } = await run(
      process.execPath,
      [vitest, 'run', '--project', 'unit', '--reporter=json', ...files],
      { cwd: root, env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: unknown) => error as { stdout: string });
    const report = JSON.parse(stdout) as {
      numPassedTests: number;
      testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    const failed = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
    );
    expect(failed).toEqual([]);
    expect(report.testResults).toHaveLength(files.length);
  });
