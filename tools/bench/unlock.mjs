// @ts-check
import { DOCUMENTS, launch, median, PASSPHRASE, UNLOCKS } from './common.mjs';

/** From the click to the first screen painted, less the key derivation; then the documents, in the same program. */
export async function unlocks(
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
    const result = await notebook.documents.open({
      id: crypto.randomUUID(),
      request: { kind: 'logbook', courseId, from: null, to: null },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    if (made >= 2) times.push(performance.now() - start);
  }
  return times;
}
