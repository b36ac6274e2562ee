import { mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../../.cache/fault');

/** What the setup makes before any rig runs. */
export const parts = {
  folder: built,
  /** The scenarios as one file that Electron's Node runs. */
  scenarios: join(built, 'scenarios.mjs'),
  shim: join(built, 'shim.so'),
};

const memory = '/dev/shm';
const fast = statSync(memory, { throwIfNoEntry: false })?.isDirectory() ? memory : tmpdir();

/** A folder in memory where there is such a place: thousands of states need no disk. Gone when `work` ends. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(fast, 'mentornotesbog-fault-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
