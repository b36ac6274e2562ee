import { statSync } from 'node:fs';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { logEvent } from '../log.ts';
import { keepShutMark, readShutMark, type ShutMark } from './shut-mark.ts';
import type { Turns } from './turns.ts';

/** So long the end of the program, or of a move, waits for what is being kept, ms. */
const KEEPING_LIMIT = 2000;

/** The fingerprint of a shut notebook's file, made away from main's thread. */
export type Fingerprint = (file: string, signal?: AbortSignal) => Promise<string>;

type Parts = {
  folder: NotebookFolder;
  /** Where there is none, nothing is kept and nothing compared. */
  fingerprint: Fingerprint | undefined;
  isShut: () => boolean;
  inTurn: Turns;
};

/** Whether the notebook that was opened is not as it was left; asked for its generation only where that matters. */
export type Verdict = (id: Buffer, generation: () => number) => boolean;
const asLeft: Verdict = () => false;

/** Sees whether the notebook's file was changed while it was shut. */
export function watchWhileShut({ folder, fingerprint, isShut, inTurn }: Parts) {
  let keeping: { done: Promise<void>; cut: AbortController } | undefined;

  async function keep(mark: Omit<ShutMark, 'fingerprint'>, signal: AbortSignal): Promise<void> {
    if (!fingerprint || !isShut() || hasJournal(folder)) return;
    const found = await fingerprint(folder.database, signal);
    await keepShutMark(folder, { ...mark, fingerprint: found }, signal);
  }

  return {
    /**
     * Begun beside the key derivation and awaited before the file is opened. A file of a higher generation was
     * gone on with elsewhere, and is not compared.
     */
    async look(): Promise<Verdict> {
      const mark = fingerprint && readShutMark(folder);
      if (!mark) return asLeft;
      // A clean shut leaves no journal: one that lies there now would be rolled back into the file.
      const isForeign = hasJournal(folder);
      const found = await fingerprint(folder.database).catch(() => mark.fingerprint);
      if (!isForeign && found === mark.fingerprint) return asLeft;
      return (id, generation) => id.toString('hex') === mark.id && generation() <= mark.generation;
    },
    /** Keeps what the file is now, in turn, so that it is not opened meanwhile. */
    keep(mark: Omit<ShutMark, 'fingerprint'>): void {
      const cut = new AbortController();
      const done = inTurn(() => keep(mark, cut.signal)).catch(() => logEvent('shut-mark-not-kept'));
      const mine = { done, cut };
      keeping = mine;
      void done.then(() => {
        if (keeping === mine) keeping = undefined;
      });
    },
    /** Whether there is, or will be in a moment, what the next unlock compares the file with. */
    isMarked: (): boolean => keeping !== undefined || readShutMark(folder) !== undefined,
    /** What is still being kept, given up after a while; undefined where there is nothing. */
    kept(): Promise<void> | undefined {
      const mine = keeping;
      return (
        mine &&
        within(KEEPING_LIMIT, mine.done).then(() => {
          mine.cut.abort();
          if (keeping === mine) keeping = undefined;
        })
      );
    },
  };
}

const hasJournal = ({ database }: NotebookFolder): boolean =>
  (statSync(`${database}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

async function within(limit: number, done: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([done, tooLate]);
  clearTimeout(timer);
}
