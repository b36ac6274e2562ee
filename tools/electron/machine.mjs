// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotContinue } from './say.mjs';

const isLinux = process.platform === 'linux';
export const isRoot = isLinux && process.getuid?.() === 0;
/** A Linux machine without a display needs a virtual one. */
export const isHeadless = isLinux && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** What Electron's window needs from Debian: package and the file that shows it is there. */
const windowPackages = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libdrm2: 'libdrm.so.2',
  libxkbcommon0: 'libxkbcommon.so.0',
};
const displayPackages = { xvfb: 'Xvfb', xauth: 'xauth' };
const compilerPackages = { python3: 'python3', make: 'make', 'g++': 'g++' };

const hasCommand = (/** @type {string} */ name) => spawnSync('which', [name]).status === 0;

/** The packages as this Debian calls them: since 13 some are named with `t64` at their end. */
function namedHere(/** @type {string[]} */ names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const { stdout } = spawnSync('apt-cache', ['madison', ...asked], { encoding: 'utf8' });
  // A line for each version that can be installed; null where there is no apt.
  const known = new Set(Array.from((stdout ?? '').matchAll(/^ *(\S+) \|/gm), ([, name]) => name));
  return names.map((name) => (!known.has(name) && known.has(`${name}t64`) ? `${name}t64` : name));
}

/** Installs what is missing as root on Debian; elsewhere says what is missing and the command for it. */
function require_(/** @type {string} */ purpose, /** @type {string[]} */ missing) {
  if (missing.length === 0) return;
  const command = (/** @type {string[]} */ names) => `apt-get install -y ${names.join(' ')}`;
  if (!isRoot || !existsSync('/etc/debian_version')) {
    const names = namedHere(missing);
    throw new CannotContinue(
      `Missing for ${purpose}: ${names.join(', ')}.\nOn Debian or Ubuntu: sudo ${command(names)}`,
    );
  }
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  const names = namedHere(missing);
  process.stderr.write(`For ${purpose}: installing ${names.join(', ')} from Debian\n`);
  const done = spawnSync('apt-get', ['install', '-y', '-qq', ...names], options);
  if (done.status !== 0) throw new CannotContinue(`That failed. Try by hand: ${command(names)}`);
}

/** Makes sure that Electron's window can open here. */
export function needWindow() {
  if (!isLinux) return;
  const libraries = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  const missing = Object.entries(windowPackages).filter(([, file]) => !libraries.includes(file));
  const display = isHeadless ? Object.entries(displayPackages).filter(([, name]) => !hasCommand(name)) : [];
  require_(
    "Electron's window",
    [...missing, ...display].map(([name]) => name),
  );
}

/** What the tests look at PDFs, pictures and the program's calls with, and press keys: other programs than the one that made them. */
const judgePackages = {
  'poppler-utils': 'pdftoppm',
  qpdf: 'qpdf',
  imagemagick: 'compare',
  strace: 'strace',
  // Keys as a keyboard sends them: the menu's own do not come to it from inside the page.
  xdotool: 'xdotool',
  // Its daemon alone has no way to a printer on the network.
  cups: 'cupsfilter',
  iproute2: 'ip',
};

export function needJudges() {
  if (!isLinux) return;
  const missing = Object.entries(judgePackages).filter(([, name]) => !hasCommand(name));
  require_(
    'the tests',
    missing.map(([name]) => name),
  );
}

/** Makes sure that C and C++ can be compiled here. */
export function needCompiler(purpose = 'building the SQLite driver') {
  const missing = Object.entries(compilerPackages).filter(([, name]) => !hasCommand(name));
  require_(
    purpose,
    missing.map(([name]) => name),
  );
}
