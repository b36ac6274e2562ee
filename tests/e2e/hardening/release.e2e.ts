import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { differing, digests, readAsar } from '../../support/asar.ts';
import { evidence } from '../../support/evidence.ts';
import { expect, test } from '../../support/program.ts';
import { startByHand } from '../../support/release.ts';

const release = process.env['MN_TEST_RELEASE'] ?? '';
const endToEnd = process.env['MN_TEST_PACKAGED'] ?? '';
const bare = process.env['MN_TEST_BARE'] ?? '';

// npm test packages the program first; a run of one file alone by hand may not have.
test.skip(!release || !endToEnd, 'no packaged programs were named (MN_TEST_RELEASE, MN_TEST_PACKAGED)');

/**
 * On Linux two of them have no work to do in this Electron: there is no embedded hash of the archive to compare with,
 * and cookies are encrypted by the desktop's keyring where there is one (and the program keeps none).
 */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** The fuses as the program's own bytes have them; true is on. */
async function fusesOf(executable: string): Promise<Record<string, boolean>> {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  expect(version).toBe('1');
  return Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state)) === '1']),
  );
}

test('the release’s fuses are blown: not Node, no options for it, no inspector, no code but its archive', async () => {
  expect(await fusesOf(release)).toMatchObject(wanted);
  expect(await fusesOf(bare)).toMatchObject({
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
});

test('the release starts, and says so in one word', async ({ folder }) => {
  const started = startByHand(release, folder);
  expect(await started.settled).toBe('ready');
  expect(started.events()).toEqual(['ready']);
  await started.end();
});

/** The names that the check itself refuses, read from its source: it can be imported by the program alone. */
function refusedNames(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../../main/window/no-debugger.ts'), 'utf8');
  const list = /^const debugging = \[\n([\s\S]*?)^\];/m.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
}

const names = refusedNames();
/** Each name with a value and without; and some of Node's with one dash, which it reads too. */
const switches = [
  ...names.flatMap((name) => [`--${name}`, `--${name}=0`]),
  ...['-inspect', '-inspect-brk=0', '-remote-debugging-port=0'],
];

test('the list of switches for debugging is the whole list of the check', () => {
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual(expect.arrayContaining(['inspect', 'remote-debugging-port', 'js-flags']));
  expect(new Set(names).size).toBe(names.length);
});

test('a release started with a switch for debugging ends at once with one plain line, and touches no file', async ({
  folder,
}) => {
  test.setTimeout(300_000); // some fifty starts
  // Chromium itself waits a minute for a debugger where it is told to, before it asks us: those two go first.
  const isSlow = (given: string) => /^--wait-for-debugger(=|$)/.test(given);
  const waiting = [...switches.filter(isSlow), ...switches.filter((given) => !isSlow(given))];
  /** Starts one program after the other, each beside an empty folder of its own, until no switch waits. */
  const lane = async () => {
    for (let given = waiting.shift(); given !== undefined; given = waiting.shift()) {
      const own = await mkdtemp(join(folder, 'start-'));
      const started = startByHand(release, join(own, 'data'), { args: [given] });
      expect(await started.settled, given).toBe(64);
      expect(started.events(), given).toEqual(['debugger-refused']);
      expect(started.said(), given).not.toMatch(/listening/i);
      expect(readdirSync(own), given).toEqual([]);
      await rm(own, { recursive: true });
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  expect(readdirSync(folder)).toEqual([]);
  evidence(
    import.meta.url,
    'A release started with a switch for debugging ends at once and touches no file',
    `${names.length} switches, ${switches.length} ways of giving them, 0 let in`,
  );
});

test('the end-to-end build lets the same switches in, so the check is what keeps them out', async ({
  folder,
}) => {
  const port = startByHand(endToEnd, folder, { args: ['--remote-debugging-port=0'] });
  expect(await port.settled).toBe('ready');
  expect(port.said()).toMatch(/^DevTools listening on ws:/m);
  await port.end();
  const inspected = startByHand(endToEnd, folder, { args: ['--inspect=0'] });
  expect(await inspected.settled).toBe('ready');
  expect(inspected.said()).toMatch(/^Debugger listening on ws:/m);
  await inspected.end();
});

test('neither ELECTRON_RUN_AS_NODE nor NODE_OPTIONS makes the release run other code, as they do a bare Electron', async ({
  folder,
}) => {
  const mark = join(folder, 'ran');
  const planted = join(folder, 'planted.cjs');
  writeFileSync(planted, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const ways = [
    { args: [planted], env: { ELECTRON_RUN_AS_NODE: '1' } },
    { args: [], env: { NODE_OPTIONS: `--require ${planted}` } },
  ];
  for (const way of ways) {
    const started = startByHand(release, join(folder, 'data'), way);
    expect(await started.settled).toBe('ready');
    await started.end();
    expect(existsSync(mark), JSON.stringify(way.env)).toBe(false);
  }
  for (const way of ways) {
    rmSync(mark, { force: true });
    const open = startByHand(bare, join(folder, 'data'), way);
    await expect.poll(() => existsSync(mark), { message: JSON.stringify(way.env) }).toBe(true);
    await open.end();
  }
});

/** Ports that a process listens on, by its open sockets. */
function portsOf(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [/socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? ''];
      } catch {
        return []; // closed meanwhile
      }
    }),
  );
  const LISTEN = '0A';
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN && inodes.has(fields[9] ?? ''))
    .map((fields) => fields[1] ?? '');
}

