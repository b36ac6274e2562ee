// @ts-check
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './electron/paths.mjs';
import { CannotContinue, run } from './electron/say.mjs';

/** @typedef {{ name: string, severity: string, via: (string | { title?: string, url?: string })[] }} Finding */

/** What keeps a release back; the rest is told. */
const grave = ['high', 'critical'];

/** The name that a package has itself, whatever it is called here. */
const ownName = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).name;

/**
 * The packages that ship: those in the notices, which packaging proves, and Electron itself. Most of them are bundled and so
 * no `dependencies` to npm: leaving its dev dependencies out would leave them out, too.
 */
const shipped = () =>
  new Set(
    Array.from(
      readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8').matchAll(/^## (\S+) /gm),
      ([, name = '']) => ownName(name),
    ).concat('electron'),
  );

/**
 * What is known against the packages that ship, of all that `npm audit --json` tells; a package that only depends on
 * such a one is not named again.
 * @returns {{ lines: string[], isGrave: boolean }}
 */
export function faultsInWhatShips(/** @type {any} */ report) {
  if (!report.vulnerabilities) throw new CannotContinue('npm audit has no answer from the registry');
  const names = shipped();
  /** @type {Finding[]} */
  const findings = Object.values(report.vulnerabilities);
  const found = findings.filter(
    ({ name, via }) => names.has(name) && via.some((cause) => typeof cause === 'object'),
  );
  const lines = found.flatMap(({ name, severity, via }) =>
    via.flatMap((cause) =>
      typeof cause === 'object' ? `${severity}: ${name}: ${cause.title} ${cause.url}` : [],
    ),
  );
  return { lines, isGrave: found.some(({ severity }) => grave.includes(severity)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    const report = JSON.parse(await readFile(process.argv[2] ?? 'audit.json', 'utf8'));
    const { lines, isGrave } = faultsInWhatShips(report);
    process.stdout.write(`${lines.join('\n') || 'Nothing is known against what ships.'}\n`);
    return isGrave ? 1 : 0;
  });
}
