import { readdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isTemporaryName } from './atomic-write.ts';

/** The paths of files outside the notebook's folder that are being written, or that could not be taken away. */
export type HalfWrittenMemory = {
  read: () => readonly string[];
  keep: (paths: readonly string[]) => Promise<void>;
};

/** What writes such a file tells of it. */
export type HalfWritten = {
  /** Before there is a file. */
  begun: (temporary: string) => Promise<void>;
  /** When it stands under its own name, or was given up: it is forgotten where it is gone. */
  over: (temporary: string) => Promise<void>;
};

/** So many are remembered, the newest: sticks that never come back are forgotten some time. */
const MOST = 50;

/** Remembers each until it is seen to be gone: a stick may be pulled amid the write, and come back days later. */
export function rememberHalfWritten(memory: HalfWrittenMemory): HalfWritten & { clear: () => Promise<void> } {
  async function forgetIfGone(temporary: string): Promise<void> {
    if (!(await isGone(temporary))) return;
    await memory.keep(memory.read().filter((path) => path !== temporary));
  }
  return {
    begun: (temporary) => memory.keep([...memory.read(), temporary].slice(-MOST)),
    over: forgetIfGone,
    /** At a start: takes away what is there of them. A path that is no name of ours is left alone, and forgotten. */
    async clear() {
      for (const path of memory.read()) {
        if (isTemporaryName(basename(path))) {
          await rm(path, { force: true }).catch(() => undefined); // the next start tries again
          await forgetIfGone(path);
        } else await memory.keep(memory.read().filter((one) => one !== path));
      }
    },
  };
}

/** Seen not to be there: a folder that cannot be read may be on a stick that is away. */
const isGone = (path: string): Promise<boolean> =>
  readdir(dirname(path)).then(
    (names) => !names.includes(basename(path)),
    () => false,
  );
