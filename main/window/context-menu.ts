import { type EditFlags, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Words } from '../words.ts';
import { editItems } from './menu-template.ts';

const flagOf = new Map<MenuItemConstructorOptions['role'], keyof EditFlags>([
  ['undo', 'canUndo'],
  ['redo', 'canRedo'],
  ['cut', 'canCut'],
  ['copy', 'canCopy'],
  ['paste', 'canPaste'],
  ['selectAll', 'canSelectAll'],
]);

/** A right click in a field offers the edit roles that do something there; on selected text, only copying. */
export function setupContextMenu(contents: WebContents, t: Words): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items = editItems(t).map((item) => {
      const flag = flagOf.get(item.role);
      return flag ? { ...item, enabled: editFlags[flag] } : item;
    });
    if (isEditable) Menu.buildFromTemplate(items).popup();
    else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate(items.filter(({ role }) => role === 'copy')).popup();
    }
  });
}
