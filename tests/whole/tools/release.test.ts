import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../../support/notebook.ts';
import { aPackagingFolder, packageFor, targets } from '../../support/packaging.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { version?: string; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }
  >;
};
const builder = read('electron-builder.yml');
const hasBash = process.platform !== 'win32';

const sections = { win32: 'win', darwin: 'mac', linux: 'linux' } as const;
/** The lines of one section of the builder's file. */
const section = (name: string) =>
  new RegExp(`^${name}:\\n((?:[ #].*\\n|\\n)*)`, 'm').exec(builder)?.[1] ?? '';

test.each(targets)(
  'npm has one driver, one Argon2 and one document engine for $platform-$arch',
  ({ platform, arch, npm }) => {
    for (const name of ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler']) {
      const own = `${name}-${npm}`;
      const declared = Object.keys(lock.packages[`node_modules/${name}`]?.optionalDependencies ?? {});
      expect(declared.filter((dependency) => dependency === own)).toEqual([own]);
      expect(lock.packages[`node_modules/${own}`]).toMatchObject({ os: [platform], cpu: [arch] });
    }
    const prebuilt = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
    expect(existsSync(join(root, prebuilt))).toBe(true);
  },
);

test.each(targets)('the builder makes $kinds for $platform-$arch', ({ platform, arch, kinds }) => {
  const lines = section(sections[platform]);
  for (const kind of kinds)
    expect(lines).toMatch(new RegExp(`target: ${kind.replace('.', '\\.')}, arch: \\[[^\\]]*${arch}`));
});

test('the Windows assistant offers one user or the whole machine', () => {
  expect(section('nsis')).toMatch(/oneClick: false/);
  expect(section('nsis')).toMatch(/perMachine: false/);
  expect(section('nsis')).toMatch(/allowElevation: true/);
});

test('the packaged program cannot be run as Node, debugged by argument or made to load other code', () => {
  const fuses = section('electronFuses');
  for (const off of [
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'grantFileProtocolExtraPrivileges',
  ]) {
    expect(fuses).toContain(`${off}: false`);
  }
  expect(fuses).toContain('onlyLoadAppFromAsar: true');
});

/** The hosted runners' systems and processors. */
const runnerOf: Record<string, string> = {
  'windows-latest': 'win32-x64',
  'macos-latest': 'darwin-arm64',
  'macos-15-intel': 'darwin-x64',
  'ubuntu-latest': 'linux-x64',
};
const builds = () =>
  Array.from(
    read('.github/workflows/release.yml').matchAll(/- (?:\{ )?os: ([\w-]+),?\s+args: ([\w -]+?)(?: \}|\n)/g),
    ([, os = '', args = '']) => ({ os, args }),
  );

test('the release workflow builds each target once, on a runner of its own system and processor', () => {
  expect(builds().map(({ os }) => runnerOf[os])).toEqual(
    targets.map(({ platform, arch }) => `${platform}-${arch}`),
  );
  for (const [at, { platform, arch, kinds }] of targets.entries()) {
    const [system, ...rest] = (builds()[at]?.args ?? '').split(' ');
    expect(system).toBe(`--${sections[platform]}`);
    expect(rest.at(-1)).toBe(`--${arch}`);
    // The builder makes every kind of its file unless one is named.
    if (rest.length > 1) expect(rest.slice(0, -1)).toEqual(kinds);
  }
});

/** What the workflow adds for the Debian package, as a runner of that repository reads it. */
function saysOf(repository: string): string[] {
  const server = 'https://github.example';
  const facts = { server_url: server, repository, repository_owner: repository.split('/')[0] };
  const lines = /^ +says: >-\n((?: {14}.+\n)+)/m.exec(read('.github/workflows/release.yml'))?.[1] ?? '';
  const filled = Object.entries(facts).reduce(
    (text, [name, value]) => text.replaceAll(`\${{ github.${name} }}`, value ?? ''),
    lines,
  );
  return filled.trim().split(/\s+/);
}

test.runIf(hasBash)(
  'the Debian package says where it comes from and who keeps it, as the runner knows',
  () => {
    expect(steps()[stepWith('npx electron-builder')]).toContain(
      '${{ matrix.args }} ${{ matrix.says }} --publish',
    );
    const [system] = targets.filter(({ kinds }) => kinds.includes('deb'));
    if (!system) throw new Error('No Debian package');
    const folder = aPackagingFolder(targets);
    const told = () => readFileSync(join(folder, 'fpm.txt'), 'utf8').split('\n');
    const without = packageFor(folder, system, { kind: 'deb' });
    expect(without.said).toContain('Please specify project homepage');
    const { code, said } = packageFor(folder, system, { kind: 'deb', says: saysOf('some-owner/some-name') });
    expect(code, said).toBe(0);
    const after = (flag: string) => told()[told().indexOf(flag) + 1];
    expect(after('--url')).toBe('https://github.example/some-owner/some-name');
    expect(after('--maintainer')).toBe('some-owner');
  },
  120_000,
);

