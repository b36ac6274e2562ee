// @ts-check
import { median } from './common.mjs';
import { atTheLock, unlock } from './unlock.mjs';

const TASKS = 200;
const TURNS = 20;
const WARM = 3;

/** Opening a matrix of 200 tasks and moving one of them, in turns with a bare list of as many rows. */
export async function matrix(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {import('./unlock.mjs').PlainWays} */ plain,
  /** @type {{ courseId: string }} */ { courseId },
) {
  const { app, window } = await atTheLock(executable, env);
  await unlock(app, window);
  const lines = await window.evaluate(writeTasks, { courseId, count: TASKS });
  await window.getByRole('link', { name: 'Forløb', exact: true }).click();
  await window.getByRole('link', { name: 'S. T.', exact: true }).click();
  await window.getByRole('tab', { name: 'Ark', exact: true }).click();
  /** @type {{ own: number[], plain: number[] }[]} */
  const [opening, moving] = [
    { own: [], plain: [] },
    { own: [], plain: [] },
  ];
  for (let turn = 0; turn < TURNS + WARM; turn += 1) {
    const link = window.getByRole('link', { name: 'Prioriteringsmatrixen', exact: true });
    const opened = await link.evaluate(openSheet, TASKS);
    const swapped = await plain.swapPage(lines);
    const menu = window.getByRole('button', { name: `Flyt eller mærk opgave ${turn + 1}`, exact: true });
    await menu.press('Enter');
    const moved = await window
      .getByRole('menuitemradio', { name: turn % 2 ? 'Hverken vigtig eller haster' : 'Vigtig og haster' })
      .evaluate(moveTask, turn);
    const shifted = await plain.moveRow(turn);
    await window.getByRole('link', { name: 'Ark for S. T.' }).click();
    await link.waitFor();
    if (turn < WARM) continue;
    opening?.own.push(opened);
    opening?.plain.push(swapped);
    moving?.own.push(moved);
    moving?.plain.push(shifted);
  }
  await app.close();
  const both = (/** @type {typeof opening} */ times) => ({
    own: median(times?.own ?? []),
    plain: median(times?.plain ?? []),
  });
  return { opening: both(opening), moving: both(moving) };
}

/** Runs in the window: the tasks of the matrix, half of them placed; their lines. */
async function writeTasks(/** @type {{ courseId: string, count: number }} */ { courseId, count }) {
  const { worksheets } = /** @type {any} */ (window).notebook;
  const sheet = await worksheets.use({ courseId, kind: 'priority-matrix' });
  const places = [null, 'important', null, 'urgent'];
  const tasks = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    text: `Opgave nummer ${index + 1} på den lange liste`,
    place: places[index % places.length] ?? null,
    takesTime: index % 5 === 0,
  }));
  const saved = await worksheets.record({ id: sheet.value.id, answers: { tasks } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return tasks.map(({ text }) => text).join('\n');
}

/** Runs in the window: from the click on the sheet's name to all its tasks painted, ms. */
async function openSheet(/** @type {HTMLElement | SVGElement} */ link, /** @type {number} */ count) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const start = performance.now();
  if (link instanceof HTMLElement) link.click();
  while (document.querySelectorAll('[data-task]').length < count) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}

/** Runs in the window: from the click in the menu to the task painted in its new field, ms. */
async function moveTask(/** @type {HTMLElement | SVGElement} */ item, /** @type {number} */ turn) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const place = turn % 2 ? 'neither' : 'important-urgent';
  const tasksThere = () => document.querySelectorAll(`[data-place="${place}"] > li`).length;
  const before = tasksThere();
  await frame();
  const start = performance.now();
  if (item instanceof HTMLElement) item.click();
  while (tasksThere() === before) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}
