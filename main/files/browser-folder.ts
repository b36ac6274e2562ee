import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotebookFolder } from './notebook-folder.ts';

/** Where Chromium keeps its own files, and how that is cleared at the end where it was for this run alone. */
export type BrowserFolder = { path: string; clear: () => void };

/**
 * Beside the notebook; where nothing can be written there, among the system's temporary files, for without a folder that
 * takes them no window comes that could say so.
 */
export function browserFolder({ browser }: NotebookFolder): BrowserFolder {
  try {
    mkdirSync(browser, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(browser, 'try-')));
    return { path: browser, clear: () => undefined };
  } catch {
    const path = mkdtempSync(join(tmpdir(), 'mentornotesbog-browser-'));
    return { path, clear: () => clear(path) };
  }
}

/** What Chromium still holds stays for the system to clear. */
function clear(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Nothing of the notebook is in it.
  }
}
