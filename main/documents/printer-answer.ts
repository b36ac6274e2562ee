import { fail, ok, type Result } from '../../shared/result.ts';

/** The system's dialog may stand open for long; a window that was forgotten still goes, ms. */
export const PRINT_LIMIT = 30 * 60_000;

type Printing = {
  /** Opens the system's dialog; `done` is called when it is closed, or never. */
  print: (done: (isDone: boolean, reason: string) => void) => void;
  /** Calls back when the window with the pages goes. */
  onClosed: (gone: () => void) => void;
};

/** Electron says in English words alone why nothing was printed. */
function kindOf(reason: string): 'cancelled' | 'no-printer' | 'not-printed' {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /enumerate|no printer/i.test(reason) ? 'no-printer' : 'not-printed';
}

/** What became of the printing: the first of the system's answer, the window's end and the time limit. */
export function printerAnswer({ print, onClosed }: Printing): Promise<Result<void>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(fail({ kind: 'cancelled' })), PRINT_LIMIT);
    timer.unref();
    onClosed(() => {
      clearTimeout(timer);
      resolve(fail({ kind: 'cancelled' }));
    });
    print((isDone, reason) => {
      clearTimeout(timer);
      resolve(isDone ? ok(undefined) : fail({ kind: kindOf(reason) }));
    });
  });
}
