import type { LockReason } from '../../shared/notebook.ts';
import { logEvent } from '../log.ts';

/** How long the window gets to hand over typed text before the notebook shuts without it, ms. */
const FLUSH_LIMIT = 800;

type Parts = {
  isOpen: () => boolean;
  askToFlush: () => void;
  shut: (reason: LockReason) => void;
};

/** Shuts the notebook: typed text is saved first, then the database is closed and the keys are zeroed. */
export function createLock({ isOpen, askToFlush, shut }: Parts) {
  let handedOver: (() => void) | undefined;
  let running: Promise<void> | undefined;

  async function run(reason: LockReason): Promise<void> {
    const flushed = new Promise<'flushed'>((resolve) => (handedOver = () => resolve('flushed')));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too-late'>((resolve) => {
      timer = setTimeout(() => resolve('too-late'), FLUSH_LIMIT);
    });
    askToFlush();
    if ((await Promise.race([flushed, tooLate])) === 'too-late') logEvent('flush-timed-out');
    clearTimeout(timer);
    shut(reason);
  }

  return {
    /** Resolves when the notebook is shut; a second call while one runs waits for the same. */
    lock(reason: LockReason): Promise<void> {
      if (!isOpen()) return Promise.resolve();
      running ??= run(reason).finally(() => (running = undefined));
      return running;
    },
    /** The window says that all typed text has been handed over. */
    flushed: () => handedOver?.(),
  };
}
