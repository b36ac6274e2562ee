import { Menu } from 'electron';
import type { Words } from '../words.ts';
import { type Actions, menuTemplate } from './menu-template.ts';

/** The application menu, in the language chosen. */
export function setupMenu(t: Words, actions: Actions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, t, actions)));
}
