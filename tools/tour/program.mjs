// @ts-check
/** @typedef {import('playwright').ElectronApplication} App */

/** Monday 23 November 2026, 14.32 in Denmark. */
export const NOW = Date.UTC(2026, 10, 23, 13, 32);

/**
 * Stops the program's wall clock there. While main still loads, an answer that nothing holds may be garbage collected
 * before it is sent: main's next turn holds this one.
 */
export const setClock = (/** @type {App} */ program) =>
  program.evaluate((_electron, now) => {
    Date.now = () => now;
    return new Promise((resolve) => void setImmediate(resolve));
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
