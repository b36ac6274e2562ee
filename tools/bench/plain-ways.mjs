// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, PASSPHRASE, TEXT, TEXTS } from './common.mjs';
import { bundleBench, standingBy } from './own-work.mjs';

/**
 * The raw driver, plain Typst, a bare page and the browser's own printing, all open and warm: each measures one piece
 * of work when it is asked, ms.
 */
export async function openPlainWays(
  /** @type {string} */ bare,
  /** @type {any} */ env,
  /** @type {{ folder: string, work: string, courseId: string }} */ { folder, work, courseId },
) {
  const [chromePdf, picture] = [join(work, 'chrome.pdf'), join(work, 'page.svg')];
  const node = await standingBy('baseline', {
    folder,
    passphrase: PASSPHRASE,
    courseId,
    texts: TEXTS,
    chromePdf,
    picture,
    alone: [process.execPath, await bundleBench('typst-alone')],
  });
  const app = await launch(bare, env);
  await app.firstWindow();
  return {
    rawOpen: () => node.ask('rawOpen'),
    plainTypst: (/** @type {number} */ turn) => node.ask('plainTypst', turn),
    bareSummary: (/** @type {number} */ turn) => node.ask('bareSummary', turn),
    plainSummary: (/** @type {number} */ turn) => node.ask('plainSummary', turn),
    /** Such a page drawn, and then shown in the bare page by a click, up to its picture. */
    async shownSummary(/** @type {number} */ turn) {
      const time = await node.ask('drawnSummary', turn);
      return time + (await app.evaluate(showPicture, readFileSync(picture, 'utf8')));
    },
    typstAlone: (/** @type {number} */ turn) => node.ask('typstAlone', turn),
    /** A bare page of these lines, up to its first paint. */
    barePage: (/** @type {string} */ lines) => app.evaluate(loadPage, bareHtml(lines)),
    /** The bare page's text swapped for these lines, up to the paint. */
    swapPage: (/** @type {string} */ lines) => app.evaluate(swapText, lines),
    /** A row of the bare page moved to its end by a click, up to the paint. */
    moveRow: (/** @type {number} */ row) => app.evaluate(moveRow, row),
    async chromePrint(/** @type {number} */ turn) {
      const { time, pdf } = await app.evaluate(printPages, logbookHtml(turn));
      writeFileSync(chromePdf, Buffer.from(pdf, 'base64'));
      return time + (await node.ask('shrinkChrome'));
    },
    async close() {
      await app.close();
      await node.close();
    },
  };
}

const bareHtml = (/** @type {string} */ lines) =>
  `<!doctype html><title>bare</title><body>${lines
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`;

/** Runs in a bare Electron: the time from asking for a page to its first paint, in its one window. */
async function loadPage(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {string} */ html,
) {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  const start = performance.now();
  await window?.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await window?.webContents.executeJavaScript(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
  );
  return performance.now() - start;
}

/** Runs in a bare Electron: the time from other text in the page that stands to its paint. */
async function swapText(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {string} */ lines,
) {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  return window?.webContents.executeJavaScript(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const lines = ${JSON.stringify(lines)}.split('\\n');
    await frame();
    const start = performance.now();
    document.body.replaceChildren(...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }));
    await frame();
    await frame();
    await frame();
    return performance.now() - start;
  })()`);
}

/** Runs in a bare Electron: the time from the click to a page's picture decoded in the page that stands. */
async function showPicture(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {string} */ svg,
) {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  const url = `data:image/svg+xml;charset=utf-8,${svg.replaceAll('%', '%25').replaceAll('#', '%23')}`;
  return window?.webContents.executeJavaScript(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = document.createElement('button');
    const image = document.createElement('img');
    document.body.replaceChildren(button, image);
    const shown = new Promise((resolve) => {
      button.onclick = () => {
        image.src = ${JSON.stringify(url)};
        resolve(image.decode());
      };
    });
    await frame();
    const start = performance.now();
    button.click();
    await shown;
    return performance.now() - start;
  })()`);
}

/** Runs in a bare Electron: the time from the click to a row painted at the end of the page that stands. */
async function moveRow(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {number} */ row,
) {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  return window?.webContents.executeJavaScript(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = document.createElement('button');
    button.onclick = () => document.body.append(document.body.children[${row}]);
    await frame();
    const start = performance.now();
    button.click();
    await frame();
    await frame();
    await frame();
    return performance.now() - start;
  })()`);
}

/** Runs in a bare Electron: the browser's way from HTML to tagged PDF, in a hidden window that stays open. */
async function printPages(
  /** @type {typeof import('electron')} */ { BrowserWindow },
  /** @type {string} */ html,
) {
  const window =
    BrowserWindow.getAllWindows().find((one) => !one.isVisible()) ??
    new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const start = performance.now();
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  const pdf = await window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true });
  return { time: performance.now() - start, pdf: pdf.toString('base64') };
}

/** The same seven pages as a web page: headings, prompts and text beside each other. */
function logbookHtml(/** @type {number} */ turn) {
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
      .map(
        (prompt, index) =>
          `<dl><dt>${prompt}</dt><dd>${index !== 2 ? TEXT : number === 7 ? TEXTS[turn] : TEXT.repeat(3)}</dd></dl>`,
      )
      .join('') +
    `<h3>Til næste gang</h3><ul><li>Skriver et udkast</li></ul></section>`;
  return `<!doctype html><html lang="da"><head><title>Logbog</title><style>@page{size:A4;margin:20mm}dl{display:grid;grid-template-columns:42mm 1fr;gap:8mm}</style></head>
    <body><h1>Logbog</h1>${[1, 2, 3, 4, 5, 6, 7].map(meeting).join('')}</body></html>`;
}
