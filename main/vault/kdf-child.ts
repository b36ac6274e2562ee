import { logEvent } from '../log.ts';
import type { KdfJob } from './kdf.process.ts';
import { type KdfCost, leastCost } from './kdf-cost.ts';

/** A process that derives one key; undefined where it died, as it does when the memory cannot be had. */
export type KdfChild = { ask: (job: KdfJob) => Promise<Buffer | undefined>; end: () => void };

export type Kdf = ReturnType<typeof createKdf>;

/** Derives keys away from main's thread, each in a process that ends with it. */
export function createKdf(start: () => KdfChild) {
  let waiting: KdfChild | undefined;

  async function derive(job: KdfJob): Promise<Buffer | undefined> {
    const child = waiting ?? start();
    waiting = undefined;
    const began = performance.now();
    const key = await child.ask(job);
    performance.measure('key derivation', { start: began });
    child.end();
    return key;
  }

  return {
    derive,
    /** As `derive`, but with the least cost where the memory for `cost` cannot be had. */
    async deriveAffordable(job: KdfJob): Promise<{ key: Buffer; cost: KdfCost } | undefined> {
      const key = await derive(job);
      if (key) return { key, cost: job.cost };
      logEvent('kdf-fell-back');
      const cheaper = await derive({ ...job, cost: leastCost });
      return cheaper && { key: cheaper, cost: leastCost };
    },
    /** Starts the process before it is needed, while the mentor types. */
    warm(): void {
      waiting ??= start();
    },
    /** Ends a process that waits for nothing. */
    cool(): void {
      waiting?.end();
      waiting = undefined;
    },
  };
}
