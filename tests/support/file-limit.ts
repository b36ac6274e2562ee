import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './program.ts';

/**
 * Runs `work` while no file of the program's main process can grow beyond the notebook's present end: the system refuses
 * such a write, and it is no want of room (Linux). The notebook must be larger than what Chromium shares with its
 * other processes, some MB.
 */
export const whileNotebookCannotGrow = (program: Program, work: () => Promise<void>): Promise<void> =>
  whileLimited(program.app.process().pid, statSync(join(program.folder, 'notebook.mndb')).size, work);

/** Runs `work` while this process can write to no file beyond so many bytes (Linux). */
export const whileNoFileGrows = (beyond: number, work: () => Promise<void>): Promise<void> =>
  whileLimited(process.pid, beyond, work);

async function whileLimited(
  pid: number | undefined,
  beyond: number,
  work: () => Promise<void>,
): Promise<void> {
  const limit = (bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  limit(beyond);
  try {
    await work();
  } finally {
    limit('unlimited');
  }
}
