import type { Program } from './program.ts';

/** Chooses an item of the application menu by its id. */
export const chooseInMenu = (program: Program, id: string): Promise<void> =>
  program.app.evaluate(({ Menu }, named) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(named);
    if (!item?.enabled) throw new Error(`Nothing to choose: ${named}`);
    const choose = item.click as () => void; // which Electron types as any function
    choose();
  }, id);

type Modifier = 'control' | 'alt' | 'shift';

/**
 * Presses keys as a keyboard does: what the page leaves alone goes on to the menu, which Playwright's own keys
 * never reach.
 */
export const pressForMenu = (program: Program, keyCode: string, modifiers: Modifier[]): Promise<void> =>
  program.app.evaluate(
    ({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.focus();
      for (const type of ['rawKeyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, ...keys });
    },
    { keyCode, modifiers },
  );
