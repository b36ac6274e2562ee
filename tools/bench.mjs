// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duringBackup } from './bench/during-backup.mjs';
import { hrSummary } from './bench/hr-summary.mjs';
import { matrix } from './bench/matrix.mjs';
import { writeNotebook } from './bench/notebook.mjs';
import { measured } from './bench/own-work.mjs';
import { pages } from './bench/pages.mjs';
import { openPlainWays } from './bench/plain-ways.mjs';
import { searchRows } from './bench/search.mjs';
import { starts } from './bench/start.mjs';
import { documents, sections, unlocks } from './bench/unlock.mjs';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { bareElectron, findElectron } from './electron.mjs';
import { needWindow } from './electron/machine.mjs';
import { run, step } from './electron/say.mjs';

/** @typedef {{ name: string, value: number, unit: string, baseline: number, ratio: number, goal: number | null }} Row */

/** The program against plain ways to do the same, in one run; only the ratios mean anything. */
run(async () => {
  const electron = await findElectron();
  needWindow();
  await build(electron);
  const bare = bareElectron(electron);
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-bench-'));
  const work = mkdtempSync(join(tmpdir(), 'mentornotesbog-bench-'));
  const env = { ...display.env, MENTORNOTESBOG_FOLDER: folder };
  /** @type {Row[]} */
  const rows = [];
  const add = (
    /** @type {string} */ name,
    /** @type {number} */ value,
    /** @type {number} */ baseline,
    /** @type {number | null} */ goal,
    unit = 'ms',
  ) =>
    rows.push({
      name,
      value: round(value),
      unit,
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
    const plain = await openPlainWays(bare, env, { folder, work, courseId: seen.small.courseId });
    await step('Unlocking', async () => {
      seen.unlock = await unlocks(electron.executable, env, plain);
    });
    await step('Making documents', async () => {
      seen.document = await documents(electron.executable, env, plain, seen.small);
    });
    await step('Choosing what HR gets', async () => {
      seen.hr = await hrSummary(electron.executable, env, plain, seen.small);
    });
    await step('Opening sections of the handbook', async () => {
      seen.section = await sections(electron.executable, env, plain);
    });
    await step('Opening and moving in a matrix of 200 tasks', async () => {
      seen.matrix = await matrix(electron.executable, env, plain, seen.small);
    });
    await step('Opening the overview and a course', async () => {
      seen.pages = await pages(electron.executable, env, plain);
    });
    await plain.close();
    await step('Saving, reading every page and backing up', async () => {
      seen.work = await measured('saving', { folder: work });
    });
    await step('Searching 1,000, 10,000 and 100,000 pages', async () => {
      seen.searched = await measured('search', { folder: work });
    });
    await step('Removing a course of 500 meetings among 10,000', async () => {
      const own = join(work, 'removal');
      mkdirSync(own);
      seen.removal = await measured('removal', { folder: own });
    });
    await step('Reading while a backup is made', async () => {
      seen.during = await duringBackup(electron.executable, env, work);
    });
    add('start to a lock that takes input / bare window', seen.starts.own, seen.starts.bare, 1.3);
    add(
      'unlock 1,000 pages to the first screen, without the key derivation / raw driver and bare page',
      seen.unlock.own,
      seen.unlock.plain,
      2,
    );
    add(
      '7 meetings to PDF, warm, the text changed each time / plain Typst and qpdf',
      seen.document.own,
      seen.document.typst,
      1.5,
    );
    add(
      '7 meetings to PDF, warm / the browser’s print-to-PDF and qpdf',
      seen.document.own,
      seen.document.chrome,
      1,
    );
    add(
      'the page for HR, click to paint / plain Typst, qpdf and a bare page of the same text',
      seen.hr.own,
      seen.hr.plain,
      2,
    );
    add('a section of the handbook / a bare page of the same text', seen.section.own, seen.section.plain, 2);
    const { overview, course: coursePage } = seen.pages;
    add('the overview, click to paint / a bare page of the same text', overview.own, overview.plain, 2);
    add(
      'a course’s page, click to paint / a bare page of the same text',
      coursePage.own,
      coursePage.plain,
      2,
    );
    const { opening, moving } = seen.matrix;
    add('a matrix of 200 tasks / a bare list of 200 rows', opening.own, opening.plain, 2);
    add('a task moved by its menu / a row of that list moved', moving.own, moving.plain, 2);
    const { saving, backup, opening: course, growth, checking, megabytes } = seen.work;
    const speed = (/** @type {number} */ ms) => (megabytes * 1000) / ms;
    add(
      'saving 3 KB of text, some letters longer each time / raw driver, same pragmas and row',
      saving.own,
      saving.plain,
      1.3,
    );
    add('backup of 100,000 logbook pages / of 10,000, checked in-process', backup.own, backup.plain, 12);
    searchRows(seen.searched, add);
    const { removing, vacuum } = seen.removal;
    add(
      'a course of 500 meetings among 10,000 removed / the search index of as much put together anew',
      removing.own,
      removing.plain,
      1.3,
    );
    add('the notebook’s file written anew after it / before it', vacuum.own, vacuum.plain, 1.3);
    add('a course opened beside 100,000 logbook pages / beside 10,000', course.own, course.plain, 1.3);
    add('reading every page of 100,000 logbook pages / of 10,000', growth.own, growth.plain, 12);
    add(
      'longest answer while a backup of 10,000 pages is made / in as long a time without one',
      seen.during.own,
      seen.during.plain,
      // A limit, not a wish: `VACUUM INTO` holds the one connection that main has, and main with it, while it copies.
      12,
    );
    add(
      'reading every page against its MAC / plain reading and HMAC-SHA512',
      speed(checking.own),
      speed(checking.plain),
      null,
      'MB/s',
    );
  } finally {
    display.close();
    rmSync(work, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  for (const row of rows) {
    const verdict = row.goal === null ? '    ' : meets(row) ? 'ok  ' : 'MISS';
    process.stdout.write(
      `${verdict} ${row.ratio.toFixed(2)} (goal ${row.goal ?? 'none'}) ${row.name}: ${row.value} / ${row.baseline} ${row.unit}\n`,
    );
  }
  const at = process.argv.indexOf('--json');
  const file = process.argv[at + 1];
  if (at > 0 && file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every(meets) ? 0 : 1;
});

const meets = (/** @type {Row} */ { ratio, goal }) => goal === null || ratio <= goal;

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
