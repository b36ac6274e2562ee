import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session } from 'electron';
import type { Result } from '../../shared/result.ts';
import { HOST, SCHEME } from '../window/origin.ts';
import type { Page } from '../window/protocol.ts';
import { printerAnswer } from './printer-answer.ts';

/** A whole A4 page as an SVG image; `isWide` where it lies down. */
export type PageToPrint = { svg: string; isWide: boolean };

export type Printer = ReturnType<typeof createPrinter>;

/**
 * Prints pages through the system's dialog, from a hidden window that is always destroyed. All of them are
 * standing A4 to the printer: a page that lies down is turned, its top where a folder holds the paper.
 */
export function createPrinter(session: () => Session, hidesFromCapture: () => boolean) {
  const pages = new Map<string, Page>();
  const windows = new Set<BrowserWindow>();

  return {
    /** What the pages' scheme answers for a path under `/print/`. */
    page: (path: string): Page | undefined => pages.get(path),
    /** Ends what is being printed: nothing of the notebook stays in a window after the lock. */
    forget(): void {
      for (const window of windows) window.destroy();
      windows.clear();
      pages.clear();
    },
    /** @param title the job's name in the system's queue: keep it neutral */
    async print(sheets: readonly PageToPrint[], title: string): Promise<Result<void>> {
      const base = `/print/${randomUUID()}`;
      pages.set(`${base}/index.html`, { type: '.html', body: sheetHtml(title, sheets) });
      pages.set(`${base}/print.css`, { type: '.css', body: sheetCss });
      sheets.forEach(({ svg }, index) => pages.set(`${base}/${index + 1}.svg`, { type: '.svg', body: svg }));
      const window = new BrowserWindow({
        show: false,
        title,
        webPreferences: {
          session: session(),
          sandbox: true,
          contextIsolation: true,
          spellcheck: false,
          javascript: false,
          devTools: false,
        },
      });
      window.setContentProtection(hidesFromCapture());
      windows.add(window);
      try {
        await window.loadURL(`${SCHEME}://${HOST}${base}/index.html`);
        return await sendToPrinter(window);
      } finally {
        windows.delete(window);
        if (!window.isDestroyed()) window.destroy();
        for (const path of pages.keys()) if (path.startsWith(base)) pages.delete(path);
      }
    },
  };
}

const sheetHtml = (title: string, sheets: readonly PageToPrint[]): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${title}</title>` +
  `<link rel="stylesheet" href="print.css"></head><body>` +
  sheets
    .map(
      ({ isWide }, index) => `<div><img src="${index + 1}.svg" alt=""${isWide ? ' class="wide"' : ''}></div>`,
    )
    .join('') +
  `</body></html>`;

const sheetCss = `@page { size: A4; margin: 0 }
body { margin: 0 }
div { width: 210mm; height: 296.9mm; overflow: hidden; break-after: page }
div:last-child { break-after: auto }
img { display: block; width: 210mm; height: 296.9mm }
img.wide { width: 296.9mm; height: 210mm; transform-origin: 0 0; transform: translateY(296.9mm) rotate(-90deg) }`;

const sendToPrinter = (window: BrowserWindow): Promise<Result<void>> =>
  printerAnswer({
    onClosed: (gone) => window.once('closed', gone),
    print: (done) => window.webContents.print(options, done),
  });

const options = {
  silent: false,
  printBackground: true,
  margins: { marginType: 'none' },
  pageSize: 'A4',
} as const;
