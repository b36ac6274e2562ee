import { Menu, type WebContents } from 'electron';
import type { Words } from '../words.ts';
import { editItems } from './menu.ts';

/** A right click in a field offers the edit roles; on selected text, only copying. */
export function setupContextMenu(contents: WebContents, t: Words): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editItems(t)).popup();
    else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([{ role: 'copy', label: t('menu.edit.copy') }]).popup();
    }
  });
}
