// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { root } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

/** The largest size a platform asks for, px; electron-builder makes the others of it. */
const SIZE = 1024;

/** Draws `icon.png` from `icon.svg`, in the very Chromium that the program runs on. */
run(async () => {
  const electron = await findElectron();
  await build(electron);
  const display = await openDisplay();
  const program = await _electron.launch({
    executablePath: electron.executable,
    env: { ...display.env, MENTORNOTESBOG_FOLDER: join(root, '.cache', 'icon-run') },
  });
  const svg = readFileSync(join(root, 'tools', 'icon', 'icon.svg'), 'utf8');
  const png = await program.evaluate(
    async ({ BrowserWindow, session }, { source, size }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('icon') },
      });
      await window.loadURL('data:text/html,<title>icon</title>');
      const url = await window.webContents.executeJavaScript(`(async () => {
        const image = new Image();
        image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(source)});
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = ${size};
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
        return canvas.toDataURL('image/png');
      })()`);
      window.destroy();
      return String(url).split(',')[1] ?? '';
    },
    { source: svg, size: SIZE },
  );
  writeFileSync(join(root, 'tools', 'icon', 'icon.png'), Buffer.from(png, 'base64'));
  await program.close();
  display.close();
});
