import type { AppError } from '../../../shared/result.ts';
import { type Autosaver, createAutosaver, type SaveTarget } from './autosaver.ts';

/** What the one save mark of a page says. */
export type SaveState =
  | { state: 'untouched' }
  | { state: 'writing' }
  | { state: 'saved'; savedAt: number }
  | { state: 'failed'; error: AppError; since: number | null };

type Standing = { autosaver: Autosaver; state: SaveState };

const standings = new Set<Standing>();
const listeners = new Set<() => void>();
let lastSavedAt: number | null = null;
let shown: SaveState = { state: 'untouched' };

/** A failure outranks unsaved text, and that outranks what is saved. */
function summary(): SaveState {
  const states = [...standings].map(({ state }) => state);
  const failed = states.find(({ state }) => state === 'failed');
  const writing = states.find(({ state }) => state === 'writing');
  return (
    failed ??
    writing ??
    (lastSavedAt === null ? { state: 'untouched' } : { state: 'saved', savedAt: lastSavedAt })
  );
}

function tell(): void {
  shown = summary();
  listeners.forEach((listener) => listener());
}

export type BoardedAutosaver = Autosaver & {
  /** Saves now what has not been saved, and lets what main refused go: the form that shows it does so no more. */
  leave: () => Promise<void>;
};

/** One field is not saved, whenever the others were. */
const refusedFor = (error: AppError): SaveState => ({ state: 'failed', error, since: null });

/** A saver whose standing the page's save mark shows. */
export function openAutosaver(target: SaveTarget, onSaved: () => void): BoardedAutosaver {
  let isLeft = false;
  const standing: Standing = {
    state: { state: 'untouched' },
    autosaver: createAutosaver(target, {
      writing: () => {
        standings.add(standing);
        if (standing.state.state !== 'failed') standing.state = { state: 'writing' };
        tell();
      },
      saved: (savedAt) => {
        lastSavedAt = Math.max(lastSavedAt ?? 0, savedAt);
        const refusal = standing.autosaver.refusal();
        if (!refusal) standings.delete(standing);
        standing.state = refusal ? refusedFor(refusal) : { state: 'saved', savedAt };
        tell();
        onSaved();
      },
      failed: (error) => {
        standing.state =
          error.kind === 'invalid-input' ? refusedFor(error) : { state: 'failed', error, since: lastSavedAt };
        if (isLeft) letGo();
        tell();
      },
    }),
  };
  /** No form shows it any more: what main refused of it is the past; what waits for the disk is still tried. */
  function letGo(): void {
    if (standing.autosaver.isClean()) standings.delete(standing);
  }
  const leave = async (): Promise<void> => {
    isLeft = true;
    await standing.autosaver.flush();
    letGo();
    tell();
  };
  return { ...standing.autosaver, leave };
}

export const saveBoard = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): SaveState => shown,
  /** Hands over all text that is not saved yet; whether everything that can be saved now is. */
  flushAll: async (): Promise<boolean> => {
    await Promise.all([...standings].map(({ autosaver }) => autosaver.flush()));
    return [...standings].every(({ autosaver }) => autosaver.isClean());
  },
  /** Whether the page shows something that main refused, which is therefore not in the notebook. */
  isRefused: (): boolean => [...standings].some(({ autosaver }) => autosaver.refusal() !== undefined),
};
