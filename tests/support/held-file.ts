import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Program, startProgram, underTest } from './program.ts';

/**
 * Starts the program in a user namespace with mounts of its own (Linux), so that a file can be held before its eyes.
 * `scripts` is a folder of the test's own.
 */
export async function startWhereFilesAreHeld(folder: string, scripts: string): Promise<Program> {
  const script = join(scripts, 'with-own-mounts.sh');
  const { executable } = underTest();
  await writeFile(script, `#!/bin/sh\nexec unshare --user --map-root-user --mount "${executable}" "$@"\n`);
  await chmod(script, 0o700);
  return startProgram(folder, script);
}

/**
 * Runs `work` while this file is held: the program reads it, and can neither replace nor remove it, as where another program on
 * Windows has it open for itself.
 */
export async function whileHeld(program: Program, path: string, work: () => Promise<void>): Promise<void> {
  const process = String(program.app.process().pid ?? 0);
  const inside = (...command: string[]) =>
    execFileSync('nsenter', ['--target', process, '--user', '--preserve-credentials', '--mount', ...command]);
  inside('mount', '--bind', path, path);
  try {
    await work();
  } finally {
    inside('umount', '--lazy', path);
  }
}
