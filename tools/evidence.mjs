// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './electron.mjs';
import { cache, root } from './electron/paths.mjs';
import { CannotContinue, run } from './electron/say.mjs';

/** @typedef {{ promise: string, test: string, figure: string, isLong: boolean }} Line */

/** What is written: of the usual run, and of the long one. */
const pages = [
  {
    file: 'docs/evidence.md',
    isLong: false,
    intro: `What the tests measured, written by \`npm run evidence\` after a run. A row is written by a test that passes: one that counts
otherwise than it promises fails, and has no row. \`npm run test:long\` runs the same tests with about ten times the numbers; its figures go to \`docs/evidence-long.md\`.`,
  },
  {
    file: 'docs/evidence-long.md',
    isLong: true,
    intro: `What the tests with larger numbers measured in \`npm run test:long\`, or in its parts run one after the other; written by
\`npm run evidence\`. A row is written by a test that passes.`,
  },
];

/**
 * What the last run of the tests measured, each promise once, in the order of their tests.
 * @returns {Line[]}
 */
export function evidenceLines() {
  const file = join(cache, 'results', 'evidence.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => /** @type {Line} */ (JSON.parse(line)));
  const last = new Map(lines.map((line) => [`${line.isLong} ${line.test} ${line.promise}`, line]));
  return [...last.values()].sort((a, b) => a.test.localeCompare(b.test));
}

/** Writes the pages of what was measured, and leaves that of the other run as it is. */
async function writePages() {
  const lines = evidenceLines();
  if (lines.length === 0) throw new CannotContinue('No run has measured anything yet: npm test, then this.');
  const { version } = await findElectron();
  const { version: program } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${platform()} ${arch()}, ${release()}, ${cpus().length} processors`;
  for (const { file, isLong, intro } of pages) {
    const own = lines.filter((line) => line.isLong === isLong);
    if (own.length === 0) continue;
    const text = `# Evidence${isLong ? ' of the long run' : ''}

${intro}

Run on ${day}: version ${program}, Electron ${version}, ${machine}. Not audited by anyone outside the project.

| promise | test | figure |
|---|---|---|
${own.map(({ promise, test, figure }) => `| ${promise} | \`${test}\` | ${figure} |`).join('\n')}
`;
    writeFileSync(join(root, file), text);
    process.stdout.write(`${own.length} lines in ${file}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(writePages);
