// @ts-check
import { median } from './common.mjs';
import { atTheLock, unlock } from './unlock.mjs';

const TURNS = 16;
const WARM = 3;

/** The overview and a course's first page, from the click to the paint, in turns with a bare page of the same text. */
export async function pages(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {import('./unlock.mjs').PlainWays} */ plain,
) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  const nav = (/** @type {string} */ name) => window.getByRole('link', { name, exact: true });
  const times = { overview: twoSides(), course: twoSides() };
  for (let turn = 0; turn < TURNS + WARM; turn += 1) {
    await nav('Forløb').click();
    // The overview has links to courses, too.
    await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'courses');
    const name = window.getByRole('link', { name: 'S. T.', exact: true });
    await name.waitFor();
    const course = await name.evaluate(open, 'course');
    const bareCourse = await plain.swapPage(course.lines);
    await nav('Indstillinger').click();
    await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'settings');
    const overview = await nav('Overblik').evaluate(open, 'overview');
    const bareOverview = await plain.swapPage(overview.lines);
    if (turn < WARM) continue;
    times.course.own.push(course.time);
    times.course.plain.push(bareCourse);
    times.overview.own.push(overview.time);
    times.overview.plain.push(bareOverview);
  }
  await app.close();
  const both = (/** @type {ReturnType<typeof twoSides>} */ { own, plain: bare }) => ({
    own: median(own),
    plain: median(bare),
  });
  return { overview: both(times.overview), course: both(times.course) };
}

const twoSides = () => ({ own: /** @type {number[]} */ ([]), plain: /** @type {number[]} */ ([]) });

/** Runs in the window: from the click on a link to the page it leads to, painted with its data, ms. */
async function open(/** @type {HTMLElement | SVGElement} */ link, /** @type {string} */ place) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  if (link instanceof HTMLElement) link.click();
  while (document.documentElement.dataset['ready'] !== place) await frame();
  await frame();
  await frame();
  const time = performance.now() - start;
  return { time, lines: document.querySelector('main')?.innerText ?? '' };
}
