// @ts-check
import { bundlerEnv } from './build.mjs';
import { runChild } from './child.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { isRoot, needWindow } from './electron/machine.mjs';
import { bin } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/** The program with the window rebuilt at each change of a source file. */
run(async () => {
  const electron = await findElectron();
  needWindow();
  const display = await openDisplay();
  return runChild(process.execPath, [bin('electron-vite'), 'dev', '--watch'], {
    ...bundlerEnv(electron, display.env),
    ELECTRON_EXEC_PATH: electron.executable,
    ...(isRoot ? { NO_SANDBOX: '1' } : {}),
  });
});
