import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Words } from '../words.ts';

export type OpenDialogs = ReturnType<typeof createOpenDialogs>;

/** Asks for a folder or a file to read from; undefined where the mentor changed her mind. */
export function createOpenDialogs(window: () => BrowserWindow | undefined, t: Words) {
  async function ask(options: OpenDialogOptions): Promise<string | undefined> {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? undefined : filePaths[0];
  }
  return {
    folder: () =>
      ask({
        title: t('backups.dialog.folder'),
        buttonLabel: t('backups.dialog.useFolder'),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      }),
    packFolder: () =>
      ask({
        title: t('handbook.dialog.folder'),
        buttonLabel: t('handbook.dialog.load'),
        properties: ['openDirectory', 'dontAddToRecent'],
      }),
    backupFile: () =>
      ask({
        title: t('backups.dialog.backup'),
        filters: [{ name: t('backups.dialog.kind'), extensions: ['mnbak'] }],
        properties: ['openFile', 'dontAddToRecent'],
      }),
  };
}
