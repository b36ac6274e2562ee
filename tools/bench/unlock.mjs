// @ts-check
import { launch, median, PASSPHRASE, TEXTS, UNLOCKS, WARM } from './common.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./plain-ways.mjs').openPlainWays>>} PlainWays */

/** From the click to the first screen painted, less the key derivation, in turns with the plain ways to it. */
export async function unlocks(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {PlainWays} */ plain,
) {
  /** @type {{ own: number[], rawOpen: number[], barePage: number[] }} */
  const times = { own: [], rawOpen: [], barePage: [] };
  for (let turn = 0; turn < UNLOCKS + 1; turn += 1) {
    const { app, window } = await atTheLock(executable, env);
    const own = await unlock(app, window);
    const lines = await window.evaluate(() => document.querySelector('main')?.innerText ?? '');
    await app.close();
    const rawOpen = await plain.rawOpen();
    const barePage = await plain.barePage(lines);
    if (turn === 0) continue;
    times.own.push(own);
    times.rawOpen.push(rawOpen);
    times.barePage.push(barePage);
  }
  return { own: median(times.own), plain: median(times.rawOpen) + median(times.barePage) };
}

/** The finished, checked document of seven meetings, in turns with plain Typst and with the browser's printing. */
export async function documents(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {PlainWays} */ plain,
  /** @type {{ courseId: string, meetingId: string }} */ small,
) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  /** @type {{ own: number[], typst: number[], chrome: number[] }} */
  const times = { own: [], typst: [], chrome: [] };
  for (const [turn, topics] of TEXTS.entries()) {
    const own = await window.evaluate(makeDocument, { ...small, topics });
    const typst = await plain.plainTypst(turn);
    const chrome = await plain.chromePrint(turn);
    if (turn < WARM) continue; // the first ones start the engine, and the browser's printing
    times.own.push(own);
    times.typst.push(typst);
    times.chrome.push(chrome);
  }
  await app.close();
  return { own: median(times.own), typst: median(times.typst), chrome: median(times.chrome) };
}

/** From the click in the contents to the section painted, in turns with a bare page that swaps in the same text. */
export async function sections(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {PlainWays} */ plain,
) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  await window.getByRole('link', { name: 'Håndbog', exact: true }).click();
  await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'handbook');
  /** @type {{ own: number[], plain: number[] }} */
  const times = { own: [], plain: [] };
  const count = await window.evaluate(() => document.querySelectorAll('[data-contents] li').length);
  for (let turn = 0; turn < 3 * count; turn += 1) {
    // Five on each time, so that no section comes after its neighbour.
    const { time, lines } = await window.evaluate(openSection, ((turn + 1) * 5) % count);
    const swapped = await plain.swapPage(lines);
    if (turn < count) continue; // each section was opened once
    times.own.push(time);
    times.plain.push(swapped);
  }
  await app.close();
  return { own: median(times.own), plain: median(times.plain) };
}

/** Runs in the window: opens a section of the contents by its place in them. */
async function openSection(/** @type {number} */ index) {
  const link = document.querySelectorAll('[data-contents] li')[index]?.firstElementChild;
  const title = link?.textContent ?? '';
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  if (link instanceof HTMLElement) link.click();
  while (document.querySelector('article h1')?.textContent !== title) await frame();
  await frame();
  await frame();
  const time = performance.now() - start;
  return { time, lines: document.querySelector('article')?.innerText ?? '' };
}

/** A start of the program that stands at the lock, as long as a mentor types. */
export async function atTheLock(/** @type {string} */ executable, /** @type {any} */ env) {
  const app = await launch(executable, env);
  const window = await app.firstWindow();
  await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'lock');
  await window.waitForTimeout(1000); // the mentor types
  return { app, window };
}

/** @returns {Promise<number>} what it took without the key derivation, ms */
export async function unlock(
  /** @type {import('playwright').ElectronApplication} */ app,
  /** @type {import('playwright').Page} */ window,
) {
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
  return whole - derivation;
}

/** Runs in the window: the whole way from the call to the finished document, ms. The mentor has written on before it. */
async function makeDocument(
  /** @type {{ courseId: string, meetingId: string, topics: string }} */ { courseId, meetingId, topics },
) {
  const { notebook } = /** @type {any} */ (window);
  const must = (/** @type {any} */ result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  must(await notebook.meetings.record({ id: meetingId, fields: { topics } }));
  const start = performance.now();
  must(
    await notebook.documents.open({
      id: crypto.randomUUID(),
      request: { kind: 'logbook', courseId, from: null, to: null },
    }),
  );
  return performance.now() - start;
}
