// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, launch, median, PASSPHRASE, TEXT, UNLOCKS, writtenOn } from './common.mjs';
import { measured } from './own-work.mjs';

/** The raw driver, plain Typst, a bare page of the same size, and the browser's own printing. */
export async function plainWays(
  /** @type {string} */ bare,
  /** @type {any} */ env,
  /** @type {{ folder: string, courseId: string, page: string }} */ { folder, courseId, page },
) {
  const app = await launch(bare, env);
  await app.firstWindow();
  const pageHtml = `<!doctype html><title>bare</title><body>${page
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`;
  const barePage = median(await app.evaluate(loadPages, { html: pageHtml, count: UNLOCKS }));
  const { times, pdf } = await app.evaluate(printPages, { html: logbookHtml(), count: DOCUMENTS });
  await app.close();
  const chromePdf = join(folder, 'chrome.pdf');
  writeFileSync(chromePdf, Buffer.from(pdf, 'base64'));
  const texts = Array.from({ length: DOCUMENTS + 2 }, (_, turn) => writtenOn(turn));
  const asked = { folder, passphrase: PASSPHRASE, courseId, texts, chromePdf };
  const baseline = await measured('baseline', asked);
  return { barePage, chromePrint: median(times), ...baseline };
}

/** Runs in a bare Electron: the time from asking for a page to its first paint, in its one window. */
async function loadPages(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {{ html: string, count: number }} */ { html, count },
) {
  const times = [];
  const window = BrowserWindow.getAllWindows()[0];
  for (let loaded = 0; loaded < count + 1; loaded += 1) {
    const start = performance.now();
    await window?.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    await window?.webContents.executeJavaScript(
      'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
    );
    if (loaded > 0) times.push(performance.now() - start);
  }
  return times;
}

/** Runs in a bare Electron: the browser's way from HTML to tagged PDF, a window for each job. */
async function printPages(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {{ html: string, count: number }} */ { html, count },
) {
  const times = [];
  let pdf = '';
  for (let made = 0; made < count + 2; made += 1) {
    const start = performance.now();
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (made >= 2) times.push(performance.now() - start);
    window.destroy();
    pdf = bytes.toString('base64');
  }
  return { times, pdf };
}

/** The same seven pages as a web page: headings, prompts and text beside each other. */
function logbookHtml() {
  const prompts = [
    'Hvordan er det gået',
    'Forventninger til dagens møde?',
    'Hvilke emner kom på banen?',
    'Hvad blev udbyttet af mødet?',
    'Noter',
  ];
  const meeting = (/** @type {number} */ number) =>
    `<section style="break-before:page"><h2>Møde ${number}</h2><h3>Siden sidst</h3>` +
    prompts
      .map((prompt, index) => `<dl><dt>${prompt}</dt><dd>${TEXT.repeat(index === 2 ? 3 : 1)}</dd></dl>`)
      .join('') +
    `<h3>Til næste gang</h3><ul><li>Skriver et udkast</li></ul></section>`;
  return `<!doctype html><html lang="da"><head><title>Logbog</title><style>@page{size:A4;margin:20mm}dl{display:grid;grid-template-columns:42mm 1fr;gap:8mm}</style></head>
    <body><h1>Logbog</h1>${[1, 2, 3, 4, 5, 6, 7].map(meeting).join('')}</body></html>`;
}
