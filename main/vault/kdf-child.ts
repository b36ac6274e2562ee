import { fail, ok, type Result } from '../../shared/result.ts';
import { logEvent } from '../log.ts';
import type { KdfJob } from './kdf.process.ts';
import { type KdfCost, leastCost } from './kdf-cost.ts';

/** A process that derives one key. */
export type KdfChild = {
  /** The key; undefined where the process died meanwhile, as it does when the memory cannot be had. */
  ask: (job: KdfJob) => Promise<Buffer | undefined>;
  end: () => void;
  onExit: (told: () => void) => void;
};

export type Kdf = ReturnType<typeof createKdf>;

/**
 * A process that takes longer hangs, ms. On two busy cores the usual cost took 1.2 s, and the dearest that a key
 * ring may ask for 24 s: this leaves a machine five times as slow its time.
 */
const TIME_LIMIT = 120_000;

/** Derives keys away from main's thread, each in a process that ends with it, however it goes. */
export function createKdf(start: () => KdfChild, timeLimit = TIME_LIMIT) {
  let waiting: KdfChild | undefined;
  const working = new Set<KdfChild>();
  let stops = 0;

  /**
   * Fails with `no-memory` where the process died, with `key-too-slow` where it did not answer in time, and with
   * `locked` where it was stopped.
   */
  async function derive(job: KdfJob): Promise<Result<Buffer>> {
    const child = waiting ?? start();
    const asked = stops;
    waiting = undefined;
    working.add(child);
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too-late'>((resolve) => {
      timer = setTimeout(() => resolve('too-late'), timeLimit);
    });
    try {
      const answer = child.ask(job);
      const key = await Promise.race([answer, tooLate]);
      if (key === 'too-late') {
        logEvent('kdf-timed-out');
        void answer.then((late) => late?.fill(0));
        return fail({ kind: 'key-too-slow' });
      }
      if (key) return ok(key);
      return fail({ kind: asked === stops ? 'no-memory' : 'locked' });
    } finally {
      clearTimeout(timer);
      working.delete(child);
      performance.measure('key derivation', { start: began });
      child.end();
    }
  }

  return {
    derive,
    /** As `derive`, but with the least cost where the memory for `cost` cannot be had. */
    async deriveAffordable(job: KdfJob): Promise<Result<{ key: Buffer; cost: KdfCost }>> {
      const usual = await derive(job);
      if (usual.ok) return ok({ key: usual.value, cost: job.cost });
      if (usual.error.kind !== 'no-memory') return usual;
      logEvent('kdf-fell-back');
      const cheaper = await derive({ ...job, cost: leastCost });
      return cheaper.ok ? ok({ key: cheaper.value, cost: leastCost }) : cheaper;
    },
    /** Starts the process before it is needed, while the mentor types. */
    warm(): void {
      if (waiting) return;
      const child = start();
      waiting = child;
      child.onExit(() => {
        if (waiting === child) waiting = undefined; // it died before it was asked: the next key gets a fresh one
      });
    },
    /** Ends what is being derived, and the passphrase with it; who waits for it gets undefined. */
    stop(): void {
      stops += 1;
      for (const child of working) child.end();
    },
    /** Ends a process that waits for nothing. */
    cool(): void {
      waiting?.end();
      waiting = undefined;
    },
  };
}
