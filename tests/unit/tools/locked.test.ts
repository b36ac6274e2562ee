import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unheld } from '../../../tools/locked.mjs';
import { targets } from '../../support/packaging.ts';

const root = join(import.meta.dirname, '../../..');
type Lock = { packages: Record<string, { integrity?: string; os?: string[]; cpu?: string[] }> };
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const linux = { platform: 'linux', arch: 'x64' };
const engine = '@myriaddreamin/typst-ts-node-compiler-';

test('all that is installed on any system that the program is built for is held against a hash', () => {
  for (const { platform, arch } of targets) expect(unheld(lock, { platform, arch })).toEqual([]);
});

test('a package whose hash is missing, empty or of a weak kind is named, on the systems that would install it', () => {
  const own = `node_modules/${engine}linux-x64-gnu`;
  for (const integrity of [undefined, '', 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=']) {
    const { os = [], cpu = [] } = lock.packages[own] ?? {};
    const changed = { os, cpu, ...(integrity !== undefined && { integrity }) };
    const packages = { ...lock.packages, [own]: changed };
    expect(unheld({ packages }, linux)).toEqual([`${engine}linux-x64-gnu`]);
    expect(unheld({ packages }, { platform: 'win32', arch: 'ia32' })).toEqual([]);
  }
});

test('the release workflow asks for the hashes before it installs anything', () => {
  const steps = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8').split(/^ {6}- /m);
  const asked = steps.findIndex((step) => step.includes('node tools/locked.mjs'));
  const installed = steps.findIndex((step) => step.includes('npm ci'));
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(installed);
});
