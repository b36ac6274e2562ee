import { Menu } from 'electron';
import type { Words } from '../words.ts';
import { type Actions, forOpenNotebook, menuTemplate } from './menu-template.ts';

/** The application menu, in the language chosen. */
export function setupMenu(t: Words, actions: Actions, isOpen: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, t, actions)));
  followNotebook(isOpen);
}

/** Greys what does nothing while the notebook is shut. */
export function followNotebook(isOpen: boolean): void {
  for (const id of forOpenNotebook) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (item) item.enabled = isOpen;
  }
}
