// @ts-check
import { DOCUMENTS, launch, median, PASSPHRASE, UNLOCKS, writtenOn } from './common.mjs';

/** From the click to the first screen painted, less the key derivation; then the documents, in the same program. */
export async function unlocks(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {{ courseId: string, meetingId: string }} */ small,
) {
  const times = [];
  const texts = Array.from({ length: DOCUMENTS + 2 }, (_, turn) => writtenOn(turn));
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
      documents = await window.evaluate(makeDocuments, { ...small, texts });
    }
    await app.close();
  }
  return { unlock: median(times), page, document: median(documents) };
}

/**
 * Runs in the window: the whole way from the call to the finished, checked document, ms each. The mentor has
 * written on before each.
 */
async function makeDocuments(
  /** @type {{ courseId: string, meetingId: string, texts: string[] }} */ { courseId, meetingId, texts },
) {
  const { notebook } = /** @type {any} */ (window);
  const must = (/** @type {any} */ result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  const times = [];
  for (const topics of texts) {
    must(await notebook.meetings.record({ id: meetingId, fields: { topics } }));
    const start = performance.now();
    must(
      await notebook.documents.open({
        id: crypto.randomUUID(),
        request: { kind: 'logbook', courseId, from: null, to: null },
      }),
    );
    times.push(performance.now() - start);
  }
  return times.slice(2); // the first ones start the engine
}
