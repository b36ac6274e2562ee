import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';

const LOOK_EVERY = 10;
/** With the time that a flush may take this stays near a second, ms. */
const LIMIT = 300;

/**
 * Destroys a window and waits until its page's process has ended: Chromium ends it from main's own loop, which
 * work that blocks main would keep waiting.
 */
export async function destroyAndWait(window: BrowserWindow): Promise<void> {
  const page = window.webContents.getOSProcessId();
  window.destroy();
  for (let waited = 0; waited < LIMIT; waited += LOOK_EVERY) {
    if (!app.getAppMetrics().some(({ pid }) => pid === page)) return;
    await wait(LOOK_EVERY);
  }
}
