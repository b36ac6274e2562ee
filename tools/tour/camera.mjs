// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { taken } from './complete.mjs';
import { folders } from './folders.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/**
 * How each screen is taken: appearance, window size in px, zoom as a factor, and whether the system's few colours
 * stand in for the program's own, as in Windows' contrast themes.
 * @typedef {{ theme: string, width: number, height: number, zoom: number, forced?: boolean }} Look
 * @type {(Look & { name: string })[]}
 */
const looks = [
  { name: '', theme: 'light', width: 1280, height: 820, zoom: 1 },
  { name: '-dark', theme: 'dark', width: 1280, height: 820, zoom: 1 },
  { name: '-200', theme: 'light', width: 1280, height: 820, zoom: 2 },
  { name: '-narrow', theme: 'light', width: 900, height: 640, zoom: 1 },
  { name: '-forced', theme: 'light', width: 1280, height: 820, zoom: 1, forced: true },
];

/** The window as it is on the screen, whatever its zoom. */
async function capture(/** @type {App} */ program, /** @type {string} */ file) {
  const png = await program.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(file, Buffer.from(png, 'base64'));
}

/** Takes a screen in every look, and one that shows all of a page that scrolls. */
export async function take(/** @type {App} */ program, /** @type {Page} */ page, /** @type {string} */ name) {
  for (const look of looks) {
    await dress(program, page, look);
    await page.waitForTimeout(350);
    await capture(program, join(folders.screens, `${name}${look.name}.png`));
  }
  const kind = await page.evaluate(() => document.documentElement.dataset['ready']);
  if (kind) taken.screens.add(kind);
  const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
  await dress(program, page, {
    theme: 'light',
    width: 1280,
    height: Math.max(820, Math.min(height, 2400)),
    zoom: 1,
  });
  if (height > 820) {
    await page.waitForTimeout(350);
    await capture(program, join(folders.screens, `${name}-whole.png`));
    await dress(program, page, /** @type {Look} */ (looks[0]));
  }
}

async function dress(/** @type {App} */ program, /** @type {Page} */ page, /** @type {Look} */ look) {
  await page.emulateMedia({ forcedColors: look.forced ? 'active' : 'none' });
  await program.evaluate(({ BrowserWindow, nativeTheme }, { theme, width, height, zoom }) => {
    nativeTheme.themeSource = /** @type {'light'} */ (theme);
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, look);
  await page.waitForFunction(
    ({ theme, width, zoom }) =>
      matchMedia('(prefers-color-scheme: dark)').matches === (theme === 'dark') &&
      Math.abs(innerWidth - width / zoom) < 2,
    look,
  );
}
