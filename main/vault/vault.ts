import { fail, ok, type Result } from '../../shared/result.ts';
import type { LockReason, NotebookDraft, NotebookStatus } from '../../shared/notebook.ts';
import { Locked, NotebookGone } from '../db/db-errors.ts';
import { hasNotebookFiles } from '../files/notebook-folder.ts';
import type { WritableDb } from '../db/handle.ts';
import { createBackOff } from './back-off.ts';
import { logEvent } from '../log.ts';
import { tryFinishCreation } from './create-notebook.ts';
import { takeUpCutShort } from './cut-short.ts';
import { type Connection, connectionOn, soundConnection } from './connection.ts';
import { finishMove } from './move-notebook.ts';
import { decideForStage, dropStage, isDecided, isWithdrawn, replaceOrTakeBack } from './replace-notebook.ts';
import { createSeen, forgetful } from './seen.ts';
import { readKeyrings } from './keyring-files.ts';
import { copySecrets, type Secrets, zeroSecrets } from './secrets.ts';
import { openWithKeys } from './open-with-keys.ts';
import type { ShutMark } from './shut-mark.ts';
import { type Verdict, watchWhileShut } from './shut-watch.ts';
import { whyNotOpened } from './why-not-opened.ts';
import { createTurns } from './turns.ts';
import { changePassphrase } from './change-passphrase.ts';
import { createWaysIn } from './ways-in.ts';
import { confirmPassphrase } from './unlock-keys.ts';
import type { OpenedNotebook, VaultParts } from './vault-parts.ts';

type State =
  | { state: 'shut'; reason: LockReason; lockedAt: number | null; isSaved: boolean; isKept: boolean }
  | (OpenedNotebook & Connection & { state: 'open' });

export type Vault = ReturnType<typeof createVault>;

