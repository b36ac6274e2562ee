// @ts-check
import { median } from './common.mjs';
import { atTheLock, unlock } from './unlock.mjs';

const TURNS = 20;
const WARM = 4;

/**
 * From a tick to the page for HR painted anew, in turns with Typst alone of the same data, and with plain Typst, qpdf and
 * the page's image of it and a bare page that swaps in its text.
 */
export async function hrSummary(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {import('./unlock.mjs').PlainWays} */ plain,
  /** @type {{ courseId: string, meetingId: string }} */ { meetingId },
) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  await window.evaluate(
    (id) =>
      /** @type {any} */ (globalThis).notebook.meetings.record({ id, fields: { preparationMinutes: 50 } }),
    meetingId,
  );
  await window.getByRole('link', { name: 'Forløb', exact: true }).click();
  await window.getByRole('link', { name: 'S. T.', exact: true }).click();
  await window.getByRole('button', { name: 'HR-opsummering' }).click();
  await window.locator('img[data-page]').waitFor();
  const own = [];
  const bare = [];
  const typst = [];
  for (let turn = 0; turn < TURNS + WARM; turn += 1) {
    const tick = window.getByRole('checkbox', { name: /^Din forberedelsestid/ });
    const time = await tick.evaluate(choose);
    const lines = await window.evaluate(textOfPage);
    const typstTime = await plain.bareSummary(turn);
    const plainTime = (await plain.plainSummary(turn)) + (await plain.swapPage(lines));
    if (turn < WARM) continue;
    own.push(time);
    bare.push(plainTime);
    typst.push(typstTime);
  }
  await app.close();
  return { own: median(own), plain: median(bare), typst: median(typst) };
}

/** Runs in the window: what stands on the page, line by line. */
const textOfPage = () =>
  [...document.querySelectorAll('details p')].map(({ textContent }) => textContent).join('\n');

/** Runs in the window: from the click to another page's image painted, ms. */
async function choose(/** @type {HTMLElement | SVGElement} */ box) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = () => document.querySelector('img[data-page]')?.getAttribute('src');
  const before = shown();
  await frame();
  const start = performance.now();
  if (box instanceof HTMLElement) box.click();
  while (!shown() || shown() === before) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}
