import { powerMonitor, type BrowserWindow } from 'electron';
import type { LockReason } from '../../shared/notebook.ts';
import type { Settings } from '../../shared/settings.ts';
import { createIdle, useOf } from './idle.ts';

/** Between two looks at how long the notebook has been left, ms: the lock comes well within a second. */
const LOOK = 250;

type Parts = {
  /** The notebook, or a backup that was looked into. */
  isOpen: () => boolean;
  settings: () => Pick<Settings, 'idleMinutes' | 'locksWhenMinimised'>;
  lock: (reason: LockReason) => void;
};

/** Locks when the notebook, the screen, the computer or its session is left; `watch` is told of each window. */
export function setupLockTriggers({ isOpen, settings, lock }: Parts) {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-lock'));
  powerMonitor.on('user-did-resign-active', () => lock('user-switched'));

  const idle = createIdle({
    limit: () => settings().idleMinutes * 60_000,
    monotonic: () => performance.now(),
    systemIdle: () => powerMonitor.getSystemIdleTime() * 1000,
  });
  /** Until when nobody need touch anything, by the clock that nobody can set, ms. */
  let keptUntil = -Infinity;
  setInterval(() => {
    // Time begins when the notebook opens: a screen reader may unlock it without a key.
    if (!isOpen()) {
      idle.seen(true);
      keptUntil = -Infinity;
    } else if (performance.now() >= keptUntil && idle.isDue()) lock('idle');
  }, LOOK).unref();

  return {
    /** While the two talk nobody touches the computer: it counts as used for so long, ms; null ends that. */
    keepOpen(ms: number | null): void {
      idle.seen(true);
      keptUntil = ms === null ? -Infinity : performance.now() + ms;
    },
    watch(window: BrowserWindow): void {
      // Told by the browser process: the page cannot say that it is used when it is not.
      window.webContents.on('input-event', (_event, input) => {
        const use = useOf(input);
        if (use !== 'none') idle.seen(use === 'press');
      });
      // Windows tells these to a window, and nothing of a quit to the program, where she logs off or shuts down: it asks
      // first, so that the words are on their way to the disk while it asks the other programs.
      window.on('query-session-end', () => lock('session-end'));
      window.on('session-end', () => lock('session-end'));
      window.on('minimize', () => {
        if (settings().locksWhenMinimised) lock('minimised');
      });
    },
  };
}
