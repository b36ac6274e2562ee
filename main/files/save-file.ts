import { basename } from 'node:path';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { Locked } from '../db/db-errors.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { fileError } from './file-errors.ts';
import type { HalfWritten } from './half-written.ts';

type Parts = {
  /** Where the file shall lie; undefined where the mentor changed her mind. */
  ask: () => Promise<string | undefined>;
  /** Why it may not be saved any more: the notebook is locked, or what is to be saved is not at hand. */
  refusal: () => AppError | undefined;
  /** Made when the mentor has chosen. */
  bytes: () => Promise<Result<Uint8Array>>;
  /** Ends a write amid it when the notebook is locked; without it, a file is looked to before it takes its place. */
  signal?: AbortSignal;
  /** Remembers the half-written file until it stands, so that a later start removes it after a kill. */
  halfWritten: HalfWritten;
};

/** For what can be saved for as long as the notebook is open. */
export const whileOpen = (db: { readonly open: boolean }) => (): AppError | undefined =>
  db.open ? undefined : { kind: 'locked' };

/** Writes what leaves the notebook to the place chosen; `file` is its name, without the folder. A lock meanwhile leaves no file. */
export async function saveFile({
  ask,
  refusal,
  bytes,
  signal,
  halfWritten,
}: Parts): Promise<Result<{ file: string }>> {
  const chosen = await ask();
  if (chosen === undefined) return fail({ kind: 'cancelled' });
  const early = refusal();
  if (early) return fail(early);
  const made = await bytes();
  if (!made.ok) return made;
  const late = refusal();
  if (late) return fail(late);
  const verify = () => {
    if (!signal && refusal()) throw new Locked();
  };
  let temporary: string | undefined;
  const announce = (path: string): Promise<void> => halfWritten.begun((temporary = path));
  try {
    await writeFileAtomically(chosen, made.value, { announce, verify, ...(signal && { signal }) });
    return ok({ file: basename(chosen) });
  } catch (error) {
    if (signal?.aborted || error instanceof Locked) return fail({ kind: 'locked' });
    const expected = fileError(error);
    if (!expected) throw error;
    const isOfPlace = expected.kind === 'not-writable' || expected.kind === 'file-held';
    return fail(isOfPlace ? { kind: 'file-not-writable' } : expected);
  } finally {
    if (temporary !== undefined) await halfWritten.over(temporary);
  }
}
