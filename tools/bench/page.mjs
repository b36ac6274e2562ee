// @ts-check
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { root } from '../electron/paths.mjs';

/** @typedef {import('../bench.mjs').Row} Row */

export const meets = (/** @type {Row} */ { ratio, goal }) => goal === null || ratio <= goal;

const cellsOf = (/** @type {Row} */ row) => [
  row.name,
  `${row.value} ${row.unit}`,
  `${row.baseline} ${row.unit}`,
  row.ratio.toFixed(2),
  row.goal ?? '',
  row.goal === null ? '' : meets(row) ? 'held' : '**missed**',
];

/** Writes `docs/bench.md` from the rows of a run. */
export function writePage(/** @type {Row[]} */ rows, /** @type {string} */ version) {
  const day = new Date().toISOString().slice(0, 10);
  const text = `# Speed

What one run of \`npm run bench -- --page\` measured, which writes this page. Each row is the program against a plain way to do the
same, by turns in the same run; only the ratios mean anything, and they differ from machine to machine.

Run on ${day}: Electron ${version}, ${platform()} ${arch()}, ${cpus().length} processors.

| the program / the plain way | program | plain | ratio | goal | |
|---|---|---|---|---|---|
${rows.map((row) => `| ${cellsOf(row).join(' | ')} |`).join('\n')}
`;
  writeFileSync(join(root, 'docs', 'bench.md'), text);
}
