// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from './build.mjs';
import { readChild } from './child.mjs';
import { openDisplay } from './display.mjs';
import { bareElectron, findElectron } from './electron.mjs';
import { isRoot, needWindow } from './electron/machine.mjs';
import { CannotContinue, run, step } from './electron/say.mjs';
import { vitestCommand } from './vitest.mjs';

const PASSPHRASE = 'rolig fjord bærer gul stige';
const STARTS = 16;
const UNLOCKS = 8;
const DOCUMENTS = 40;

/** @typedef {{ name: string, value: number, unit: string, baseline: number, ratio: number, goal: number }} Row */
/** @typedef {import('playwright').ElectronApplication} App */

const flags = isRoot ? ['--no-sandbox'] : [];
/** The middle one; each thing is measured often enough that a busy moment of the machine does not decide. */
const median = (/** @type {number[]} */ times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** The program against plain ways to do the same, in one run; only the ratios mean anything. */
run(async () => {
  const electron = await findElectron();
  needWindow();
  await build(electron);
  const bare = bareElectron(electron);
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-bench-'));
  const env = { ...display.env, MENTORNOTESBOG_FOLDER: folder };
  /** @type {Row[]} */
  const rows = [];
  const add = (
    /** @type {string} */ name,
    /** @type {number} */ value,
    /** @type {number} */ baseline,
    /** @type {number} */ goal,
  ) =>
    rows.push({
      name,
      value: round(value),
      unit: 'ms',
      baseline: round(baseline),
      ratio: round(value / baseline),
      goal,
    });
  try {
    /** @type {any} */ // filled in by the steps below, one after the other
    const seen = {};
    await step('Writing 1,000 logbook pages', async () => {
      Object.assign(seen, await writeNotebook(electron.executable, env));
    });
    await step('Starting', async () => {
      seen.starts = await starts(electron.executable, bare, env);
    });
    await step('Unlocking', async () => {
      Object.assign(seen, await unlocks(electron.executable, env, seen.small));
    });
    await step('The same by plain ways', async () => {
      Object.assign(seen, await plainWays(bare, env, { folder, courseId: seen.small, page: seen.page }));
    });
    add('start to a lock that takes input / bare window', seen.starts.own, seen.starts.bare, 1.3);
    add(
      'unlock 1,000 pages to the first screen, without the key derivation / raw driver and bare page',
      seen.unlock,
      seen.rawOpen + seen.barePage,
      2,
    );
    add('7 meetings to PDF, warm / plain Typst and qpdf', seen.document, seen.plainTypst, 1.5);
    add(
      '7 meetings to PDF, warm / the browser’s print-to-PDF and qpdf',
      seen.document,
      seen.chromePrint + seen.shrinkChrome,
      1,
    );
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const row of rows) {
    const verdict = row.ratio <= row.goal ? 'ok  ' : 'MISS';
    process.stdout.write(
      `${verdict} ${row.ratio.toFixed(2)} (goal ${row.goal}) ${row.name}: ${row.value} / ${row.baseline} ms\n`,
    );
  }
  const at = process.argv.indexOf('--json');
  const file = process.argv[at + 1];
  if (at > 0 && file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every(({ ratio, goal }) => ratio <= goal) ? 0 : 1;
});

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;

const launch = (/** @type {string} */ executablePath, /** @type {Record<string, string>} */ env) =>
  _electron.launch({ executablePath, args: flags, env, colorScheme: null });

/** A notebook with 1,000 pages in one course and 7 in another; the ids of the courses. */
async function writeNotebook(/** @type {string} */ executable, /** @type {any} */ env) {
  const app = await launch(executable, env);
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'setup');
  const found = await page.evaluate(async (passphrase) => {
    const { notebook } = /** @type {any} */ (window);
    const must = (/** @type {any} */ result) => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    must(await notebook.notebook.create({ owner: 'Bodil Kær', passphrase }));
    const text =
      'M. har holdt de to statusmøder, vi talte om. Det første gik trægt, for dagsordenen var for lang. ';
    const course = async (/** @type {string} */ alias, /** @type {number} */ meetings) => {
      const { id } = must(await notebook.courses.start({ alias }));
      for (let number = 0; number < meetings; number += 1) {
        const date = new Date(Date.UTC(2022, 0, 3) + number * 86_400_000).toISOString().slice(0, 10);
        const meeting = must(await notebook.meetings.plan({ courseId: id, date }));
        const fields = {
          howItWent: text,
          expectations: text,
          topics: text.repeat(3),
          outcome: text,
          notes: text,
          state: 'held',
        };
        must(await notebook.meetings.record({ id: meeting.id, fields }));
        const agreement = must(await notebook.agreements.add({ meetingId: meeting.id, owner: 'mentee' }));
        const status = number % 100 === 0 ? 'open' : 'kept';
        must(
          await notebook.agreements.record({
            id: agreement.id,
            fields: { text: 'Skriver et udkast', status },
          }),
        );
      }
      return id;
    };
    return { large: await course('M. K.', 1000), small: await course('S. T.', 7) };
  }, PASSPHRASE);
  await app.close();
  return found;
}

/** From the start of the process to a window that takes input, by the window's own clock. */
async function starts(/** @type {string} */ own, /** @type {string} */ bare, /** @type {any} */ env) {
  /** @type {{ own: number[], bare: number[] }} */
  const times = { own: [], bare: [] };
  for (let turn = 0; turn < STARTS + 1; turn += 1) {
    const ownTime = await timedStart(
      own,
      env,
      () => performance.getEntriesByName('ready lock')[0]?.startTime,
    );
    const bareTime = await timedStart(
      bare,
      env,
      () => performance.getEntriesByName('first-paint')[0]?.startTime,
    );
    if (turn === 0) continue; // files come from the disk the first time
    times.own.push(ownTime);
    times.bare.push(bareTime);
  }
  return { own: median(times.own), bare: median(times.bare) };
}

async function timedStart(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {() => number | undefined} */ readMark,
) {
  const startedAt = Date.now();
  const child = spawn(executable, [...flags, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    child.stderr.on('data', (data) => {
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(String(data));
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', () => reject(new CannotContinue('The program ended at once')));
  });
  const expression = `(() => { const mark = (${readMark})(); return mark && performance.timeOrigin + mark; })()`;
  let moment;
  // Asked rarely: each question takes time from the very start that is measured.
  for (let tries = 0; tries < 10 && moment === undefined; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    moment = await askPage(Number(port), expression).catch(() => undefined);
  }
  child.kill('SIGKILL');
  await ended;
  if (moment === undefined) throw new CannotContinue('The window never took input');
  return Number(moment) - startedAt;
}

/** What an expression is in the program's one page, asked through the debugger's own protocol. */
async function askPage(/** @type {number} */ port, /** @type {string} */ expression) {
  const list = /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */ (
    await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
  );
  const page = list.find(({ type }) => type === 'page');
  if (!page) return undefined;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    return await new Promise((resolve, reject) => {
      socket.onerror = reject;
      socket.onopen = () =>
        socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
      socket.onmessage = ({ data }) => resolve(JSON.parse(String(data)).result?.result?.value);
    });
  } finally {
    socket.close();
  }
}

/** From the click to the first screen painted, less the key derivation; then the documents, in the same program. */
async function unlocks(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {string} */ courseId,
) {
  const times = [];
  let page = '';
  /** @type {number[]} */
  let documents = [];
  for (let turn = 0; turn < UNLOCKS + 1; turn += 1) {
    const app = await launch(executable, env);
    const window = await app.firstWindow();
    await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'lock');
    await window.waitForTimeout(1000); // the mentor types
    await window.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
    const whole = await window.evaluate(async () => {
      const button = [...document.querySelectorAll('button')].find(({ type }) => type === 'submit');
      const start = performance.now();
      button?.click();
      while (document.documentElement.dataset['ready'] !== 'overview') {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    });
    const derivation = await app.evaluate(
      () => performance.getEntriesByName('key derivation').at(-1)?.duration ?? 0,
    );
    if (turn > 0) times.push(whole - derivation);
    if (turn === UNLOCKS) {
      page = await window.evaluate(() => document.querySelector('main')?.innerText ?? '');
      documents = await window.evaluate(makeDocuments, { courseId, count: DOCUMENTS });
    }
    await app.close();
  }
  return { unlock: median(times), page, document: median(documents) };
}

/** Runs in the window: the whole way from the call to the finished, checked document, ms each. */
async function makeDocuments(/** @type {{ courseId: string, count: number }} */ { courseId, count }) {
  const { notebook } = /** @type {any} */ (window);
  const times = [];
  for (let made = 0; made < count + 2; made += 1) {
    const start = performance.now();
    const result = await notebook.documents.open({ kind: 'logbook', courseId, from: null, to: null });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    if (made >= 2) times.push(performance.now() - start);
  }
  return times;
}

/** The raw driver, plain Typst, a bare page of the same size, and the browser's own printing. */
async function plainWays(
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
  const answer = join(folder, 'baseline.json');
  writeFileSync(chromePdf, Buffer.from(pdf, 'base64'));
  const { program, args, env: nodeEnv } = await vitestCommand('bench', []);
  const asked = JSON.stringify({ folder, passphrase: PASSPHRASE, courseId, chromePdf, answer });
  const { code, output } = await readChild(program, args, { ...nodeEnv, MN_BENCH: asked });
  if (code !== 0) throw new CannotContinue(output);
  return { barePage, chromePrint: median(times), ...JSON.parse(readFileSync(answer, 'utf8')) };
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
  const text =
    'M. har holdt de to statusmøder, vi talte om. Det første gik trægt, for dagsordenen var for lang. ';
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
      .map((prompt, index) => `<dl><dt>${prompt}</dt><dd>${text.repeat(index === 2 ? 3 : 1)}</dd></dl>`)
      .join('') +
    `<h3>Til næste gang</h3><ul><li>Skriver et udkast</li></ul></section>`;
  return `<!doctype html><html lang="da"><head><title>Logbog</title><style>@page{size:A4;margin:20mm}dl{display:grid;grid-template-columns:42mm 1fr;gap:8mm}</style></head>
    <body><h1>Logbog</h1>${[1, 2, 3, 4, 5, 6, 7].map(meeting).join('')}</body></html>`;
}