test('the release workflow may only read the repository, and runs no action that could change under it', () => {
  const workflow = read('.github/workflows/release.yml');
  expect(/^permissions:\n((?: .*\n)*)/m.exec(workflow)?.[1]).toBe('  contents: read\n');
  expect(workflow.match(/permissions:/g)).toHaveLength(1);
  expect(workflow).toContain('persist-credentials: false');
  const actions = Array.from(workflow.matchAll(/uses: (.*)/g), ([, action]) => action);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

const steps = () =>
  read('.github/workflows/release.yml')
    .split(/^ {6}- /m)
    .slice(1);
const stepWith = (words: string) => steps().findIndex((step) => step.includes(words));

test('the release workflow sums up every file and names every package, after the build and before the upload', () => {
  const order = ['electron-builder', 'npm sbom --sbom-format cyclonedx', 'sha256sum', 'upload-artifact'];
  const found = order.map(stepWith);
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(steps()[stepWith('npm sbom')]).toMatch(/> "dist\/sbom-\S+ matrix\.os \S+\.cdx\.json"/);
  expect(steps()[stepWith('upload-artifact')]).toContain('path: dist/*.*');
});

test.runIf(hasBash)('the step that sums up gives sums that hold, of every file but its own', () => {
  const step = steps()[stepWith('sha256sum')] ?? '';
  const script = (/run: \|\n((?: {10}.*\n)+)/.exec(step)?.[1] ?? '').replaceAll('${{ matrix.os }}', 'here');
  const dist = join(aFolder(), 'dist');
  mkdirSync(dist);
  const files = ['Mentornotesbog 0.1.0.AppImage', 'mentornotesbog_0.1.0_amd64.deb', 'sbom-here.cdx.json'];
  for (const name of files) writeFileSync(join(dist, name), `bytes of ${name}`);
  mkdirSync(join(dist, 'linux-unpacked'));
  const bash = (words: string) => execFileSync('bash', ['-eo', 'pipefail', '-c', words], { cwd: dist });
  bash(script);
  const sums = readFileSync(join(dist, 'SHA256SUMS-here.txt'), 'utf8').trim().split('\n');
  expect(sums.map((line) => line.slice(66))).toEqual(files);
  for (const [at, name] of files.entries()) {
    const sum = createHash('sha256').update(`bytes of ${name}`).digest('hex');
    expect(sums[at]?.slice(0, 64)).toBe(sum);
  }
});

test.runIf(hasBash)('npm names the packages of this checkout with their versions', () => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const options = { cwd: root, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 } as const;
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], options);
  const { bomFormat, components } = JSON.parse(made) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  for (const name of ['@node-rs/argon2', 'electron', 'react'])
    expect(components.find((one) => one.name === name)?.version).toBe(
      lock.packages[`node_modules/${name}`]?.version,
    );
});

test('every dependency is exact, and what carries native files is the only one that ships unbundled', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^(npm:.+@)?\d+\.\d+\.\d+(-r\.\d+)?$/);
  expect(Object.keys(dependencies ?? {})).toEqual([
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'better-sqlite3',
  ]);
});

test('the import table refuses each way across a border', () => {
  const crossings: [file: string, target: string][] = [
    ['shared/planted.ts', 'main/log.ts'],
    ['renderer/planted.ts', 'main/log.ts'],
    ['renderer/features/lock/planted.ts', 'renderer/features/setup/Strength.tsx'],
    ['renderer/ui/planted.ts', 'renderer/features/lock/Book.tsx'],
    ['preload/planted.ts', 'main/log.ts'],
    ['main/planted.ts', 'renderer/places.ts'],
    ['main/features/courses/planted.ts', 'main/features/meetings/meetings.handlers.ts'],
  ];
  const copy = aFolder();
  const plant = (name: string, text: string) => {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  };
  const cruise = () =>
    spawnSync(
      process.execPath,
      [cruiser, 'main', 'preload', 'renderer', 'shared', '--config', join(root, '.dependency-cruiser.cjs')],
      { cwd: copy, encoding: 'utf8' },
    );
  plant('tsconfig.base.json', read('tsconfig.base.json'));
  for (const [file, target] of crossings) {
    plant(file, 'export {};\n');
    plant(target, 'export {};\n');
  }
  expect(cruise().status).toBe(0);
  for (const [file, target] of crossings) plant(file, `import '${relative(dirname(file), target)}';\n`);
  const { status, stdout } = cruise();
  expect(status).toBe(crossings.length);
  for (const [file, target] of crossings)
    expect(stdout).toMatch(new RegExp(`error [\\w-]+: ${file} → ${target}`));
});

test('the repository names no registry and no folder of one machine', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  for (const file of files.filter(
    (name) => !/\.(png|woff2)$/.test(name) && name !== 'tests/whole/tools/release.test.ts',
  )) {
    if (!existsSync(join(root, file))) continue;
    expect(read(file), file).not.toMatch(/"resolved": "https?:|registry\.npmjs\.org\/|\/work\/main|\/root\//);
  }
});
