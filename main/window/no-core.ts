import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** No kind of memory (`core(5)`): what remains of a crash is where it happened, and none of what was written. */
const NOTHING = '0x0';

/**
 * Linux writes the memory of a program that crashes to a file, where the machine is set up so. Whatever it is set up
 * for, this program's is left out: here, and in the processes that Chromium forks later, which take the setting over
 * from the ones that run already. One that may not be told so, behind Chromium's own sandbox, leaves no memory anyway.
 */
export function keepMemoryOutOfCores(): void {
  if (process.platform !== 'linux') return;
  for (const pid of ['self', ...children(process.pid)]) {
    try {
      writeFileSync(`/proc/${pid}/coredump_filter`, NOTHING);
    } catch {
      // not ours to tell
    }
  }
}

/** The processes below one, those below them too. */
function children(pid: number | string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').trim().split(' '))
      .filter((child) => child !== '')
      .flatMap((child) => [child, ...children(child)]);
  } catch {
    return [];
  }
}
