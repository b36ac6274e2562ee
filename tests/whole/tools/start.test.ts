import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aToolsCopy, anUnpackedElectron, put, type ToolsCopy } from '../../support/tools-copy.ts';

const isLinux = process.platform === 'linux';
const libraries = [
  'libgtk-3.so.0',
  'libnss3.so',
  'libasound.so.2',
  'libgbm.so.1',
  'libXss.so.1',
  'libatk-bridge-2.0.so.0',
  'libdrm.so.2',
  'libxkbcommon.so.0',
];

/** A machine whose commands and libraries are only those named; its Electron tells what it was started with. */
function aMachine({ user = 'root', has = libraries }: { user?: 'root' | 'person'; has?: string[] } = {}) {
  const copy = aToolsCopy();
  const at = (...parts: string[]) => join(copy.folder, ...parts);
  const script = (name: string, lines: string) => put(at('bin', name), `#!/bin/sh\n${lines}\n`, 0o755);
  script('ldconfig', `echo '${has.join(' ')}'`);
  for (const name of ['node', 'which', 'sh', 'sleep', 'cat'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), at('bin', name));
  script('apt-get', `echo "$*" >> '${at('asked')}'; exit 1`);
  put(at('tools/build.mjs'), 'export const build = () => Promise.resolve();\n');
  change(copy, 'tools/electron/machine.mjs', [
    ["'/sbin/ldconfig'", `'${at('bin/ldconfig')}'`],
    ["'/etc/debian_version'", `'${at('bin/sh')}'`],
    ['process.getuid?.() === 0', String(user === 'root')],
  ]);
  const electron = anUnpackedElectron(at('named'), '45.4.1');
  put(join(electron, 'electron'), '#!/bin/sh\necho "shown on $DISPLAY with $*"\n', 0o755);
  const start = (display = '') =>
    copy.run(['tools/start.mjs'], {
      PATH: at('bin'),
      DISPLAY: display,
      WAYLAND_DISPLAY: '',
      ELECTRON_OVERRIDE_DIST_PATH: electron,
    });
  const asked = () => (existsSync(at('asked')) ? readFileSync(at('asked'), 'utf8').trim().split('\n') : []);
  return { at, script, start, asked };
}

function change({ folder }: ToolsCopy, file: string, replacements: [string, string][]): void {
  let source = readFileSync(join(folder, file), 'utf8');
  for (const [from, to] of replacements) {
    expect(source).toContain(from);
    source = source.replace(from, to);
  }
  put(join(folder, file), source);
}

const withDisplay = ({ script, at }: ReturnType<typeof aMachine>) => {
  script('xauth', 'exit 0');
  script('Xvfb', `echo "$*" > '${at('screen')}'; echo $$ > '${at('pid')}'; echo 77 >&3; exec sleep 60`);
};

test.runIf(isLinux)(
  'without a display the start says so, opens the window on a virtual one, and ends that after it',
  async () => {
    const machine = aMachine();
    withDisplay(machine);
    const { code, out, err } = await machine.start();
    expect(err).toContain('No screen here: the window opens on a virtual display (DISPLAY=:77).');
    expect(out).toMatch(/^shown on :77 with /);
    expect(code).toBe(0);
    expect(readFileSync(machine.at('screen'), 'utf8')).toMatch(/^-displayfd 3 .* -nolisten tcp\n$/);
    const pid = Number(readFileSync(machine.at('pid'), 'utf8'));
    await expect
      .poll(() => existsSync(`/proc/${pid}/exe`) && readFileSync(`/proc/${pid}/stat`, 'utf8'))
      .toSatisfy((state) => state === false || / Z /.test(String(state)));
  },
);

test.runIf(isLinux)('with a display no other is asked for', async () => {
  const machine = aMachine({ user: 'person' });
  const { code, out, err } = await machine.start(':5');
  expect(err).not.toContain('virtual display');
  expect(out).toBe('shown on :5 with \n');
  expect(code).toBe(0);
  expect(machine.asked()).toEqual([]);
});

const has = libraries.filter((name) => !['libnss3.so', 'libgbm.so.1'].includes(name));

test.runIf(isLinux)(
  'what is missing is named with the one command for it, and nothing is started',
  async () => {
    const machine = aMachine({ user: 'person', has });
    const { code, out, err } = await machine.start();
    expect(err).toContain(
      "Missing for Electron's window: libnss3, libgbm1, xvfb, xauth.\n" +
        'On Debian or Ubuntu: sudo apt-get install -y libnss3 libgbm1 xvfb xauth',
    );
    expect({ code, out, asked: machine.asked() }).toEqual({ code: 1, out: '', asked: [] });
  },
);

test.runIf(isLinux)('root on Debian gets it installed; where that fails, the command is told', async () => {
  const machine = aMachine({ has });
  const { code, out, err } = await machine.start(':5');
  expect(machine.asked()).toEqual(['update -qq', 'install -y -qq libnss3 libgbm1']);
  expect(err).toContain('That failed. Try by hand: apt-get install -y libnss3 libgbm1');
  expect({ code, out }).toEqual({ code: 1, out: '' });
});

test.runIf(isLinux)(
  'a package that a newer Debian renamed is asked for by the name it has there',
  async () => {
    const missing = libraries.filter((name) => !['libasound.so.2', 'libgbm.so.1'].includes(name));
    const machine = aMachine({ has: missing });
    machine.script(
      'apt-cache',
      `echo ' libasound2t64 | 1.2.14 | trixie'; echo '    libgbm1 | 25.0.7 | trixie'`,
    );
    const { err } = await machine.start(':5');
    expect(machine.asked()).toEqual(['update -qq', 'install -y -qq libasound2t64 libgbm1']);
    expect(err).toContain('Try by hand: apt-get install -y libasound2t64 libgbm1');
  },
);
