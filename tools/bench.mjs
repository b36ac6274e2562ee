// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duringBackup } from './bench/during-backup.mjs';
import { firstSummary, hrSummary } from './bench/hr-summary.mjs';
import { matrix } from './bench/matrix.mjs';
import { writeNotebook } from './bench/notebook.mjs';
import { measured } from './bench/own-work.mjs';
import { pages } from './bench/pages.mjs';
import { meets, writePage } from './bench/page.mjs';
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
  ) => {
    const row = {
      name,
      value: round(value),
      unit,
      baseline: round(baseline),
      ratio: round(value / baseline),
      goal,
    };
    rows.push(row);
    process.stdout.write(`${lineOf(row)}\n`);
  };
  const own = electron.executable;
  try {
    const small = await step('Writing 1,000 logbook pages', () => writeNotebook(own, env));
    const started = await step('Starting', () => starts(own, bare, env));
    add('start to a lock that takes input / bare window', started.own, started.bare, 1.3);
    const plain = await openPlainWays(bare, env, { folder, work, courseId: small.courseId });
    const unlocked = await step('Unlocking', () => unlocks(own, env, plain));
    add(
      'unlock 1,000 pages to the first screen, without the key derivation / raw driver and bare page',
      unlocked.own,
      unlocked.plain,
      2,
    );
    const made = await step('Making documents', () => documents(own, env, plain, small));
    add(
      '7 meetings to PDF, warm, the text changed each time / plain Typst and qpdf',
      made.own,
      made.typst,
      1.5,
    );
    add('7 meetings to PDF, warm / the browser’s print-to-PDF and qpdf', made.own, made.chrome, 1);
    const first = await step('Opening the first page for HR of a session', () =>
      firstSummary(own, env, plain),
    );
    // No goals: where the mentor has looked at the course's page, the start of what makes documents is over by the click.
    const alone = 'Typst alone of such a page as PDF, in a process of its own from its start';
    add(
      `the first page for HR of a session, click to its picture, from a course’s page that has stood a while / ${alone}`,
      first.later,
      first.alone,
      null,
    );
    add(`the same, from one that has just come up / ${alone}`, first.atOnce, first.alone, null);
    const hr = await step('Choosing what HR gets', () => hrSummary(own, env, plain, small));
    add(
      'the page for HR, click to paint / plain Typst, qpdf and a bare page of the same text',
      hr.own,
      hr.plain,
      2,
    );
    add(
      'the page for HR, click to its picture / such a page by Typst alone, drawn and shown in a bare page',
      hr.drawn,
      hr.shown,
      2,
    );
    // No goals: what is shown nowhere is no preview, and a bare page that shows it takes several times as long as Typst does.
    add(
      'the page for HR, click to its picture / Typst alone of such a page, shown nowhere',
      hr.drawn,
      hr.typst,
      null,
    );
    add(
      'such a page by Typst alone, drawn and shown in a bare page / Typst alone of such a page, shown nowhere',
      hr.shown,
      hr.typst,
      null,
    );
    const section = await step('Opening sections of the handbook', () => sections(own, env, plain));
    add('a section of the handbook / a bare page of the same text', section.own, section.plain, 2);
    const { opening, moving } = await step('Opening and moving in a matrix of 200 tasks', () =>
      matrix(own, env, plain, small),
    );
    add('a matrix of 200 tasks / a bare list of 200 rows', opening.own, opening.plain, 2);
    add('a task moved by its menu / a row of that list moved', moving.own, moving.plain, 2);
    const { overview, course: coursePage } = await step('Opening the overview and a course', () =>
      pages(own, env, plain),
    );
    add('the overview, click to paint / a bare page of the same text', overview.own, overview.plain, 2);
    add(
      'a course’s page, click to paint / a bare page of the same text',
      coursePage.own,
      coursePage.plain,
      2,
    );
    await plain.close();
    const written = await step('Saving, reading every page and backing up', () =>
      measured('saving', { folder: work }),
    );
    const { saving, backup, opening: course, growth, checking, megabytes } = written;
    add(
      'saving 3 KB of text, some letters longer each time / raw driver, same pragmas and row',
      saving.own,
      saving.plain,
      1.3,
    );
    add('backup of 100,000 logbook pages / of 10,000, checked in-process', backup.own, backup.plain, 12);
    add('a course opened beside 100,000 logbook pages / beside 10,000', course.own, course.plain, 1.3);
    add('reading every page of 100,000 logbook pages / of 10,000', growth.own, growth.plain, 12);
    const speed = (/** @type {number} */ ms) => (megabytes * 1000) / ms;
    add(
      'reading every page against its MAC / plain reading and HMAC-SHA512',
      speed(checking.own),
      speed(checking.plain),
      null,
      'MB/s',
    );
    searchRows(
      await step('Searching 1,000, 10,000 and 100,000 pages', () => measured('search', { folder: work })),
      add,
    );
    const { removing, vacuum } = await step('Removing a course of 500 meetings among 10,000', () => {
      const folderOfItsOwn = join(work, 'removal');
      mkdirSync(folderOfItsOwn);
      return measured('removal', { folder: folderOfItsOwn });
    });
    add(
      'a course of 500 meetings among 10,000 removed / the search index of as much put together anew',
      removing.own,
      removing.plain,
      1.3,
    );
    add('the notebook’s file written anew after it / before it', vacuum.own, vacuum.plain, 1.3);
    const during = await step('Reading while a backup is made', () => duringBackup(own, env, work));
    add(
      // `VACUUM INTO` holds the one connection that main has, and main with it; nothing else of a backup may.
      'longest answer while a backup of 10,000 pages is made / a plain VACUUM INTO of the same file',
      during.own,
      during.plain,
      1.5,
    );
    add('the same / longest answer in as long a time without one', during.own, during.idle, null);
  } finally {
    display.close();
    rmSync(work, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  const missed = rows.filter((row) => !meets(row));
  process.stdout.write(`${missed.length} of ${rows.length} missed\n`);
  for (const row of missed) process.stdout.write(`${lineOf(row)}\n`);
  const at = process.argv.indexOf('--json');
  const file = process.argv[at + 1];
  if (at > 0 && file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  if (process.argv.includes('--page')) writePage(rows, electron.version);
  return missed.length === 0 ? 0 : 1;
});

const lineOf = (/** @type {Row} */ row) => {
  const verdict = row.goal === null ? '    ' : meets(row) ? 'ok  ' : 'MISS';
  return `${verdict} ${row.ratio.toFixed(2)} (goal ${row.goal ?? 'none'}) ${row.name}: ${row.value} / ${row.baseline} ${row.unit}`;
};

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
