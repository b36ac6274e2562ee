import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../words.ts';

/** Asks whether to lock or close though the last words are not saved; the safe answer has the focus. */
export async function askToLeaveUnsaved(window: () => BrowserWindow | undefined, t: Words): Promise<boolean> {
  const parent = window();
  const options = {
    type: 'warning' as const,
    message: t('lock.unsaved.title'),
    detail: t('lock.unsaved.text'),
    buttons: [t('lock.unsaved.stay'), t('lock.unsaved.leave')],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = parent
    ? await dialog.showMessageBox(parent, options)
    : await dialog.showMessageBox(options);
  return response === 1;
}
