// @ts-check
import { build } from './build.mjs';
import { runChild } from './child.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { isRoot, needWindow } from './electron/machine.mjs';
import { programArgs } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

run(async () => {
  const electron = await findElectron();
  needWindow();
  await build(electron);
  const display = await openDisplay();
  if (display.isVirtual) {
    process.stderr.write(
      `No screen here: the window opens on a virtual display (DISPLAY=${display.env['DISPLAY']}).\n`,
    );
  }
  const args = [...programArgs(), ...process.argv.slice(2)];
  if (isRoot) {
    process.stderr.write(
      'Running as root, so Electron gets --no-sandbox. Use an ordinary account for real notes.\n',
    );
    args.push('--no-sandbox');
  }
  process.stderr.write(`Starting Mentornotesbog on Electron ${electron.version}. Ctrl+C ends it.\n`);
  return runChild(electron.executable, args, display.env);
});
