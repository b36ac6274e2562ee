import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayShip } from '../../../tools/licences.mjs';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Locked = { version?: string; license?: string; dev?: boolean; hasInstallScript?: boolean };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

/** What is bundled, or ships as it is: packaging proves that the notices name just this. */
const noticed = Array.from(
  read('THIRD-PARTY-NOTICES.md').matchAll(/^## (\S+) (\S+) \((.+)\)$/gm),
  ([, name = '', version = '', license = '']) => ({ name, version, license }),
);
/** What is installed for the program itself, on whatever system. */
const installed = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);

/** The packages under a licence with which they must not ship with a program under Apache-2.0. */
const refused = (packages: { name: string; license?: string | undefined }[]): string[] =>
  packages.filter(({ license }) => !mayShip.has(license ?? '')).map(({ name }) => name);

test('every package that ships is under a licence that may ship, on every system', () => {
  expect(noticed.length).toBeGreaterThan(20);
  expect(installed.length).toBeGreaterThan(20);
  expect(refused(noticed)).toEqual([]);
  expect(refused(installed.map(([place, { license }]) => ({ name: nameOf(place), license })))).toEqual([]);
});

test('another licence, or none, is refused', () => {
  expect(
    refused([{ name: 'a', license: 'AGPL-3.0-only' }, { name: 'b' }, { name: 'c', license: 'MIT' }]),
  ).toEqual(['a', 'b']);
});

test('the notices tell of each package the version and the licence that the lock file has', () => {
  const locked = ({ name }: { name: string }) => {
    const { version, license } = packages[`node_modules/${name}`] ?? {};
    return { name, version, license };
  };
  expect(noticed.map(locked)).toEqual(noticed);
});

test('no script of a package runs at the installation, and none that ships has one', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  for (const file of ['.ci/run', '.github/workflows/release.yml', 'package.json'])
    expect(read(file), file).not.toMatch(/ignore-scripts|npm rebuild/);
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  // It picks the machine's own 7-Zip for an installer that is not built here.
  expect(scripted.map(([place, { dev }]) => [nameOf(place), dev])).toEqual([['electron-winstaller', true]]);
});
