import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cache, root } from '../../tools/electron/paths.mjs';

/** What the program is built from, and with. */
const parts = [
  ...['main', 'preload', 'renderer', 'shared', 'docs', 'tools', 'tests/tsconfig.json'],
  ...['package.json', 'electron.vite.config.ts', 'tsconfig.json', 'tsconfig.base.json'],
];

/**
 * The project in a folder of its own, gone when the test ends. Its packages and its Electron are the very files of this
 * one's, so it lies on the same disk, and nothing may write in them; what was built here, or kept by the bundler, does
 * not come along.
 */
export function aProjectCopy(): string {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'work-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', '.cache/electron/dist', '.cache/driver']) {
    if (!existsSync(join(root, part))) continue;
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    execFileSync('cp', ['-al', join(root, part), join(folder, part)]);
  }
  for (const kept of ['.vite', '.vite-temp'])
    rmSync(join(folder, 'node_modules', kept), { recursive: true, force: true });
  return folder;
}
