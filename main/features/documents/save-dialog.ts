import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../../words.ts';

/** Asks where a PDF shall lie; undefined where the mentor changed her mind. */
export type AskWhere = (suggestion: string) => Promise<string | undefined>;

export const createSaveDialog =
  (window: () => BrowserWindow | undefined, t: Words): AskWhere =>
  async (suggestion) => {
    const options = {
      title: t('documents.dialog.save'),
      defaultPath: suggestion,
      filters: [{ name: t('documents.dialog.kind'), extensions: ['pdf'] }],
    };
    const parent = window();
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    if (canceled || filePath === '') return undefined;
    return extname(basename(filePath)).toLowerCase() === '.pdf' ? filePath : `${filePath}.pdf`;
  };
