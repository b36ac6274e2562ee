// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Arch } from 'electron-builder';

/** What the native packages add to a system's name. */
const libraries = new Map([
  ['win32', '-msvc'],
  ['linux', '-gnu'],
]);

/** Every native file that the program for one target carries, under `node_modules`. */
function nativeFiles(/** @type {string} */ platform, /** @type {string} */ arch) {
  const target = `${platform}-${arch}${libraries.get(platform) ?? ''}`;
  return [
    `@myriaddreamin/typst-ts-node-compiler-${target}/typst-ts-node-compiler.${target}.node`,
    `@node-rs/argon2-${target}/argon2.${target}.node`,
    `better-sqlite3/prebuilds/${platform}-${arch}.node`,
  ];
}

/**
 * Refuses a packed program in which a native file is missing or another system's.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function checkNativeFiles({ appOutDir, electronPlatformName, arch, packager }) {
  const wanted = nativeFiles(electronPlatformName, Arch[arch]);
  const unpacked = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules');
  const found = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.node'));
  const missing = wanted.filter((file) => !found.includes(file));
  const foreign = found.filter((file) => !wanted.includes(file));
  if (missing.length + foreign.length === 0) return;
  throw new Error(
    `The program for ${electronPlatformName}-${Arch[arch]} lacks [${missing.join(', ')}] and carries [${foreign.join(', ')}]. ` +
      'Build it on its own system, or install the packages of that system first.',
  );
}
