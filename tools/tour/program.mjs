// @ts-check
/** @typedef {import('playwright').ElectronApplication} App */

/** Monday 23 November 2026, 14.32 in Denmark. */
export const NOW = Date.UTC(2026, 10, 23, 13, 32);

/** While main still loads, the answer to a question may be garbage collected before it is sent; after a turn of its own it is not. */
export const hadATurn = (/** @type {App} */ program) =>
  program.evaluate(() => new Promise((resolve) => void setImmediate(resolve))).catch(() => undefined);

/** Stops the program's wall clock there. */
export const setClock = (/** @type {App} */ program) =>
  program.evaluate((_electron, now) => {
    Date.now = () => now;
  }, NOW);

/** The current window when it stands at a place. */
export async function at(/** @type {App} */ program, /** @type {string} */ place) {
  for (let tries = 0; tries < 200; tries += 1) {
    for (const page of program.windows()) {
      if (page.isClosed()) continue;
      const ready = await page
        .evaluate(() => document.documentElement.dataset['ready'])
        .catch(() => undefined);
      if (ready === place) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The program did not come to ${place}`);
}
