// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNotebook } from './bench/notebook.mjs';
import { plainWays } from './bench/plain-ways.mjs';
import { starts } from './bench/start.mjs';
import { unlocks } from './bench/unlock.mjs';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { bareElectron, findElectron } from './electron.mjs';
import { needWindow } from './electron/machine.mjs';
import { run, step } from './electron/say.mjs';

/** @typedef {{ name: string, value: number, unit: string, baseline: number, ratio: number, goal: number }} Row */

/** The program against plain ways to do the same, in one run; only the ratios mean anything. */
run(async () => {
  const electron = await findElectron();
  needWindow();
  await build(electron);
  const bare = bareElectron(electron);
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-bench-'));
  const env = { ...display.env, MENTORNOTESBOG_FOLDER: folder };
  /** @type {Row[]} */
  const rows = [];
  const add = (
    /** @type {string} */ name,
    /** @type {number} */ value,
    /** @type {number} */ baseline,
    /** @type {number} */ goal,
  ) =>
    rows.push({
      name,
      value: round(value),
      unit: 'ms',
      baseline: round(baseline),
      ratio: round(value / baseline),
      goal,
    });
  try {
    /** @type {any} */ // filled in by the steps below, one after the other
    const seen = {};
    await step('Writing 1,000 logbook pages', async () => {
      seen.small = await writeNotebook(electron.executable, env);
    });
    await step('Starting', async () => {
      seen.starts = await starts(electron.executable, bare, env);
    });
    await step('Unlocking', async () => {
      Object.assign(seen, await unlocks(electron.executable, env, seen.small));
    });
    await step('The same by plain ways', async () => {
      Object.assign(
        seen,
        await plainWays(bare, env, { folder, courseId: seen.small.courseId, page: seen.page }),
      );
    });
    add('start to a lock that takes input / bare window', seen.starts.own, seen.starts.bare, 1.3);
    add(
      'unlock 1,000 pages to the first screen, without the key derivation / raw driver and bare page',
      seen.unlock,
      seen.rawOpen + seen.barePage,
      2,
    );
    add(
      '7 meetings to PDF, warm, the text changed each time / plain Typst and qpdf',
      seen.document,
      seen.plainTypst,
      1.5,
    );
    add(
      '7 meetings to PDF, warm / the browser’s print-to-PDF and qpdf',
      seen.document,
      seen.chromePrint + seen.shrinkChrome,
      1,
    );
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const row of rows) {
    const verdict = row.ratio <= row.goal ? 'ok  ' : 'MISS';
    process.stdout.write(
      `${verdict} ${row.ratio.toFixed(2)} (goal ${row.goal}) ${row.name}: ${row.value} / ${row.baseline} ms\n`,
    );
  }
  const at = process.argv.indexOf('--json');
  const file = process.argv[at + 1];
  if (at > 0 && file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every(({ ratio, goal }) => ratio <= goal) ? 0 : 1;
});

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
