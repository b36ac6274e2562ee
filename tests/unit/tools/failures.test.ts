import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failuresIn } from '../../../tools/failures.mjs';
import { aFolder } from '../../support/notebook.ts';

const root = join(import.meta.dirname, '../../..');

/** What is said of a run whose report this is. */
function said(suite: string, report: object): string[] {
  const file = join(aFolder(), `${suite}.json`);
  writeFileSync(file, JSON.stringify(report));
  return failuresIn(file);
}

test('each failed test of the unit runner is told with its suite, its file, its title and why', () => {
  const name = join(root, 'tests/fault/damage.test.ts');
  const assertionResults = [
    { status: 'passed', fullName: 'this one holds' },
    {
      status: 'failed',
      fullName: 'a flipped bit is found',
      failureMessages: ['AssertionError: expected 3 to be 4\n    at …'],
    },
    { status: 'failed', fullName: 'a cut file is found' },
  ];
  expect(said('fault', { testResults: [{ name, status: 'failed', message: '', assertionResults }] })).toEqual(
    [
      'FAIL fault: tests/fault/damage.test.ts: a flipped bit is found — AssertionError: expected 3 to be 4',
      'FAIL fault: tests/fault/damage.test.ts: a cut file is found',
    ],
  );
});

test('a file of tests that did not load is told with the first line of why', () => {
  const broken = {
    name: join(root, 'tests/unit/words.test.ts'),
    status: 'failed',
    message: 'Cannot find module ../words.ts\n    at load',
    assertionResults: [],
  };
  expect(said('unit', { testResults: [broken] })).toEqual([
    'FAIL unit: tests/unit/words.test.ts: Cannot find module ../words.ts',
  ]);
});

test('each failed test in the window is told with its project, however deep it stands, and so is one that failed once', () => {
  const spec = (file: string, title: string, status: string) => ({
    file,
    title,
    tests: [
      {
        projectName: 'built',
        status,
        results:
          status === 'unexpected'
            ? [{ error: { message: '\u001b[31mError: it is open\u001b[39m\n  at …' } }]
            : [{}],
      },
    ],
  });
  const inner = { title: 'group', specs: [spec('lock.e2e.ts', 'it locks', 'unexpected')] };
  const report = {
    config: { rootDir: join(root, 'tests/e2e') },
    errors: [{ message: 'Error: two tests of one name\n  at …' }],
    suites: [
      {
        title: 'lock.e2e.ts',
        specs: [
          spec('lock.e2e.ts', 'it opens', 'expected'),
          spec('lock.e2e.ts', 'it waits', 'skipped'),
          spec('lock.e2e.ts', 'it came at the second try', 'flaky'),
        ],
        suites: [inner],
      },
    ],
  };
  expect(said('e2e', report)).toEqual([
    'FAIL e2e: tests/e2e/lock.e2e.ts (built): it came at the second try',
    'FAIL e2e: tests/e2e/lock.e2e.ts (built): it locks — Error: it is open',
    'FAIL e2e: Error: two tests of one name',
  ]);
});

test('where all passed, and where there is no report, nothing is told', () => {
  const passed = { status: 'passed', fullName: 'this one holds' };
  const name = join(root, 'tests/unit/words.test.ts');
  expect(
    said('unit', { testResults: [{ name, status: 'passed', message: '', assertionResults: [passed] }] }),
  ).toEqual([]);
  expect(failuresIn(join(aFolder(), 'unit.json'))).toEqual([]);
});
