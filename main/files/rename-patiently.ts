import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './file-errors.ts';

/** Virus scanners and sync clients hold a fresh file for a moment: 50 ms, doubled up to about 3 s in all. */
const RENAME_TRIES = 7;
const FIRST_WAIT = 50;

type System = {
  platform: NodeJS.Platform;
  rename: (from: string, to: string) => Promise<void>;
  wait: (ms: number) => Promise<unknown>;
};
const system: System = { platform: process.platform, rename, wait: (ms) => wait(ms) };

/** Renames a file into place. On Windows one that is held is tried again, elsewhere no error passes by itself. */
export async function renamePatiently(
  from: string,
  to: string,
  { platform, rename, wait }: System = system,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!passing || tried === RENAME_TRIES) throw error;
      await wait(FIRST_WAIT * 2 ** (tried - 1));
    }
  }
}
