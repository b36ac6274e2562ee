import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import type { NotebookDraft, NotebookStatus } from '../../shared/notebook.ts';
import type { BackOff } from './back-off.ts';
import { createNotebook, finishCreation } from './create-notebook.ts';
import type { CutShort } from './cut-short.ts';
import { finishMove } from './move-notebook.ts';
import { recoverSecrets } from './recover.ts';
import type { Secrets } from './secrets.ts';
import type { Verdict } from './shut-watch.ts';
import { unlockShut } from './unlock-shut.ts';
import type { VaultParts } from './vault-parts.ts';

type Parts = VaultParts & {
  backOff: BackOff;
  cutShort: CutShort;
  isOpen: () => boolean;
  isGone: () => boolean;
  status: () => NotebookStatus;
  /** Begins to look whether the file is as it was left. */
  look: () => Promise<Verdict>;
  openWith: (
    secrets: Secrets,
    signal: AbortSignal,
    looking?: Promise<Verdict>,
  ) => Promise<Result<NotebookStatus>>;
};

/** The three ways into a notebook: to make it, to unlock it, and to recover it with the sheet's key. */
export function createWaysIn(parts: Parts) {
  const { folder, backOff, cutShort, isOpen, isGone, status, look, openWith } = parts;

  /** What an earlier try was cut short in is done first. @returns why there is no way in */
  async function prepare(signal: AbortSignal): Promise<AppError | undefined> {
    if (isGone()) return { kind: 'notebook-gone' };
    finishMove(folder);
    finishCreation(folder);
    await cutShort.complete();
    return signal.aborted ? { kind: 'locked' } : undefined;
  }

  async function create(draft: NotebookDraft, signal: AbortSignal): Promise<Result<NotebookStatus>> {
    if (isOpen()) return fail({ kind: 'already-exists' });
    const refused = await prepare(signal);
    if (refused) return fail(refused);
    const created = await createNotebook(draft, parts);
    return created.ok ? openWith(created.value, signal) : created;
  }

  async function unlock(typed: string, signal: AbortSignal): Promise<Result<NotebookStatus>> {
    if (isOpen()) return ok(status());
    const retryAfterMs = backOff.remaining();
    if (retryAfterMs > 0) return fail({ kind: 'wrong-passphrase', retryAfterMs });
    const refused = await prepare(signal);
    if (refused) return fail(refused);
    const looking = look();
    const unlocked = await unlockShut(parts, typed);
    if (!unlocked.ok) {
      if (unlocked.error.kind !== 'wrong-passphrase') return unlocked;
      return fail({ ...unlocked.error, retryAfterMs: backOff.failed() });
    }
    backOff.succeeded();
    return openWith(unlocked.value, signal, looking);
  }

  /** A slip in the key costs no wait: only a whole key, of another notebook, can be a guess. */
  async function recover(
    typedKey: string,
    passphrase: string,
    signal: AbortSignal,
  ): Promise<Result<NotebookStatus>> {
    if (isOpen()) return ok(status());
    const retryAfterMs = backOff.remaining();
    if (retryAfterMs > 0) return fail({ kind: 'too-soon', retryAfterMs });
    const refused = await prepare(signal);
    if (refused) return fail(refused);
    const looking = look();
    const recovered = await recoverSecrets(folder, parts, { typedKey, passphrase });
    if (!recovered.ok) {
      const { error } = recovered;
      if (error.kind === 'wrong-key' && error.fault === 'other') backOff.failed();
      return recovered;
    }
    backOff.succeeded();
    return openWith(recovered.value, signal, looking);
  }

  return { create, unlock, recover };
}
