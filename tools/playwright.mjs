// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { runChild } from './child.mjs';
import { openDisplay } from './display.mjs';
import { bareElectron, findElectron } from './electron.mjs';
import { needJudges, needWindow } from './electron/machine.mjs';
import { bin } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/** One display for each worker of `playwright.config.ts`: two on one share its clipboard and its focus. */
const DISPLAYS = 2;

/** Runs Playwright with a built program, Electron and displays; `extra` is seen by the tests alone. */
export async function runPlaywright(
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ extra = {},
) {
  const electron = await findElectron();
  needWindow();
  needJudges();
  await build(electron);
  const displays = await Promise.all(Array.from({ length: DISPLAYS }, openDisplay));
  try {
    return await runChild(process.execPath, [bin('playwright'), 'test', ...args], {
      ...displays[0]?.env,
      MN_TEST_DISPLAYS: displays.map(({ env }) => env['DISPLAY'] ?? '').join(' '),
      MN_TEST_ELECTRON: electron.executable,
      MN_TEST_BARE: bareElectron(electron),
      ...extra,
    });
  } finally {
    for (const { close } of displays) close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(() => runPlaywright(process.argv.slice(2)));
