import { existsSync, statSync } from 'node:fs';
import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import type { LockReason, NotebookDraft, NotebookStatus } from '../../shared/notebook.ts';
import { codeOf } from '../files/file-errors.ts';
import { hasNotebookFiles, type NotebookFolder } from '../files/notebook-folder.ts';
import { toAppError } from '../db/db-errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { migrate, NewerNotebook } from '../db/migrate.ts';
import { openNotebookFile } from '../db/open.ts';
import { createBackOff } from './back-off.ts';
import { createNotebook, finishCreation } from './create-notebook.ts';
import type { Kdf } from './kdf-child.ts';
import type { KdfCost } from './kdf-cost.ts';
import { readKeyrings } from './keyring-files.ts';
import { type Secrets, zeroSecrets } from './secrets.ts';
import { changePassphrase } from './change-passphrase.ts';
import { recoverSecrets } from './recover.ts';
import { unlockKeys } from './unlock-keys.ts';

type State =
  | { state: 'shut'; reason: LockReason; lockedAt: number | null; isSaved: boolean }
  | { state: 'open'; db: WritableDb; owner: string; secrets: Secrets };

type Parts = {
  folder: NotebookFolder;
  kdf: Kdf;
  /** The cost of a new passphrase slot. */
  cost: KdfCost;
  migrations: readonly string[];
  /** Wall clock, ms UTC. */
  now: () => number;
  /** A clock that nobody can set, ms. */
  monotonic: () => number;
};

export type Vault = ReturnType<typeof createVault>;

/** The trusted half: makes, opens and shuts the notebook, and holds its keys while it is open. */
export function createVault(parts: Parts) {
  const { folder, kdf, migrations, now } = parts;
  const backOff = createBackOff(parts.monotonic);
  let state: State = { state: 'shut', reason: 'start', lockedAt: null, isSaved: true };
  /** Counts locks, so that an unlock begun before one does not open the notebook after it. */
  let locks = 0;
  finishCreation(folder);

  function status(): NotebookStatus {
    if (state.state === 'open') return { state: 'unlocked', owner: state.owner };
    if (!hasNotebookFiles(folder)) return { state: 'absent' };
    if (!existsSync(folder.database) || statSync(folder.database).size === 0)
      return { state: 'damaged', what: 'notebook' };
    if (readKeyrings(folder).rings.length === 0) return { state: 'damaged', what: 'keys' };
    const { reason, lockedAt, isSaved } = state;
    return { state: 'locked', reason, lockedAt, isSaved };
  }

  /** Opens the database with keys that are known to be right, so that a failure here means the file. */
  function openWith(secrets: Secrets): Result<NotebookStatus> {
    let db: WritableDb | undefined;
    try {
      db = openNotebookFile(folder.database, { key: secrets.keys.database, id: secrets.id });
      migrate(db, migrations);
      const owner = String(db.prepare('SELECT owner FROM notebook').pluck().get());
      state = { state: 'open', db, owner, secrets };
      return ok({ state: 'unlocked', owner });
    } catch (error) {
      db?.close();
      zeroSecrets(secrets);
      const expected = openingError(error);
      if (!expected) throw error;
      return fail(expected);
    }
  }

  async function create(draft: NotebookDraft): Promise<Result<NotebookStatus>> {
    if (state.state === 'open') return fail({ kind: 'already-exists' });
    const created = await createNotebook(draft, parts);
    return created.ok ? openWith(created.value) : created;
  }

  async function unlock(typed: string, began: number): Promise<Result<NotebookStatus>> {
    if (state.state === 'open') return ok(status());
    const retryAfterMs = backOff.remaining();
    if (retryAfterMs > 0) return fail({ kind: 'wrong-passphrase', retryAfterMs });
    const unlocked = await unlockKeys(folder, kdf, typed);
    if (unlocked.ok && began !== locks) {
      zeroSecrets(unlocked.value);
      return fail({ kind: 'locked' });
    }
    if (!unlocked.ok) {
      if (unlocked.error.kind !== 'wrong-passphrase') return unlocked;
      return fail({ kind: 'wrong-passphrase', retryAfterMs: backOff.failed() });
    }
    backOff.succeeded();
    return openWith(unlocked.value);
  }

  /** Slows guessing down here too: whoever finds the notebook open must not try passphrases faster than at the lock. */
  async function change(typed: string, next: string): Promise<Result<void>> {
    if (state.state !== 'open') return fail({ kind: 'locked' });
    const retryAfterMs = backOff.remaining();
    if (retryAfterMs > 0) return fail({ kind: 'wrong-passphrase', retryAfterMs });
    const changed = await changePassphrase(folder, parts, { typed, next });
    if (!changed.ok && changed.error.kind === 'wrong-passphrase')
      return fail({ kind: 'wrong-passphrase', retryAfterMs: backOff.failed() });
    if (changed.ok) backOff.succeeded();
    return changed;
  }

  async function recover(typedKey: string, passphrase: string): Promise<Result<NotebookStatus>> {
    if (state.state === 'open') return ok(status());
    const recovered = await recoverSecrets(folder, parts, { typedKey, passphrase });
    if (!recovered.ok) return recovered;
    backOff.succeeded();
    return openWith(recovered.value);
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two clicks must neither make two notebooks nor open one twice. */
  function inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  return {
    status,
    open: (): WritableDb | undefined => (state.state === 'open' ? state.db : undefined),
    create: (draft: NotebookDraft) => inTurn(() => create(draft)),
    unlock: (typed: string) => {
      const began = locks;
      return inTurn(() => unlock(typed, began));
    },
    /** Seals the same root secret under a new passphrase; the database is not touched. */
    changePassphrase: (typed: string, next: string) => inTurn(() => change(typed, next)),
    /** Opens the notebook with the sheet's key and seals it under a new passphrase. */
    recover: (typedKey: string, passphrase: string) => inTurn(() => recover(typedKey, passphrase)),

    /** Closes the file and zeroes the keys. */
    lock(reason: LockReason, isSaved = true): void {
      locks += 1;
      if (state.state !== 'open') return;
      const { db, secrets } = state;
      state = { state: 'shut', reason, lockedAt: now(), isSaved };
      try {
        db.close();
      } finally {
        zeroSecrets(secrets);
      }
    },
  };
}

function openingError(error: unknown): AppError | undefined {
  if (error instanceof NewerNotebook) return { kind: 'newer-notebook' };
  if (codeOf(error) === 'SQLITE_CANTOPEN') return { kind: 'not-writable' };
  return toAppError(error);
}
