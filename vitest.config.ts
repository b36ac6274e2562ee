import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.mjs';
import { uncounted } from './tools/uncounted.mjs';

/** Vitest leaves one core free, which of two is half: these tests wait for children and the disk as much as they count. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/**
 * `unit` runs inside Electron's own Node (native parts are real), and so does `whole`: tests of whole tools, files and
 * documents, which take longer than a check may. `component` runs in Node with jsdom.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['main/vault/**', 'main/ipc/**'],
      exclude: uncounted.map(({ file }) => file),
      reporter: ['text', 'json'],
      reportsDirectory: '.cache/coverage',
      // What shall hold on Linux: every branch.
      thresholds: { 100: true },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          // One process for all of them: a start of Electron and of every module a file took a third of the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/whole/**/*.test.ts'],
          exclude: ['tests/whole/tools/**'],
          environment: 'node',
          pool: 'forks',
          maxWorkers,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // After those, one by one: some write programs, and no other may start one meanwhile.
          name: 'tools',
          include: ['tests/whole/tools/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          globalSetup: ['tests/fault/rig/build.ts'],
          setupFiles: ['tests/fault/rig/quiet.ts'],
          environment: 'node',
          pool: 'forks',
          maxWorkers,
          // Coverage runs it beside the others, which have other numbers of workers.
          sequence: { groupOrder: 3 },
          testTimeout: 3_600_000,
        },
      },
      {
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: 20_000,
          // A page for each file, though that costs time: what the page's libraries had taken from another one's window was lost now and then.
        },
      },
    ],
  },
});
