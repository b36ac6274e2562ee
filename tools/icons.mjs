// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { isRoot } from './electron/machine.mjs';
import { root } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/** Each picture's side, px: the largest a platform asks for, of which electron-builder makes the others, and the window's. */
const sizes = { 'icon.png': 1024, 'window.png': 128 };

/** Draws the pictures of `icon.svg`, in the very Chromium that the program runs on. */
run(async () => {
  const electron = await findElectron();
  await build(electron);
  const display = await openDisplay();
  const program = await _electron.launch({
    executablePath: electron.executable,
    args: isRoot ? ['--no-sandbox'] : [],
    env: { ...display.env, MENTORNOTESBOG_FOLDER: join(root, '.cache', 'icon-run') },
  });
  const svg = readFileSync(join(root, 'tools', 'icon', 'icon.svg'), 'utf8');
  const pictures = await program.evaluate(
    async ({ BrowserWindow, session }, { source, sides }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('icon') },
      });
      await window.loadURL('data:text/html,<title>icon</title>');
      /** @type {string[]} */
      const urls = await window.webContents.executeJavaScript(`(async () => {
        const image = new Image();
        image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(source)});
        await image.decode();
        return ${JSON.stringify(sides)}.map((side) => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = side;
          canvas.getContext('2d').drawImage(image, 0, 0, side, side);
          return canvas.toDataURL('image/png');
        });
      })()`);
      window.destroy();
      return urls.map((url) => url.split(',')[1] ?? '');
    },
    { source: svg, sides: Object.values(sizes) },
  );
  for (const [index, name] of Object.keys(sizes).entries())
    writeFileSync(join(root, 'tools', 'icon', name), Buffer.from(pictures[index] ?? '', 'base64'));
  await program.close();
  display.close();
});
