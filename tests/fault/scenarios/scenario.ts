import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import type { Random } from '../../support/random.ts';

export type Work = {
  folder: NotebookFolder;
  /** 1 for the first run on a folder; one more each time the same folder is worked on again. */
  round: number;
  random: Random;
  /** Tells those outside what now stands for good. To be called only after the program said so. */
  acknowledge: (what: string) => void;
};

/**
 * A piece of work that a rig cuts short, lets fail or robs of its unsynced writes. `work` runs in a process of
 * its own, the rest in the rig.
 */
export type Scenario = {
  /** Makes what the work begins with. */
  prepare: (folder: NotebookFolder) => Promise<void>;
  work: (work: Work) => Promise<void>;
  /**
   * Opens what is left with the program's own code, and proves that it can be worked with.
   * @param acknowledged every acknowledgement that left the process, in order
   * @returns what was acknowledged and is not there, and whatever else is wrong
   */
  verify: (folder: NotebookFolder, acknowledged: readonly string[]) => Promise<string[]>;
};
