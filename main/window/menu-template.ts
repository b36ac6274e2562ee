import type { MenuItemConstructorOptions } from 'electron';
import type { Notices } from '../../shared/notices.ts';
import type { Words } from '../words.ts';

type Item = MenuItemConstructorOptions;
export type Actions = { tell: (command: Notices['command']) => void; lock: () => void };

/** The choices that the shut notebook has no answer to, by id. */
export const forOpenNotebook = ['settings', 'lock', 'overview', 'courses', 'handbook', 'search'] as const;

const separator: Item = { type: 'separator' };

/** The application menu of a platform; every item has its label from the words, since Electron's own are English. */
export function menuTemplate(platform: NodeJS.Platform, t: Words, actions: Actions): Item[] {
  const isMac = platform === 'darwin';
  const about: Item = { id: 'about', label: t('menu.help.about'), click: () => actions.tell('about') };
  const quit: Item = { role: 'quit', label: t('menu.file.quit') };
  const first: Item = isMac
    ? {
        label: t('menu.app.title'),
        submenu: [
          about,
          separator,
          ...notebookItems(t, actions),
          separator,
          ...hideItems(t),
          separator,
          quit,
        ],
      }
    : { label: t('menu.file.title'), submenu: [...notebookItems(t, actions), separator, quit] };
  return [
    first,
    { label: t('menu.edit.title'), submenu: editItems(t) },
    { label: t('menu.view.title'), submenu: viewItems(t, actions) },
    isMac
      ? { role: 'window', label: t('menu.window.title'), submenu: windowItems(t) }
      : { label: t('menu.help.title'), submenu: [about] },
  ];
}

/** The edit roles, for the menu and for the context menu alike. */
export function editItems(t: Words): Item[] {
  return [
    { role: 'undo', label: t('menu.edit.undo') },
    { role: 'redo', label: t('menu.edit.redo') },
    separator,
    { role: 'cut', label: t('menu.edit.cut') },
    { role: 'copy', label: t('menu.edit.copy') },
    { role: 'paste', label: t('menu.edit.paste') },
    { role: 'selectAll', label: t('menu.edit.selectAll') },
  ];
}

const notebookItems = (t: Words, { tell, lock }: Actions): Item[] => [
  {
    id: 'settings',
    label: t('menu.file.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => tell('settings'),
  },
  { id: 'lock', label: t('menu.file.lock'), accelerator: 'CommandOrControl+L', click: lock },
];

const hideItems = (t: Words): Item[] => [
  { role: 'hide', label: t('menu.app.hide') },
  { role: 'hideOthers', label: t('menu.app.hideOthers') },
  { role: 'unhide', label: t('menu.app.showAll') },
];

const viewItems = (t: Words, { tell }: Actions): Item[] => {
  const place = (id: 'overview' | 'courses' | 'handbook' | 'search', accelerator: string): Item => ({
    id,
    label: t(`menu.view.${id}`),
    accelerator,
    click: () => tell(id),
  });
  return [
    place('overview', 'Alt+1'),
    place('courses', 'Alt+2'),
    place('handbook', 'Alt+3'),
    place('search', 'CommandOrControl+K'),
    separator,
    { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+Plus' },
    { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: t('menu.view.zoomOut'), accelerator: 'CommandOrControl+-' },
    { role: 'resetZoom', label: t('menu.view.zoomReset'), accelerator: 'CommandOrControl+0' },
    separator,
    { role: 'togglefullscreen', label: t('menu.view.fullscreen') },
  ];
};

const windowItems = (t: Words): Item[] => [
  { role: 'minimize', label: t('menu.window.minimize') },
  { role: 'zoom', label: t('menu.window.zoom') },
  { role: 'close', label: t('menu.window.close') },
  separator,
  { role: 'front', label: t('menu.window.front') },
];
