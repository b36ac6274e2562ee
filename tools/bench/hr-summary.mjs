// @ts-check
import { median } from './common.mjs';
import { atTheLock, unlock } from './unlock.mjs';

/** Together even: the plain way's pages then have the preparation where the program's has it. */
const TURNS = 20;
const WARM = 4;
/** Each is a start of the program. */
const SESSIONS = 8;
/** A mentor looks at the course's page before she asks for anything, ms. */
const LOOKS = 2500;

/**
 * From a tick to the page for HR anew, as a picture that can be painted and painted, in turns with Typst alone of such a page,
 * and with plain Typst, qpdf and the image of such a page and a bare page that swaps in its text. No page is made twice.
 */
export async function hrSummary(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {import('./unlock.mjs').PlainWays} */ plain,
  /** @type {{ courseId: string, meetingId: string }} */ { courseId, meetingId },
) {
  const { app, window, button } = await atTheCourse(executable, env);
  await window.evaluate(
    (id) =>
      /** @type {any} */ (globalThis).notebook.meetings.record({ id, fields: { preparationMinutes: 50 } }),
    meetingId,
  );
  await button.click();
  await window.locator('img[data-page]').waitFor();
  const own = [];
  const drawn = [];
  const bare = [];
  const typst = [];
  const shown = [];
  for (let turn = 0; turn < TURNS + WARM; turn += 1) {
    const tick = window.getByRole('checkbox', { name: /^Din forberedelsestid/ });
    const startsOn = new Date(Date.UTC(2026, 0, 1 + turn)).toISOString().slice(0, 10);
    await window.evaluate(
      ([id, day]) =>
        /** @type {any} */ (globalThis).notebook.courses.record({ id, fields: { startsOn: day } }),
      /** @type {const} */ ([courseId, startsOn]),
    );
    const { picture, paint } = await tick.evaluate(clickToPage);
    await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'hr-summary');
    await window.locator('[role=region][lang=da] p').first().waitFor({ state: 'attached' });
    const lines = await window.evaluate(textOfPage);
    const typstTime = await plain.bareSummary(turn);
    // Of another page than Typst alone had just now: of that one it would know most.
    const plainTime = (await plain.plainSummary(turn + TURNS + WARM)) + (await plain.swapPage(lines));
    const shownTime = await plain.shownSummary(turn + 2 * (TURNS + WARM));
    if (turn < WARM) continue;
    shown.push(shownTime);
    own.push(paint);
    drawn.push(picture);
    bare.push(plainTime);
    typst.push(typstTime);
  }
  await app.close();
  return {
    own: median(own),
    drawn: median(drawn),
    plain: median(bare),
    typst: median(typst),
    shown: median(shown),
  };
}

/**
 * The first page for HR of a session, from the click on the course's page to its picture: where the mentor has looked at that
 * page, and at once; in turns with Typst alone in a process of its own, from its start to the finished file.
 */
export async function firstSummary(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {import('./unlock.mjs').PlainWays} */ plain,
) {
  const fromCourse = async (/** @type {number} */ looks) => {
    const { app, window, button } = await atTheCourse(executable, env);
    await window.waitForTimeout(looks);
    const { picture } = await button.evaluate(clickToPage);
    await app.close();
    return picture;
  };
  const later = [];
  const atOnce = [];
  const alone = [];
  for (let turn = 0; turn < SESSIONS + 1; turn += 1) {
    const afterALook = await fromCourse(LOOKS);
    const straightaway = await fromCourse(0);
    const aloneTime = await plain.typstAlone(turn);
    if (turn === 0) continue;
    later.push(afterALook);
    atOnce.push(straightaway);
    alone.push(aloneTime);
  }
  return { later: median(later), atOnce: median(atOnce), alone: median(alone) };
}

/** A session that stands at the course's page, and the button there that leads to the page for HR. */
async function atTheCourse(/** @type {string} */ executable, /** @type {any} */ env) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  await window.getByRole('link', { name: 'Forløb', exact: true }).click();
  await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'courses');
  await window.getByRole('link', { name: 'S. T.', exact: true }).click();
  const button = window.getByRole('button', { name: 'Lav HR-opsummering' });
  await button.waitFor();
  return { app, window, button };
}

/** Runs in the window: what stands on the page, line by line. */
const textOfPage = () =>
  [...document.querySelectorAll('[role=region][lang=da] p')].map(({ textContent }) => textContent).join('\n');

/** Runs in the window: from the click to another page's image decoded, and to its paint, ms. */
async function clickToPage(/** @type {HTMLElement | SVGElement} */ control) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = () => document.querySelector('img[data-page]')?.getAttribute('src');
  const before = shown();
  const isAnother = () => Boolean(shown()) && shown() !== before;
  await frame();
  const start = performance.now();
  const decoded = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const watch = new MutationObserver(() => {
      const image = document.querySelector('img[data-page]');
      if (!isAnother() || !(image instanceof HTMLImageElement)) return;
      watch.disconnect();
      void image.decode().then(() => resolve(performance.now() - start));
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  if (control instanceof HTMLElement) control.click();
  while (!isAnother()) await frame();
  await frame();
  await frame();
  const paint = performance.now() - start;
  return { picture: await decoded, paint };
}
