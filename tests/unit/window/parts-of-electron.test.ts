import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a source takes of Electron at run time, by name; types are nothing there. */
const partsOf = (source: string): string[] =>
  Array.from(
    source.matchAll(/import \{([^}]*)\} from ['"]electron(?:\/\w+)?['"]/g),
    ([, names = '']) => names,
  ).flatMap((names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => name.split(' ')[0] ?? ''),
  );

/** What tells the desktop, or another program, of the notebook. */
const tellsOf = (source: string): string[] =>
  source.match(
    /\bnew Notification\b|\b(?:addRecentDocument|setJumpList|setUserTasks|setBadgeCount|setOverlayIcon|openExternal|openPath|showItemInFolder)\b/g,
  ) ?? [];

const sources = ['main', 'preload', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
);

test('the program takes no part of Electron that shows or keeps something outside its own window', () => {
  expect([...new Set(sources.flatMap(partsOf))].sort()).toEqual([
    'BrowserWindow',
    'Menu',
    'app',
    'clipboard',
    'contextBridge',
    'dialog',
    'ipcMain',
    'ipcRenderer',
    'nativeTheme',
    'powerMonitor',
    'protocol',
    'screen',
    'session',
    'utilityProcess',
  ]);
});

test('no source makes a notification, fills a list of the desktop’s or opens anything in another program', () => {
  expect(sources.flatMap(tellsOf)).toEqual([]);
});

test('a planted part and a planted call are seen', () => {
  expect(partsOf(`import { app, Notification } from 'electron';`)).toEqual(['app', 'Notification']);
  expect(partsOf(`import { type Session, shell as s } from "electron/main";`)).toEqual(['shell']);
  expect(
    tellsOf(`new Notification({ title }); app.addRecentDocument(file); shell.openExternal(url)`),
  ).toEqual(['new Notification', 'addRecentDocument', 'openExternal']);
});
