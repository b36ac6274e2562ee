import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { codeOf } from '../files/file-errors.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { logEvent } from '../log.ts';

/**
 * What the notebook's file was when it was last shut cleanly, in a file of its own beside it. Emptying that file needs no
 * room on the disk and no new name in the folder, so that it can be done wherever the notebook itself can be written.
 */
const ShutMark = z.object({
  /** The notebook's id, hex. */
  id: z.string(),
  generation: z.int(),
  fingerprint: z.string(),
});
export type ShutMark = z.infer<typeof ShutMark>;

type Where = Pick<NotebookFolder, 'shutMark'>;

/** Undefined where none was kept, and where what stands there is none. */
export function readShutMark({ shutMark }: Where): ShutMark | undefined {
  try {
    return ShutMark.parse(JSON.parse(readFileSync(shutMark, 'utf8')));
  } catch {
    return undefined;
  }
}

export const keepShutMark = ({ shutMark }: Where, mark: ShutMark, signal: AbortSignal): Promise<void> =>
  writeFileAtomically(shutMark, Buffer.from(JSON.stringify(mark)), { signal });

/** When it returns, the disk has it that nothing is kept: to be called before the first write to the notebook. */
export function voidShutMark({ shutMark }: Where): void {
  try {
    emptyFile(shutMark);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    try {
      rmSync(shutMark);
    } catch {
      logEvent('shut-mark-not-voided'); // who can write the notebook is not kept out of it for that
    }
  }
}

function emptyFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    ftruncateSync(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
