import type { AppError, Result } from '../../../shared/result.ts';

/**
 * After the last key, and at most, ms. Half a second of the two that may be lost is left for the way to the disk, which a
 * busy machine needs.
 */
const DELAY = 400;
const LONGEST_DELAY = 1500;
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

/** The fields of one write, and what came of it. */
type Written = { names: string[]; result: Result<{ savedAt: number }> };

export type Autosaver = ReturnType<typeof createAutosaver>;

/**
 * Saves what is typed about one subject by itself: one save at a time, the newest text of each field, and
 * nothing is dropped until the commit returned.
 */
export function createAutosaver(target: SaveTarget, events: SaveEvents) {
  const pending = new Map<string, Change>();
  /** Fields whose newest text main said is no value, with what it said. */
  const refused = new Map<string, AppError>();
  let firstChangeAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** Something was typed that no write has been tried with. */
  let isUntried = false;

  function schedule(): void {
    firstChangeAt ??= performance.now();
    clearTimeout(timer);
    const left = LONGEST_DELAY - (performance.now() - firstChangeAt);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(DELAY, left)));
  }

  /** Valid values together; where they are refused, each by itself, so that one field stops no other. */
  async function write(batch: ReadonlyMap<string, Change>): Promise<Written[]> {
    const written: Written[] = [];
    const fields: Record<string, unknown> = {};
    for (const [field, change] of batch) if ('value' in change) fields[field] = change.value;
    const names = Object.keys(fields);
    if (names.length > 0) {
      const result = await target.record(fields);
      const isRefused = !result.ok && result.error.kind === 'invalid-input' && names.length > 1;
      if (!isRefused) written.push({ names, result });
      else
        for (const name of names)
          written.push({ names: [name], result: await target.record({ [name]: fields[name] }) });
    }
    for (const [field, change] of batch) {
      if ('draft' in change)
        written.push({ names: [field], result: await target.keepDraft(field, change.draft) });
    }
    return written;
  }

  /** What main says is no value is not offered again; the field shows it until it is changed. */
  const isOver = ({ result }: Written): boolean => result.ok || result.error.kind === 'invalid-input';

  async function run(): Promise<void> {
    while (pending.size > 0) {
      const batch = new Map(pending);
      isUntried = false;
      firstChangeAt = undefined;
      clearTimeout(timer);
      const lost: Written = {
        names: [...batch.keys()],
        result: { ok: false, error: { kind: 'locked' } },
      };
      const written = await write(batch).catch(() => [lost]);
      for (const { names, result } of written.filter(isOver))
        for (const name of names) {
          if (pending.get(name) !== batch.get(name)) continue;
          pending.delete(name);
          if (!result.ok) refused.set(name, result.error);
        }
      const failure = written.map(({ result }) => (result.ok ? undefined : result.error)).find(Boolean);
      if (failure) events.failed(failure);
      if (!written.every(isOver)) {
        clearTimeout(timer);
        timer = setTimeout(() => void flush(), RETRY);
        return;
      }
      const savedAt = Math.max(0, ...written.map(({ result }) => (result.ok ? result.value.savedAt : 0)));
      if (pending.size === 0 && !failure) events.saved(savedAt);
    }
  }

  /** Saves now what has not been saved; resolves when that was tried, with what was typed amid a failing write too. */
  function flush(): Promise<void> {
    if (running) return running.then(() => (isUntried ? flush() : undefined));
    if (pending.size === 0) return Promise.resolve();
    running = run().finally(() => (running = undefined));
    return running;
  }

  return {
    change(field: string, change: Change): void {
      pending.set(field, change);
      refused.delete(field);
      isUntried = true;
      events.writing();
      schedule();
    },
    flush,
    /** Whether all that can be saved is. */
    isClean: (): boolean => pending.size === 0,
    /** Why main refused what a field shows; until that is changed, the notebook holds another value. */
    refusal: (): AppError | undefined => [...refused.values()][0],
  };
}
