import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bin, root } from '../../tools/electron/paths.mjs';
import { aFolder } from './notebook.ts';
import { put } from './tools-copy.ts';

// Electron's own Node would take the packed archive for a folder.
Object.assign(process, { noAsar: true });

type System = { platform: 'win32' | 'darwin' | 'linux'; arch: 'x64' | 'arm64'; npm: string };

/** What the release workflow builds; `npm` is how npm's packages name the system. */
export const targets: readonly (System & { kinds: string[] })[] = [
  { platform: 'win32', arch: 'x64', npm: 'win32-x64-msvc', kinds: ['nsis', 'msi', 'zip'] },
  { platform: 'darwin', arch: 'arm64', npm: 'darwin-arm64', kinds: ['dmg'] },
  { platform: 'darwin', arch: 'x64', npm: 'darwin-x64', kinds: ['dmg'] },
  { platform: 'linux', arch: 'x64', npm: 'linux-x64-gnu', kinds: ['AppImage', 'deb', 'tar.gz'] },
];

/** The packages with native files; npm installs the second and third as one more package for each system. */
const DRIVER = 'better-sqlite3';
const natives = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'];

/** A program as far as the builder looks into it: the mark and the signs of its fuses. */
const program = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0801101011');
const onMac = [
  'MacOS/Electron',
  'Frameworks/Electron Framework.framework/Electron Framework',
  'Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper',
].map((file) => `Electron.app/Contents/${file}`);

/** A checkout with the builder's own file, the native packages of these systems and an Electron for each. */
export function aPackagingFolder(systems: readonly System[]): string {
  const folder = aFolder();
  for (const file of ['package.json', 'electron-builder.yml', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'tools'])
    cpSync(join(root, file), join(folder, file), { recursive: true });
  put(join(folder, 'out/main/index.cjs'), '// main');
  put(join(folder, 'icon.icns'), ''); // the builder fetches a program to make one
  for (const file of ['electron', 'electron.exe', ...onMac]) put(join(folder, 'electron', file), program);
  put(
    join(folder, 'electron/Electron.app/Contents/Info.plist'),
    '<plist version="1.0"><dict></dict></plist>',
  );
  const framework = 'Frameworks/Electron Framework.framework/Versions/A/Resources';
  for (const resources of ['Resources', framework])
    put(join(folder, 'electron/Electron.app/Contents', resources, 'da.lproj/x'), '');
  put(join(folder, 'electron/locales/da.pak'), '');

  const modules = join(folder, 'node_modules');
  const manifest = (name: string) => readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  for (const name of [DRIVER, ...natives]) {
    put(join(modules, name, 'package.json'), manifest(name));
    put(join(modules, name, 'index.js'), '');
  }
  for (const { platform, arch, npm } of systems) {
    put(join(modules, DRIVER, `prebuilds/${platform}-${arch}.node`), '');
    for (const name of natives) {
      const { version } = JSON.parse(manifest(name)) as { version: string };
      const main = `${name.split('/')[1] ?? ''}.${npm}.node`;
      put(
        join(modules, `${name}-${npm}`, 'package.json'),
        JSON.stringify({ name: `${name}-${npm}`, version, main }),
      );
      put(join(modules, `${name}-${npm}`, main), '');
    }
  }
  mkdirSync(modules, { recursive: true });
  symlinkSync(join(root, 'node_modules/electron-builder'), join(modules, 'electron-builder'), 'junction');
  return folder;
}

/**
 * What electron-builder makes of that folder for one system: its exit code, its words, its files and the native ones.
 * A `deb` is handed to an fpm that only notes what it was told, in `fpm.txt`.
 */
export function packageFor(
  folder: string,
  { platform, arch }: System,
  { kind = 'dir', says = [] }: { kind?: 'dir' | 'deb'; says?: readonly string[] } = {},
) {
  const fpm = join(folder, 'fpm/fpm');
  put(fpm, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/fpm.txt'\n`);
  chmodSync(fpm, 0o755);
  const target = { win32: '--win', darwin: '--mac', linux: '--linux' }[platform];
  const done = spawnSync(
    'node',
    [
      bin('electron-builder'),
      ...[target, kind === 'dir' ? '--dir' : kind, `--${arch}`, '--publish', 'never'],
      ...['-c.electronDist=electron', '-c.electronVersion=45.4.1', '-c.disableAsarIntegrity=true'],
      ...['-c.win.signAndEditExecutable=false', '-c.mac.icon=icon.icns'],
      ...says,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: undefined,
        USE_SYSTEM_FPM: 'true',
        PATH: [dirname(fpm), process.env['PATH']].join(delimiter),
      },
    },
  );
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  const natives = files
    .filter((file) => file.endsWith('.node'))
    .map((file) => file.replaceAll('\\', '/').replace(/.*app\.asar\.unpacked\/node_modules\//, ''));
  return { code: done.status, said: done.stdout + done.stderr, files, natives: natives.sort() };
}
