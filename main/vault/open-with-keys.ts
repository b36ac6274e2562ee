import { type AppError, fail, type Result } from '../../shared/result.ts';
import { toAppError } from '../db/db-errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { migrate, schemaVersion } from '../db/migrate.ts';
import { openNotebookFile } from '../db/open.ts';
import { readGeneration } from './generation.ts';
import { type Secrets, zeroSecrets } from './secrets.ts';
import { voidShutMark } from './shut-mark.ts';
import type { Verdict } from './shut-watch.ts';
import type { VaultParts } from './vault-parts.ts';

type Parts = Pick<VaultParts, 'folder' | 'migrations' | 'backUp'> & {
  /** Notes that the file was changed while it was shut; done when the disk has it. */
  noteChanged: (id: Buffer, generation: number) => Promise<void>;
};

type Opening<T> = {
  secrets: Secrets;
  /** Aborted at a lock: what was begun before it does not open the notebook. */
  signal: AbortSignal;
  /** Whether the file is as it was left. */
  looking: Promise<Verdict> | undefined;
  /** Takes the notebook over: nothing waits between the last look at the signal and this. */
  enter: (db: WritableDb) => Result<T>;
  /** Whether `enter` has taken it over. */
  isEntered: () => boolean;
};

/**
 * Opens the database with keys that are known to be right, so that a failure here means the file; not where the notebook
 * was locked since it was asked for. Unless `enter` takes them over, the file is closed and the keys are zeroed.
 */
export async function openWithKeys<T>(
  { secrets, signal, looking, enter, isEntered }: Opening<T>,
  { folder, migrations, backUp, noteChanged }: Parts,
): Promise<Result<T>> {
  let db: WritableDb | undefined;
  signal.addEventListener('abort', () => zeroSecrets(secrets));
  try {
    const wasChanged = await looking;
    signal.throwIfAborted();
    const file = (db = openNotebookFile(folder.database, { key: secrets.keys.database, id: secrets.id }));
    const now = () => readGeneration(file);
    // On the disk before what it was told from is let go.
    if (wasChanged?.(secrets.id, now)) await noteChanged(secrets.id, now());
    signal.throwIfAborted();
    if (backUp && schemaVersion(db) < migrations.length) {
      const backedUp = await backUp({ db, secrets, signal });
      signal.throwIfAborted();
      if (!backedUp.ok) return fail(whyNotBackedUp(backedUp.error));
    }
    if (schemaVersion(db) <= migrations.length) voidShutMark(folder);
    migrate(db, migrations);
    return enter(db);
  } catch (error) {
    const expected = toAppError(error);
    if (!expected) throw error;
    return fail(expected);
  } finally {
    if (!isEntered()) {
      db?.close();
      zeroSecrets(secrets);
    }
  }
}

/** The folder of the backups is at fault, and not the notebook's own file: that is only read for a copy. */
function whyNotBackedUp(error: AppError): AppError {
  switch (error.kind) {
    case 'notebook-read-only':
      return { kind: 'update-not-backed-up', why: 'not-writable' };
    case 'not-writable':
    case 'disk-full':
    case 'disk-failing':
      return { kind: 'update-not-backed-up', why: error.kind };
    default:
      return error;
  }
}
