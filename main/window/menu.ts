import { Menu } from 'electron';
import type { SheetGate } from '../vault/sheet-gate.ts';
import type { Vault } from '../vault/vault.ts';
import type { Words } from '../words.ts';
import { type Actions, forOpenNotebook, menuTemplate } from './menu-template.ts';
import type { WindowKeeper } from './window.ts';

type Parts = Pick<Actions, 'lock'> & {
  vault: Pick<Vault, 'isOpen'>;
  gate: Pick<SheetGate, 'isSettingUp'>;
  window: Pick<WindowKeeper, 'tell'>;
};

/** The application menu; what does nothing at the moment is grey in it. */
export function createMenu({ vault, gate, window, lock }: Parts) {
  /** A shut notebook has no place to go to and nothing to lock; one that shows its first sheet can only be locked. */
  const follow = (): void => {
    for (const id of forOpenNotebook) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item) item.enabled = vault.isOpen() && (id === 'lock' || !gate.isSettingUp());
    }
  };
  const actions: Actions = { tell: (command) => window.tell('command', command), lock };
  return {
    follow,
    speak(t: Words): void {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, t, actions)));
      follow();
    },
  };
}
