import { defineConfig } from '@playwright/test';
import type { UnderTest } from './tests/support/program.ts';

const built = { executable: process.env['MN_TEST_ELECTRON'] ?? '', isPackaged: false } satisfies UnderTest;
const named = process.env['MN_TEST_PACKAGED'];
const hardened = named ? ({ executable: named, isPackaged: true } satisfies UnderTest) : built;
const hardening = [
  'hardening/**/*.e2e.ts',
  '{lock,closing,traces,documents,open-documents,printing,memory,way-in,quiet-writing,surprises}.e2e.ts',
];
/** They wait for the real clock more than they count: `npm test` runs them beside the fault rigs, which leave the window alone. */
const waiting = ['{clock,key-derivation,kill}.e2e.ts', 'hardening/release.e2e.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  // Without the project's name, which the pictures need not carry.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}-{platform}{ext}',
  // What is said of the program's hardening is tried on the packaged one wherever one is named.
  projects: [
    { name: 'waiting', testMatch: waiting, metadata: built },
    { name: 'built', testMatch: '**/*.e2e.ts', testIgnore: [...waiting, ...hardening], metadata: built },
    { name: 'hardening', testMatch: hardening, testIgnore: waiting, metadata: hardened },
  ],
});
