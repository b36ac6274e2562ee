// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { bundledList } from './bundle.mjs';
import { findElectron } from './electron.mjs';
import { root } from './electron/paths.mjs';
import { CannotContinue, run } from './electron/say.mjs';
import { mayShip } from './licences.mjs';

/** Carry native files or fonts, and so are shipped as they are; the rest of what ships is bundled. */
const asTheyAre = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'better-sqlite3',
  'source-sans',
  'source-serif',
];

/** The names of every package that ships, sorted. */
const shipped = () => {
  const bundled = ['main', 'renderer'].flatMap((part) => JSON.parse(readFileSync(bundledList(part), 'utf8')));
  return [...new Set([...asTheyAre, ...bundled])].filter((name) => !name.startsWith('.')).sort();
};

const licenceFile = /^licen[cs]e(\.(md|txt))?$/i;

export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');

/** The text of THIRD-PARTY-NOTICES.md, from the packages as they are installed. */
export function notices() {
  const parts = shipped().map(noticeOf);
  return `# Third-party notices

Mentornotesbog is built with the packages below. Electron carries its own licence and Chromium's beside the
program (LICENSE, LICENSES.chromium.html). qpdf, inside @neslinesli93/qpdf-wasm, is under Apache-2.0; SQLite3
Multiple Ciphers and SQLite, inside better-sqlite3, are under MIT and in the public domain; Typst, inside the
document engine, is under Apache-2.0.

${parts.join('\n')}`;
}

function noticeOf(/** @type {string} */ name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const spdx = name.startsWith('source-') ? 'OFL-1.1' : license;
  if (!mayShip.has(spdx)) throw new CannotContinue(`${name} is under ${spdx}, which must not ship.`);
  const file = readdirSync(folder).find((entry) => licenceFile.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `(no licence file in the package; ${spdx})`;
  return `## ${name} ${version} (${spdx})\n\n${text.replace(/^#/gm, '###')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    await build(await findElectron());
    writeFileSync(noticesFile, notices());
  });
}
