// @ts-check
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { findElectron } from './electron.mjs';
import { needCompiler, needJudges, needWindow } from './electron/machine.mjs';
import { bin } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/**
 * How to run a test project: `unit`, `whole` and `fault` inside Electron's own Node, where the native parts are the real
 * ones, `component` in plain Node, since jsdom does not load inside Electron 33.
 * @returns {Promise<{ program: string, args: string[], env: NodeJS.ProcessEnv }>}
 */
export async function vitestCommand(/** @type {string} */ project, /** @type {string[]} */ rest) {
  const projects = project === 'whole' ? [project, 'tools'] : [project];
  const args = [bin('vitest'), 'run', ...projects.flatMap((one) => ['--project', one]), ...rest];
  if (project === 'component') return { program: process.execPath, args, env: process.env };
  const { executable } = await findElectron();
  if (project === 'fault') needCompiler('the fault rigs');
  needWindow(); // its libraries; Electron does not even start as Node without them
  needJudges();
  const room = rooms.get(project);
  const temporary = room === undefined ? {} : memoryFolder(room);
  return { program: executable, args, env: { ...process.env, ...temporary, ELECTRON_RUN_AS_NODE: '1' } };
}

/** Room enough for all notebooks of these projects at once, bytes. */
const rooms = new Map([
  ['unit', 1 << 30],
  ['whole', 4 * (1 << 30)],
]);

/**
 * A folder for temporary files on Linux's own file system in memory, where there is room, gone when this ends. These tests
 * write thousands of times, and none can tell whether a disk has what was written: the fault rigs do that.
 */
function memoryFolder(/** @type {number} */ room) {
  const memory = '/dev/shm';
  if (process.platform !== 'linux' || !existsSync(memory)) return {};
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < room) return {};
  const folder = mkdtempSync(join(memory, 'mentornotesbog-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { TMPDIR: folder };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    const [project = 'unit', ...rest] = process.argv.slice(2);
    const { program, args, env } = await vitestCommand(project, rest);
    return runChild(program, args, env);
  });
}
