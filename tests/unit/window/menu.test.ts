import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { forOpenNotebook, menuTemplate } from '../../../main/window/menu-template.ts';
import { createWords } from '../../../main/words.ts';
import { menu as danish } from '../../../shared/i18n/da/menu.ts';
import { menu as english } from '../../../shared/i18n/en/menu.ts';

const words = (menu: object): unknown[] =>
  Object.values(menu).flatMap((part: object) => Object.values(part) as unknown[]);
const actions = { tell: () => undefined, lock: () => undefined };
const itemsOf = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const platforms = ['darwin', 'win32', 'linux'] as const;
const languages = [
  ['da', danish],
  ['en', english],
] as const;

for (const platform of platforms) {
  test.each(languages)(`on ${platform} every item has its label from the words (%s)`, (language, menu) => {
    const items = itemsOf(menuTemplate(platform, createWords(language).t, actions));
    for (const { type, label, role } of items) {
      if (type !== 'separator') expect(words(menu), role ?? 'an item without a role').toContain(label);
    }
  });

  test(`on ${platform} the edit roles, the zoom and the choices are there`, () => {
    const items = itemsOf(menuTemplate(platform, createWords('da').t, actions));
    const roles = items.map(({ role }) => role);
    const wanted = [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'quit',
    ];
    expect(roles).toEqual(expect.arrayContaining(wanted));
    expect(items.filter(({ label }) => label === danish.help.about)).toHaveLength(1);
    const ids = items.flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual([...forOpenNotebook, 'about'].toSorted());
  });

  test(`on ${platform} each choice that has keys has its own, and no keys lead to two`, () => {
    const items = itemsOf(menuTemplate(platform, createWords('da').t, actions));
    const keys = items.flatMap(({ id, role, accelerator }) =>
      accelerator ? [[accelerator, id ?? role]] : [],
    );
    expect(keys.toSorted()).toEqual(
      [
        ['CommandOrControl+,', 'settings'],
        ['CommandOrControl+L', 'lock'],
        ['Alt+1', 'overview'],
        ['Alt+2', 'courses'],
        ['Alt+3', 'handbook'],
        ['CommandOrControl+K', 'search'],
        ['CommandOrControl+Plus', 'zoomIn'],
        ['CommandOrControl+=', 'zoomIn'],
        ['CommandOrControl+-', 'zoomOut'],
        ['CommandOrControl+0', 'resetZoom'],
      ].toSorted(),
    );
    expect(new Set(keys.map(([accelerator]) => accelerator)).size).toBe(keys.length);
  });
}

test('a Mac has a Window menu and can hide the program; the others have a Help menu', () => {
  const menus = (platform: NodeJS.Platform) => menuTemplate(platform, createWords('da').t, actions);
  expect(menus('darwin').map(({ label }) => label)).toEqual(['Mentornotesbog', 'Rediger', 'Vis', 'Vindue']);
  expect(menus('darwin').at(-1)?.role).toBe('window');
  const onMac = ['hide', 'hideOthers', 'unhide', 'minimize', 'zoom', 'close', 'front'];
  expect(itemsOf(menus('darwin')).map(({ role }) => role)).toEqual(expect.arrayContaining(onMac));
  for (const platform of ['win32', 'linux'] as const) {
    expect(menus(platform).map(({ label }) => label)).toEqual(['Fil', 'Rediger', 'Vis', 'Hjælp']);
    const roles: unknown[] = itemsOf(menus(platform)).map(({ role }) => role);
    for (const role of onMac) expect(roles).not.toContain(role);
  }
});
