import { execFileSync } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';

const isRoot = process.getuid?.() === 0;

/**
 * Runs `work` while nothing can be written to this file or folder. Root writes past file modes, so for root the
 * file system itself is told (Linux).
 */
export async function whileReadOnly(path: string, work: () => Promise<void>): Promise<void> {
  const { mode } = await stat(path);
  if (isRoot) execFileSync('chattr', ['+i', path]);
  else await chmod(path, mode & 0o555);
  try {
    await work();
  } finally {
    if (isRoot) execFileSync('chattr', ['-i', path]);
    else await chmod(path, mode & 0o777);
  }
}
