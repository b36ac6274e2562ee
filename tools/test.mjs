// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, checkMore } from './check.mjs';
import { runChild } from './child.mjs';
import { cache } from './electron/paths.mjs';
import { run } from './electron/say.mjs';
import { evidenceLines } from './evidence.mjs';
import { failuresIn } from './failures.mjs';
import { packagePrograms } from './package.mjs';
import { runPlaywright } from './playwright.mjs';
import { vitestCommand } from './vitest.mjs';

const isLinux = process.platform === 'linux';
const results = join(cache, 'results');
const resultFile = (/** @type {string} */ suite) => join(results, `${suite}.json`);
/** What makes the unit runner keep its count. */
const reportersTo = (/** @type {string} */ suite) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${resultFile(suite)}`,
];

/** Every check and test; the last line counts them all. */
run(async () => {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const long = process.argv.includes('--long') ? { MN_TEST_LONG: '1' } : {};
  Object.assign(process.env, long);
  const failedChecks = [
    ...(await check(reportersTo('unit'))),
    ...(await checkMore(reportersTo('component'))),
  ];
  const isWhole = await runProject('whole');
  const { release, endToEnd } = await packagePrograms();
  const programs = { MN_TEST_PACKAGED: endToEnd, MN_TEST_RELEASE: release };
  // What mostly waits for a clock, beside what mostly counts.
  const [withstood, waited] = await Promise.all([runFaults(), runWindows('waiting', ['waiting'], programs)]);
  const played = await runWindows('e2e', ['built', 'hardening'], programs);
  const counts = [
    vitestCounts('unit'),
    vitestCounts('component'),
    vitestCounts('whole'),
    ...(isLinux ? [vitestCounts('fault')] : []),
    playwrightCounts('waiting'),
    playwrightCounts('e2e'),
  ];
  for (const { promise, test, figure } of evidenceLines())
    process.stdout.write(`${promise} → ${test} → ${figure}\n`);
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  const empty = counts.filter((count) => count.passed + count.failed === 0).map((count) => count.suite);
  // Last of all but the count, for a reader who sees the end alone.
  const failures = counts.flatMap(({ suite }) => failuresIn(resultFile(suite)));
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  if (!(isWhole && withstood && waited && played) && failures.length === 0)
    process.stdout.write('FAIL: a runner ended in an error that no test is to blame for, see above\n');
  for (const name of failedChecks) process.stdout.write(`FAIL check: ${name}, see above\n`);
  if (empty.length > 0) process.stdout.write(`No test ran in: ${empty.join(', ')}\n`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  return failedChecks.length === 0 &&
    isWhole &&
    withstood &&
    waited &&
    played &&
    empty.length === 0 &&
    sum('failed') === 0
    ? 0
    : 1;
});

/** The fault rigs need the loader of Linux to stand between the program and its files; true where all pass. */
async function runFaults() {
  if (!isLinux) {
    process.stdout.write('The fault rigs run on Linux only: left out.\n');
    return true;
  }
  return runProject('fault');
}

/** One project of the unit runner, with its count kept; true where all pass. */
async function runProject(/** @type {'whole' | 'fault'} */ project) {
  const { program, args, env } = await vitestCommand(project, reportersTo(project));
  return (await runChild(program, args, env)) === 0;
}

/** Tests in the real window, with their count kept; true where all pass. */
async function runWindows(
  /** @type {'waiting' | 'e2e'} */ suite,
  /** @type {string[]} */ projects,
  /** @type {NodeJS.ProcessEnv} */ extra,
) {
  const args = ['--reporter=list,json', ...projects.map((project) => `--project=${project}`)];
  return (await runPlaywright(args, { ...extra, PLAYWRIGHT_JSON_OUTPUT_NAME: resultFile(suite) })) === 0;
}

function vitestCounts(/** @type {string} */ suite) {
  if (!existsSync(resultFile(suite))) return { suite, passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(resultFile(suite), 'utf8'));
  return {
    suite,
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function playwrightCounts(/** @type {string} */ suite) {
  if (!existsSync(resultFile(suite))) return { suite, passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(resultFile(suite), 'utf8'));
  return { suite, passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
