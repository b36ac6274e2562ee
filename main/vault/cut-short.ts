import type { NotebookFolder } from '../files/notebook-folder.ts';
import { logEvent } from '../log.ts';
import {
  completeReplacement,
  clearStage,
  finishReplacement,
  isDecided,
  isNewKeyDecided,
  type KeyOutcome,
} from './replace-notebook.ts';
import type { createSeen } from './seen.ts';
import type { Turns } from './turns.ts';

type Parts = {
  folder: NotebookFolder;
  now: () => number;
  seen: ReturnType<typeof createSeen>;
  inTurn: Turns;
};

export type CutShort = ReturnType<typeof takeUpCutShort>;

/** An exchange of the notebook that a kill or a failing disk cut short: it is completed or cleared, and which key holds is told. */
export function takeUpCutShort({ folder, now, seen, inTurn }: Parts) {
  /** On the disk before what it was seen from is cleared away. */
  async function tell(outcome: KeyOutcome): Promise<void> {
    await (outcome === 'key-kept' ? seen.noteKeyKept() : seen.noteKeyGiven());
    clearStage(folder);
  }

  return {
    /** At the start of the program; an unlock waits for what is noted, and completes or tells what the disk does not take now. */
    atStart(): void {
      try {
        const outcome = finishReplacement(folder, now);
        if (outcome) void inTurn(() => tell(outcome)).catch(() => logEvent('stage-not-cleared'));
      } catch {
        logEvent('exchange-not-completed');
      }
    },
    /** Before an unlock: what was decided for and the disk then cut short. @throws `ExchangeWaits` */
    async complete(): Promise<void> {
      const outcome = await completeReplacement(folder, now);
      if (outcome) await tell(outcome);
    },
    /** The notebook stands open after an exchange that nothing cut short. */
    clear: (): void => clearStage(folder),
    /** Whether a backup takes this notebook's place at the next unlock. */
    isWaiting: (): boolean => isDecided(folder) && !isNewKeyDecided(folder),
    /** Whether a new key holds, or will from the next unlock on, though nobody has said so. */
    isKeyGiven: (): boolean => seen.isKeyGiven() || isNewKeyDecided(folder),
  };
}
