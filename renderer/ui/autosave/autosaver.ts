import type { AppError, Result } from '../../../shared/result.ts';

/** After the last key, and at most, ms. */
const DELAY = 400;
const LONGEST_DELAY = 2000;
/** Between tries while saving fails, ms. */
const RETRY = 2000;

/** A valid value for the notebook, or the raw text of one that is not valid yet; null forgets the raw text. */
export type Change = { value: unknown } | { draft: string | null };

export type SaveTarget = {
  /** Writes valid values, all of them or none. */
  record: (fields: Record<string, unknown>) => Promise<Result<{ savedAt: number }>>;
  /** Keeps or forgets the raw text of one field. */
  keepDraft: (field: string, text: string | null) => Promise<Result<{ savedAt: number }>>;
};

export type SaveEvents = {
  writing: () => void;
  saved: (savedAt: number) => void;
  failed: (error: AppError) => void;
};

export type Autosaver = ReturnType<typeof createAutosaver>;

/**
 * Saves what is typed about one subject by itself: one save at a time, the newest text of each field, and
 * nothing is dropped until the commit returned.
 */
export function createAutosaver(target: SaveTarget, events: SaveEvents) {
  const pending = new Map<string, Change>();
  let firstChangeAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function schedule(): void {
    firstChangeAt ??= performance.now();
    clearTimeout(timer);
    const left = LONGEST_DELAY - (performance.now() - firstChangeAt);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(DELAY, left)));
  }

  async function write(batch: ReadonlyMap<string, Change>): Promise<Result<{ savedAt: number }>> {
    const fields: Record<string, unknown> = {};
    let last: Result<{ savedAt: number }> | undefined;
    for (const [field, change] of batch) {
      if ('value' in change) fields[field] = change.value;
      else {
        last = await target.keepDraft(field, change.draft);
        if (!last.ok) return last;
      }
    }
    return Object.keys(fields).length > 0 || !last ? target.record(fields) : last;
  }

  async function run(): Promise<void> {
    while (pending.size > 0) {
      const batch = new Map(pending);
      firstChangeAt = undefined;
      clearTimeout(timer);
      const result = await write(batch).catch((): Result<never> => ({
        ok: false,
        error: { kind: 'locked' },
      }));
      if (!result.ok) {
        events.failed(result.error);
        clearTimeout(timer);
        timer = setTimeout(() => void flush(), RETRY);
        return;
      }
      for (const [field, change] of batch) if (pending.get(field) === change) pending.delete(field);
      if (pending.size === 0) events.saved(result.value.savedAt);
    }
  }

  /** Saves now what has not been saved; resolves when that was tried. */
  function flush(): Promise<void> {
    if (running) return running.then(() => (pending.size > 0 && !timer ? flush() : undefined));
    if (pending.size === 0) return Promise.resolve();
    running = run().finally(() => (running = undefined));
    return running;
  }

  return {
    change(field: string, change: Change): void {
      pending.set(field, change);
      events.writing();
      schedule();
    },
    flush,
    isClean: (): boolean => pending.size === 0,
  };
}
