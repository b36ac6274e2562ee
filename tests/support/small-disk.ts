import { chmod, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Program, startProgram, underTest } from './program.ts';

/** Room for Chromium's own files and a notebook, MiB. */
const SIZE = 64;

/**
 * Starts the program with its folder on a small disk of its own: a memory file system that a user namespace
 * mounts (Linux). The disk, and the notebook on it, are gone when the program ends. `scripts` is a folder of
 * the test's own outside that disk.
 */
export async function startOnSmallDisk(folder: string, scripts: string): Promise<Program> {
  const script = join(scripts, 'on-small-disk.sh');
  const mount = `mount -t tmpfs -o size=${SIZE}m,mode=700 tmpfs "$MENTORNOTESBOG_FOLDER"`;
  const inside = `${mount} && exec "${underTest().executable}" "$@"`;
  await writeFile(
    script,
    `#!/bin/sh\nexec unshare --user --map-root-user --mount sh -c '${inside}' electron "$@"\n`,
  );
  await chmod(script, 0o700);
  return startProgram(folder, script);
}

/** The disk as seen from the program's side, since only the program sees it mounted. */
const fillerOn = (program: Program): string =>
  join(`/proc/${program.app.process().pid ?? 0}/root`, program.folder, 'filler');

/** Leaves not one byte on the program's disk. */
export async function fillDisk(program: Program): Promise<void> {
  const filler = await open(fillerOn(program), 'a');
  try {
    // What Chromium gives back meanwhile is taken, too: first in large steps, at last by the page.
    for (let step = 1 << 20; step >= 4096;) {
      const isFull = await filler.write(Buffer.alloc(step)).then(
        ({ bytesWritten }) => bytesWritten < step,
        (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOSPC',
      );
      if (isFull) step /= 2;
    }
  } finally {
    await filler.close();
  }
}

export const emptyDisk = (program: Program): Promise<void> => rm(fillerOn(program));