/** The trusted half: makes, opens and shuts the notebook, and holds its keys while it is open. */
export function createVault(parts: VaultParts) {
  const { folder, kdf, now, isUsable = true } = parts;
  const seen = createSeen(parts.seen ?? forgetful);
  const backOff = createBackOff(parts.monotonic);
  const inTurn = createTurns();
  let hold = (): boolean => false;
  let state: State = { state: 'shut', reason: 'start', lockedAt: null, isSaved: true, isKept: false };
  const isShut = () => state.state === 'shut';
  const watch = watchWhileShut({ folder, fingerprint: parts.fingerprint, isShut, inTurn });
  /** Aborted at the lock: what was begun before one neither opens the notebook after it nor keeps its keys. */
  let session = new AbortController();
  /** In turn, with a signal that a lock aborts from now on. */
  const begin = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const { signal } = session;
    return inTurn(() => work(signal));
  };
  const listeners: ((isOpen: boolean) => void)[] = [];
  /** A notebook has lain here since the program began: where nothing lies any more, it is gone and not absent. */
  let isKnown = hasNotebookFiles(folder);
  let isLeft = false;
  const isGone = (): boolean => !isUsable || isLeft || (isKnown && !hasNotebookFiles(folder));
  const cutShort = takeUpCutShort({ folder, now, seen, inTurn });
  if (isUsable) takeUpAtStart();

  function takeUpAtStart(): void {
    tryFinishCreation(folder);
    cutShort.atStart();
    finishMove(folder);
  }

  function status(): NotebookStatus {
    if (state.state === 'open') return { state: 'unlocked' };
    if (!isUsable) return { state: 'damaged', what: 'folder' };
    const { reason, lockedAt, isSaved } = state;
    const kept = state.isKept && { isKept: true };
    const given = cutShort.isKeyGiven() && { isKeyGiven: true };
    const going = cutShort.isWaiting() && { isGoingBack: true };
    // Where an exchange waits, the files here are of two notebooks until the next unlock.
    const why = isGone() || isDecided(folder) ? undefined : whyNotOpened(folder);
    const gone = isGone() && !isLeft && { goneFrom: folder.root };
    return why ?? { state: 'locked', reason, lockedAt, isSaved, ...kept, ...given, ...going, ...gone };
  }

  const lookAt = (ownId: Buffer, notebook: number) => {
    const id = ownId.toString('hex');
    const ring = readKeyrings(folder).rings.find((one) => one.id === id);
    return { id, notebook, keyring: ring?.generation ?? 0 };
  };
  /** Keeps beside the notebook how far it had come, so that an older copy put back is noticed. */
  const remember = (id: Buffer, notebook: number): void => seen.look(lookAt(id, notebook));

  /** The one connection, made anew where it cannot be gone on with. */
  function open(): WritableDb | undefined {
    if (state.state !== 'open') return undefined;
    const { secrets } = state;
    const tell = (number: number) => remember(secrets.id, number);
    const connection = soundConnection(state, { file: folder.database, secrets, tell });
    if (connection !== state) Object.assign(state, connection);
    return state.db;
  }

  const opened = (): OpenedNotebook | undefined => (open() && state.state === 'open' ? state : undefined);

  const opening = {
    ...parts,
    noteChanged: (id: Buffer, generation: number) => seen.lookAtChanged(lookAt(id, generation)),
  };
  /** With keys that are known to be right. */
  const openWith = (
    secrets: Secrets,
    signal: AbortSignal,
    looking?: Promise<Verdict>,
  ): Promise<Result<NotebookStatus>> =>
    openWithKeys(
      {
        secrets,
        signal,
        looking,
        enter: (db) => enter(db, secrets, signal),
        isEntered: () => state.state === 'open',
      },
      opening,
    );

  function enter(db: WritableDb, secrets: Secrets, signal: AbortSignal): Result<NotebookStatus> {
    const isKeyGiven = seen.isKeyGiven();
    if (isKeyGiven) void seen.acceptKeyGiven();
    const connection = connectionOn(db, folder.database, (number) => remember(secrets.id, number));
    remember(secrets.id, connection.generation.now());
    state = { state: 'open', ...connection, secrets, signal };
    isKnown = true;
    for (const tell of listeners) tell(true);
    return ok({ state: 'unlocked', ...(isKeyGiven && { isKeyGiven }) });
  }

  const { create, unlock, recover } = createWaysIn({
    ...parts,
    backOff,
    cutShort,
    isOpen: () => state.state === 'open',
    isGone,
    status,
    look: () => watch.look(),
    openWith,
  });

  /** Slows guessing down here too: whoever finds the notebook open must not try passphrases faster than at the lock. */
  async function guarded<T>(work: (id: Buffer) => Promise<Result<T>>): Promise<Result<T>> {
    const id = opened()?.secrets.id;
    return id ? backOff.guard(() => work(id)) : fail({ kind: 'locked' });
  }

  /**
   * Done when the disk has it, and after the rings: a kill before it is made good by the next unlock, while a ring that is
   * remembered and not there would be told falsely. The notebook has another number from now on, and so has its next backup.
   */
  async function noteNewRing(keyring: number): Promise<void> {
    try {
      opened()?.generation.raise();
    } catch {
      logEvent('generation-not-counted');
    }
    await seen.noteKeyring(keyring);
  }

  /** @returns what the file is by now, where it was shut cleanly and lies in its place */
  function shut(reason: LockReason, isSaved: boolean): Omit<ShutMark, 'fingerprint'> | undefined {
    const isKept = hold(); // first of all: what the lock aborts zeroes the keys it has
    session.abort(new Locked());
    session = new AbortController();
    if (state.state !== 'open') return undefined;
    const { db, secrets, generation, isInPlace } = state;
    state = { state: 'shut', reason, lockedAt: now(), isSaved: isSaved && !isKept, isKept };
    let last: number | undefined;
    try {
      last = generation.seal();
    } catch {
      logEvent('generation-not-counted');
    }
    try {
      db.close();
    } finally {
      for (const tell of listeners) tell(false);
    }
    if (last === undefined || !isInPlace()) return undefined;
    return { id: secrets.id.toString('hex'), generation: last };
  }

  return {
    status,
    isOpen: () => state.state === 'open',
    /** @throws what the file is refused with, where its connection must be made anew and cannot be */
    open,
    /**
     * A read or a write of the file has failed: what this connection holds in memory may differ from the disk,
     * so it is closed, and nothing is acknowledged before the file has been opened anew.
     */
    distrust: (): void => {
      if (state.state === 'open') state.db.close();
    },
    create: (draft: NotebookDraft) => begin((signal) => create(draft, signal)),
    unlock: (typed: string) => begin((signal) => unlock(typed, signal)),
    /** Seals the same root secret under a new passphrase; of the database only its number is changed. */
    changePassphrase: (typed: string, next: string) =>
      inTurn(() =>
        guarded(async (id) => {
          const changed = await changePassphrase(folder, { ...parts, id }, { typed, next });
          if (!changed.ok) return changed;
          await noteNewRing(changed.value);
          return ok(undefined);
        }),
      ),
    /** Whether this is the present passphrase; answered as slowly as at the lock. */
    confirmPassphrase: (typed: string) =>
      inTurn(() => guarded((id) => confirmPassphrase(folder, { kdf, id }, typed))),
    /**
     * Before anything is made ready to take the notebook's place, unless it is open: an exchange that was decided for and cut short
     * is completed. In turn already.
     * @throws where the disk does not take it, and where there is no folder
     */
    async completeExchange(): Promise<void> {
      if (!isUsable || isLeft) throw new NotebookGone();
      if (state.state !== 'open') await cutShort.complete();
    },
    /** Tries a backup's passphrase, as slowly as at the lock. */
    tryBackup: <T>(work: () => Promise<Result<T>>) => backOff.guard(work, { isOwn: false }),
    /** Opens the notebook with the sheet's key and seals it under a new passphrase. */
    recover: (typedKey: string, passphrase: string) =>
      begin((signal) => recover(typedKey, passphrase, signal)),
    /** What the sheet carries and which notebook it is for, while the notebook is open; zeroed at the lock. */
    sheetSecrets: (): Pick<Secrets, 'id' | 'root'> | undefined =>
      state.state === 'open' ? state.secrets : undefined,

    opened,
    /** Counts what a call has changed. @returns whether it changed anything */
    noteChange(): boolean {
      try {
        return state.state === 'open' && state.db.open && state.generation.note();
      } catch {
        logEvent('generation-not-counted'); // the change itself stands; the next one counts for both
        return false;
      }
    },
    /** Calls `told` each time the notebook has been opened or shut. */
    onTurned: (told: (isOpen: boolean) => void): void => void listeners.push(told),
    /** One piece of work on the whole notebook at a time, in turn with unlocking and creating. */
    inTurn,
    /**
     * Puts the staged notebook in the place of this one, and opens it with its own secrets. Where the disk does not take
     * that, this one stands as it did, open if it was; where it cannot, the notebook is shut, and the next unlock completes the exchange.
     * A lock meanwhile leaves the new one shut.
     * @throws what the disk says; `ExchangeWaits` where the next unlock completes it
     */
    async exchange(secrets: Secrets): Promise<Result<NotebookStatus>> {
      const own = state.state === 'open' ? copySecrets(state.secrets) : undefined;
      const zeroBoth = () => [secrets, ...(own ? [own] : [])].forEach(zeroSecrets);
      try {
        decideForStage(folder);
      } catch (error) {
        zeroBoth();
        if (isWithdrawn(error)) dropStage(folder);
        else shut('asked', true);
        throw error;
      }
      shut('asked', true);
      const { signal } = session;
      signal.addEventListener('abort', zeroBoth);
      try {
        await replaceOrTakeBack(folder, now);
      } catch (error) {
        zeroSecrets(secrets);
        if (own && isWithdrawn(error)) await openWith(own, signal);
        else zeroBoth();
        throw error;
      }
      if (own) zeroSecrets(own);
      const opened = await openWith(secrets, signal);
      if (!opened.ok) return opened;
      cutShort.clear();
      await seen.acceptAll();
      return opened;
    },
    /** What was last seen of the notebook, and what the mentor has still to be told of it. */
    seen,
    /** What is still noted of the shut notebook: nothing ends in the middle of it. */
    noting: () => watch.kept(),
    /** Whether the next unlock looks at the shut file. */
    isMarked: () => watch.isMarked(),
    /** The notebook may lie elsewhere from now on: nothing is opened here any more. */
    leave: (): void => void (isLeft = true),
    /** `holding` is called each time before the keys go, and says whether it holds what could not be saved for the next unlock. */
    beforeKeysGo: (holding: () => boolean): void => void (hold = holding),
    /** Closes the file and zeroes the keys. */
    lock(reason: LockReason, isSaved = true): void {
      kdf.stop();
      const mark = shut(reason, isSaved);
      if (mark && !isLeft) watch.keep(mark);
    },
  };
}
