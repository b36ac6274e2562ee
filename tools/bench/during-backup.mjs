// @ts-check
import { launch, median, PASSPHRASE } from './common.mjs';
import { measured } from './own-work.mjs';

const ROUNDS = 5;

/**
 * The longest round trip of the overview's call while a backup of 10,000 pages is made: how long the window may have to
 * wait. `plain` is what a plain `VACUUM INTO` of the same file takes, which no backup can do without; `idle` is the longest
 * round trip in as long a time without a backup. All in ms.
 */
export async function duringBackup(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {string} */ work,
) {
  const { root, copying } = await measured('ten-thousand', { folder: work });
  const app = await launch(executable, { ...env, MENTORNOTESBOG_FOLDER: root });
  const window = await app.firstWindow();
  await window.waitForFunction(() => document.documentElement.dataset['ready'] === 'lock');
  /** @type {{ own: number[], idle: number[] }} */
  const times = { own: [], idle: [] };
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    const { busy, idle } = await window.evaluate(longestTrips, PASSPHRASE);
    if (round === 0) continue; // it opened the notebook
    times.own.push(busy);
    times.idle.push(idle);
  }
  await app.close();
  return { own: median(times.own), idle: median(times.idle), plain: copying };
}

/** Runs in the page. */
async function longestTrips(/** @type {string} */ passphrase) {
  const { notebook } = /** @type {any} */ (window);
  const must = (/** @type {any} */ result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  if (!(await notebook.overview.read()).ok) must(await notebook.notebook.unlock({ passphrase }));
  const longest = async (/** @type {() => boolean} */ goesOn) => {
    let most = 0;
    while (goesOn()) {
      const began = performance.now();
      must(await notebook.overview.read());
      most = Math.max(most, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return most;
  };
  let isDone = false;
  const began = performance.now();
  const made = notebook.backups.make().then((/** @type {any} */ result) => {
    isDone = true;
    return must(result);
  });
  const busy = await longest(() => !isDone);
  await made;
  const took = performance.now() - began;
  const until = performance.now() + took;
  const idle = await longest(() => performance.now() < until);
  return { busy, idle };
}
