// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './electron/paths.mjs';
import { CannotContinue, run } from './electron/say.mjs';

/** @typedef {{ integrity?: string, link?: boolean, os?: string[], cpu?: string[] }} Locked */

/**
 * The packages that `npm ci` would install on that system without a hash to hold them against: whatever the registry
 * sends would ship.
 * @returns {string[]}
 */
export function unheld(
  /** @type {{ packages: Record<string, Locked> }} */ { packages },
  /** @type {{ platform: string, arch: string }} */ { platform, arch },
) {
  return Object.entries(packages)
    .filter(
      ([place, { link, integrity }]) => place !== '' && !link && !/^sha512-\S{88}$/.test(integrity ?? ''),
    )
    .filter(([, { os, cpu }]) => (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true))
    .map(([place]) => place.replace(/^.*node_modules\//, ''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(async () => {
    const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    const names = unheld(lock, process);
    if (names.length === 0) return;
    throw new CannotContinue(
      `package-lock.json has no hash of ${names.join(', ')}.\n` +
        'Fill it in with `npm install --package-lock-only` on a registry that has it, and compare it with another source.',
    );
  });
}
