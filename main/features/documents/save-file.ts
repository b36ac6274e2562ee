import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { fileError } from '../../files/file-errors.ts';

type Parts = {
  /** Where the file shall lie; undefined where the mentor changed her mind. */
  ask: () => Promise<string | undefined>;
  /** Whether what is to be saved is still at hand when she has chosen. */
  isStill: () => boolean;
  bytes: () => Promise<Result<Uint8Array>>;
  /** The notebook was locked meanwhile. */
  signal: AbortSignal;
  announce: (temporary: string | null) => Promise<void>;
};

/** Writes what leaves the notebook to the place chosen; `file` is its name, without the folder. */
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
  try {
    await writeFileAtomically(chosen, made.value, { announce, signal });
    return ok({ file: basename(chosen) });
  } catch (error) {
    if (signal.aborted) return fail({ kind: 'locked' });
    const expected = fileError(error);
    if (!expected) throw error;
    return fail(expected);
  } finally {
    await announce(null);
  }
}
