import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isTemporaryName } from './atomic-write.ts';
import { copyFileWhole } from './copy-file.ts';

/**
 * Keeps a copy of a folder, each file proved and flushed. `copy` brings it up to date; `isCurrent` says whether it is so
 * still. What is half-written is left out.
 */
export function mirrorFolder(from: string, to: string) {
  /** What each file was when it was copied. */
  const copied = new Map<string, string>();

  async function copyOne(name: string, stamp: string, signal: AbortSignal): Promise<void> {
    const file = join(from, name);
    await mkdir(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    try {
      await copyFileWhole(file, join(to, name), undefined, signal);
    } catch (error) {
      if (signal.aborted || stampOf(file) === stamp) throw error;
      return; // another one lies there meanwhile, or none: the mirror is not current
    }
    copied.set(name, stamp);
  }

  return {
    async copy(signal: AbortSignal): Promise<void> {
      const found = stampsIn(from);
      for (const name of [...copied.keys()].filter((known) => !found.has(known))) {
        await rm(join(to, name), { force: true });
        copied.delete(name);
      }
      for (const [name, stamp] of found) {
        if (copied.get(name) === stamp) continue;
        signal.throwIfAborted();
        await copyOne(name, stamp, signal);
      }
    },
    isCurrent(): boolean {
      const found = stampsIn(from);
      return found.size === copied.size && [...found].every(([name, stamp]) => copied.get(name) === stamp);
    },
  };
}

/** Every file in a folder and those below it, by its path from there. */
function stampsIn(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names.flatMap((name) => {
      const stamp = isTemporaryName(basename(name)) ? undefined : stampOf(join(folder, name));
      return stamp === undefined ? [] : [[name, stamp] as const];
    }),
  );
}

/** Tells a file from what it is after another write; undefined for what is no file. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeNs}` : undefined;
}
