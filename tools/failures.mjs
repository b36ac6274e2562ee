// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './electron/paths.mjs';

/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ testResults: { name: string, status: string, message: string, assertionResults: Assertion[] }[] }} UnitReport */
/** @typedef {{ title: string, specs?: { file: string, title: string, tests: { projectName: string, status: string, results?: { error?: { message?: string } }[] }[] }[], suites?: Suite[] }} Suite */
/** @typedef {{ config: { rootDir: string }, suites: Suite[], errors: { message?: string }[] }} WindowReport */

const shown = (/** @type {string} */ file) => relative(root, file).replaceAll('\\', '/');
const firstLine = (/** @type {string} */ text) => stripVTControlCharacters(text).trim().split('\n')[0] ?? '';
/** A test that failed, with the first line of why where its report says. */
const failure = (/** @type {string} */ where, /** @type {string | undefined} */ why) =>
  why ? `${where} — ${firstLine(why)}` : where;

/**
 * Each test that failed, and each file that could not be loaded, as one line that finds it again: the suite, the file
 * and the title, and the first line of why. From the report of either runner; none where there is no report.
 * @returns {string[]}
 */
export function failuresIn(/** @type {string} */ reportFile) {
  if (!existsSync(reportFile)) return [];
  const suite = basename(reportFile, '.json');
  const report = /** @type {UnitReport | WindowReport} */ (JSON.parse(readFileSync(reportFile, 'utf8')));
  const found = 'suites' in report ? windowFailures(report) : unitFailures(report);
  return found.map((line) => `FAIL ${suite}: ${line}`);
}

/** A file that failed with no test to blame did not load, or failed before or after its tests. */
const unitFailures = (/** @type {UnitReport} */ { testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${shown(name)}: ${firstLine(message)}`];
    return failed.map(({ fullName, failureMessages }) =>
      failure(`${shown(name)}: ${fullName}`, failureMessages?.[0]),
    );
  });

/** What only passed at a second try is no pass. */
function windowFailures(/** @type {WindowReport} */ { config, suites, errors }) {
  /** @returns {string[]} */
  const inSuite = (/** @type {Suite} */ { specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, results = [] }) =>
          failure(
            `${shown(join(config.rootDir, file))} (${projectName}): ${title}`,
            results.find(({ error }) => error)?.error?.message,
          ),
        ),
    ),
    ...inner.flatMap(inSuite),
  ];
  return [...suites.flatMap(inSuite), ...errors.map(({ message }) => firstLine(message ?? 'no message'))];
}
