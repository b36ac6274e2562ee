import { appendFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache', 'results');

/**
 * Prints what a run measured for a promise, and keeps it for the table (`npm run evidence`).
 * @param test the test's `import.meta.url`
 * @param figure what was counted in this very run
 */
export function evidence(test: string, promise: string, figure: string): void {
  const isLong = Boolean(process.env['MN_TEST_LONG']);
  const line = { promise, test: relative(root, fileURLToPath(test)).replaceAll('\\', '/'), figure, isLong };
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'evidence.jsonl'), `${JSON.stringify(line)}\n`);
  process.stdout.write(`${line.promise} → ${line.test} → ${line.figure}\n`);
}

/** Keeps that a promise could not be tried here, so that the table says so. */
export const skipped = (test: string, promise: string, reason: string): void =>
  evidence(test, promise, `skipped: ${reason}`);

/** 12345 as "12,345". */
export const count = (number: number): string => number.toLocaleString('en');
