import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Locked } from '../db/db-errors.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { fileError } from './file-errors.ts';

type Parts = {
  /** Where the file shall lie; undefined where the mentor changed her mind. */
  ask: () => Promise<string | undefined>;
  /** Whether the notebook is open, and what is to be saved is still at hand. */
  isStill: () => boolean;
  /** Made when the mentor has chosen. */
  bytes: () => Promise<Result<Uint8Array>>;
  /** Ends a write amid it when the notebook is locked; without it, a file is looked to before it takes its place. */
  signal?: AbortSignal;
  /** Remembers the half-written file until it stands, so that the next start removes it after a kill. */
  announce: (temporary: string | null) => Promise<void>;
};

/** Writes what leaves the notebook to the place chosen; `file` is its name, without the folder. A lock meanwhile leaves no file. */
export async function saveFile({
  ask,
  isStill,
  bytes,
  signal,
  announce,
}: Parts): Promise<Result<{ file: string }>> {
  const chosen = await ask();
  if (chosen === undefined) return fail({ kind: 'cancelled' });
  if (!isStill()) return fail({ kind: 'locked' });
  const made = await bytes();
  if (!made.ok) return made;
  if (!isStill()) return fail({ kind: 'locked' });
  const verify = () => {
    if (!signal && !isStill()) throw new Locked();
  };
  try {
    await writeFileAtomically(chosen, made.value, { announce, verify, ...(signal && { signal }) });
    return ok({ file: basename(chosen) });
  } catch (error) {
    if (signal?.aborted || error instanceof Locked) return fail({ kind: 'locked' });
    const expected = fileError(error);
    if (!expected) throw error;
    return fail(expected);
  } finally {
    await announce(null);
  }
}
