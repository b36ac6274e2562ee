// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { runChild } from './child.mjs';
import { openDisplay } from './display.mjs';
import { bareElectron, findElectron } from './electron.mjs';
import { needJudges, needWindow } from './electron/machine.mjs';
import { bin } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/** Runs Playwright with a built program, Electron and a display; `extra` is seen by the tests alone. */
export async function runPlaywright(
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ extra = {},
) {
  const electron = await findElectron();
  needWindow();
  needJudges();
  await build(electron);
  const display = await openDisplay();
  try {
    return await runChild(process.execPath, [bin('playwright'), 'test', ...args], {
      ...display.env,
      MN_TEST_ELECTRON: electron.executable,
      MN_TEST_BARE: bareElectron(electron),
      ...extra,
    });
  } finally {
    display.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(() => runPlaywright(process.argv.slice(2)));
