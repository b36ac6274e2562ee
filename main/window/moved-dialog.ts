import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../words.ts';

/** Tells that the notebook lies elsewhere now, and that the program must be started anew. */
export async function tellMoved(window: () => BrowserWindow | undefined, t: Words): Promise<void> {
  const parent = window();
  const options = {
    type: 'info' as const,
    message: t('backups.place.moved'),
    detail: t('backups.place.startAgain'),
    buttons: [t('backups.place.close')],
  };
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
}
