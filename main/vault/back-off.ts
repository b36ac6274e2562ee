import { fail, type Result } from '../../shared/result.ts';

const FREE_TRIES = 3;
const LONGEST = 30_000;

/** The wait after this many wrong tries in a row, ms: none for three, then 1, 2, 4 … 30 seconds. */
export const waitAfter = (failures: number): number =>
  failures <= FREE_TRIES ? 0 : Math.min(1000 * 2 ** (failures - FREE_TRIES - 1), LONGEST);

export type BackOff = ReturnType<typeof createBackOff>;

/** Slows guessing at this desk down. It forgets when the program ends: the key derivation is the real brake. */
export function createBackOff(monotonic: () => number) {
  let failures = 0;
  let notBefore = 0;
  const remaining = (): number => Math.max(0, Math.ceil(notBefore - monotonic()));
  const failed = (): number => {
    failures += 1;
    notBefore = monotonic() + waitAfter(failures);
    return waitAfter(failures);
  };
  const succeeded = (): void => {
    failures = 0;
  };
  return {
    remaining,
    failed,
    succeeded,
    /**
     * Work that asks for a passphrase: a wrong one counts, and is waited for. A right one excuses those before it, but for
     * one that may be another notebook's.
     */
    async guard<T>(
      work: () => Promise<Result<T>>,
      { isOwn = true }: { isOwn?: boolean } = {},
    ): Promise<Result<T>> {
      const retryAfterMs = remaining();
      if (retryAfterMs > 0) return fail({ kind: 'wrong-passphrase', retryAfterMs });
      const done = await work();
      if (!done.ok && done.error.kind === 'wrong-passphrase')
        return fail({ kind: 'wrong-passphrase', retryAfterMs: failed() });
      if (done.ok && isOwn) succeeded();
      return done;
    },
  };
}
