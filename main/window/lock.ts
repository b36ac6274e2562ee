import type { LockReason } from '../../shared/notebook.ts';
import { logEvent } from '../log.ts';

/** How long the window gets to hand over typed text before the notebook shuts without it, ms. */
const FLUSH_LIMIT = 800;

type Parts = {
  isOpen: () => boolean;
  askToFlush: () => void;
  /** Asks the mentor whether to go on though her last words are not saved, as far as is known. */
  mayLose: () => Promise<boolean>;
  /** What is still done with the notebook open, once all text is saved; cut short where the computer goes to sleep. */
  beforeShut: (reason: LockReason) => Promise<void>;
  /** `isSaved` is false where typed text could not be saved. */
  shut: (reason: LockReason, isSaved: boolean) => void;
};

/** The mentor is there to decide; in all other cases the notebook must not stay open. */
const isAsked = (reason: LockReason): boolean => reason === 'asked' || reason === 'window-closed';

/** Whether all typed text has been saved, where the window says so in time. */
type Answer = boolean | 'too-late';

/** Shuts the notebook: typed text is saved first, then the database is closed and the keys are zeroed. */
export function createLock({ isOpen, askToFlush, mayLose, beforeShut, shut }: Parts) {
  let handedOver: ((isSaved: boolean) => void) | undefined;
  let flushing: Promise<Answer> | undefined;
  let running: Promise<boolean> | undefined;
  /** Locks at once though the mentor is being asked: she may have left the question standing. */
  let insist: ((reason: LockReason) => void) | undefined;

  const flush = (): Promise<Answer> => (flushing ??= askForWords().finally(() => (flushing = undefined)));

  async function askForWords(): Promise<Answer> {
    const flushed = new Promise<boolean>((resolve) => (handedOver = resolve));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too-late'>((resolve) => {
      timer = setTimeout(() => resolve('too-late'), FLUSH_LIMIT);
    });
    askToFlush();
    const answer = await Promise.race([flushed, tooLate]);
    clearTimeout(timer);
    if (answer === 'too-late') logEvent('flush-timed-out');
    return answer;
  }

  async function run(asked: LockReason): Promise<boolean> {
    let reason = asked;
    const insisted = new Promise<true>((resolve) => {
      insist = (stronger) => {
        reason = stronger;
        resolve(true);
      };
    });
    let answer = await flush();
    // A page that was only slow, or is just being loaded, hears the second call.
    if (answer === 'too-late' && isAsked(reason)) answer = await flush();
    if (isAsked(reason)) {
      if (answer !== true && !(await Promise.race([mayLose(), insisted]))) return false;
      await Promise.race([beforeShut(reason), insisted]);
    }
    shut(reason, answer === true);
    return true;
  }

  return {
    /**
     * Resolves when the notebook is shut, with true; with false where the mentor kept it open for the sake of
     * text that could not be saved, or that the window did not hand over. A second call while one runs waits for the same; one that the mentor did not
     * ask for does not wait for her answer.
     */
    lock(reason: LockReason): Promise<boolean> {
      if (!isOpen()) return Promise.resolve(true);
      if (running && !isAsked(reason)) insist?.(reason);
      running ??= run(reason).finally(() => (running = insist = undefined));
      return running;
    },
    /** Has typed text saved, with the notebook left open. @returns whether all of it is */
    lastWords: async (): Promise<boolean> => (await flush()) === true,
    /** The window says whether all typed text has been saved. */
    flushed: (isSaved: boolean) => handedOver?.(isSaved),
  };
}
