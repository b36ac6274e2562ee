import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Notices } from '../../shared/notices.ts';
import type { Words } from '../words.ts';

type Actions = { tell: (command: Notices['command']) => void; lock: () => void };

const isMac = process.platform === 'darwin';

/** The application menu, in the language chosen. */
export function setupMenu(t: Words, { tell, lock }: Actions): void {
  const settings: MenuItemConstructorOptions = {
    label: t('menu.file.settings'),
    accelerator: 'CommandOrControl+,',
    click: () => tell('settings'),
  };
  const about: MenuItemConstructorOptions = { label: t('menu.help.about'), click: () => tell('about') };
  const lockItem: MenuItemConstructorOptions = {
    id: 'lock',
    label: t('menu.file.lock'),
    accelerator: 'CommandOrControl+L',
    click: lock,
  };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menu.file.quit') };
  const file: MenuItemConstructorOptions = {
    label: isMac ? 'Mentornotesbog' : t('menu.file.title'),
    submenu: [
      ...(isMac ? [about] : []),
      settings,
      lockItem,
      { type: 'separator' },
      ...(isMac ? [{ role: 'hide' } as const, { type: 'separator' } as const] : []),
      quit,
    ],
  };
  const template: MenuItemConstructorOptions[] = [
    file,
    { label: t('menu.edit.title'), submenu: editItems(t) },
    {
      label: t('menu.view.title'),
      submenu: [
        { label: t('menu.view.overview'), accelerator: 'Alt+1', click: () => tell('overview') },
        { label: t('menu.view.courses'), accelerator: 'Alt+2', click: () => tell('courses') },
        { type: 'separator' },
        { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+Plus' },
        { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: t('menu.view.zoomOut'), accelerator: 'CommandOrControl+-' },
        { role: 'resetZoom', label: t('menu.view.zoomReset'), accelerator: 'CommandOrControl+0' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t('menu.view.fullscreen') },
      ],
    },
    ...(isMac ? [] : [{ label: t('menu.help.title'), submenu: [about] }]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The edit roles, for the menu and for the context menu alike. */
export function editItems(t: Words): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: t('menu.edit.undo') },
    { role: 'redo', label: t('menu.edit.redo') },
    { type: 'separator' },
    { role: 'cut', label: t('menu.edit.cut') },
    { role: 'copy', label: t('menu.edit.copy') },
    { role: 'paste', label: t('menu.edit.paste') },
    { role: 'selectAll', label: t('menu.edit.selectAll') },
  ];
}