test('the signal that opens Node’s inspector opens none in the release, and one in the end-to-end build', async ({
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'the signal is POSIX’s, and the ports are read from /proc');
  const open = startByHand(endToEnd, folder);
  expect(await open.settled).toBe('ready');
  expect(portsOf(open.child.pid ?? 0)).toEqual([]);
  open.child.kill('SIGUSR1');
  await expect.poll(() => portsOf(open.child.pid ?? 0)).toHaveLength(1);
  await open.end();

  const shut = startByHand(release, folder);
  expect(await shut.settled).toBe('ready');
  shut.child.kill('SIGUSR1');
  // The same process answers a second start after the signal has come, or the signal has ended it.
  const second = startByHand(release, folder);
  await second.settled;
  if (shut.child.exitCode === null && shut.child.signalCode === null)
    expect(portsOf(shut.child.pid ?? 0)).toEqual([]);
  expect(shut.said()).not.toMatch(/listening/i);
  await second.end();
  await shut.end();
});

/** The code that the one constant leaves out: the module of the check, and its call. */
const CHECK = /^\/\/ main\/window\/no-debugger\.ts\n[\s\S]*?^var asksNode = .*;\n|^leaveIfDebugged\(\);\n/gm;

test('the end-to-end build is the release but for the inspector’s fuse and the check for debugging switches', () => {
  const [ours, theirs] = [dirname(release), dirname(endToEnd)];
  const same = (a: unknown, b: unknown) => a === b;
  const program = release.slice(ours.length + 1);
  expect(differing(digests(ours), digests(theirs), same)).toEqual([program, 'resources/app.asar'].sort());

  const [shut, open] = [readFileSync(release), readFileSync(endToEnd)];
  expect(open.length).toBe(shut.length);
  const at = differentBytes(shut, open);
  const wire = shut.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32 + 2;
  expect(at).toEqual([wire + FuseV1Options.EnableNodeCliInspectArguments]);
  expect([shut[at[0] ?? 0], open[at[0] ?? 0]].map((byte) => String.fromCharCode(byte ?? 0))).toEqual([
    '0',
    '1',
  ]);

  const [packed, tested] = [ours, theirs].map((folder) => readAsar(join(folder, 'resources/app.asar')));
  if (!packed || !tested) throw new Error('No archive');
  const MAIN = 'out/main/index.cjs';
  expect(packed.size).toBeGreaterThan(50);
  expect(differing(packed, tested, (a, b) => a.equals(b))).toEqual([MAIN]);
  const [checked, unchecked] = [packed, tested].map((archive) => archive.get(MAIN)?.toString() ?? '');
  expect(checked?.match(CHECK)).toHaveLength(2);
  expect(checked?.replace(CHECK, '')).toBe(unchecked);
});

function differentBytes(one: Buffer, other: Buffer): number[] {
  const CHUNK = 1 << 16;
  const found: number[] = [];
  for (let start = 0; start < one.length; start += CHUNK) {
    const [a, b] = [one.subarray(start, start + CHUNK), other.subarray(start, start + CHUNK)];
    if (a.equals(b)) continue;
    a.forEach((byte, offset) => {
      if (byte !== b[offset]) found.push(start + offset);
    });
  }
  return found;
}
