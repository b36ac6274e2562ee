import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../../../tools/bundle-for-node.mjs';
import { parts } from './parts.ts';

const tests = join(import.meta.dirname, '..');

/** Bundles the scenarios, so that a child process runs the real storage code, and compiles the shim. */
export async function setup(): Promise<void> {
  mkdirSync(parts.folder, { recursive: true });
  const compiled = spawnSync(
    'cc',
    ['-O1', '-Wall', '-Werror', '-shared', '-fPIC', '-o', parts.shim, join(tests, 'shim.c')],
    { encoding: 'utf8' },
  );
  if (compiled.status !== 0) throw new Error(`The shim does not compile:\n${compiled.stderr}`);
  await bundleForNode(join(tests, 'scenarios', 'run.ts'), { folder: parts.folder, name: 'scenarios.mjs' });
}
