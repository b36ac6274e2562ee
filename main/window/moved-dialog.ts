import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../words.ts';

/** Tells that the notebook lies elsewhere now, or that only the next start can say where; the program must be started anew. */
export async function tellMoved(
  outcome: 'moved' | 'undecided',
  window: () => BrowserWindow | undefined,
  t: Words,
): Promise<void> {
  const parent = window();
  const isMoved = outcome === 'moved';
  const options = {
    type: isMoved ? ('info' as const) : ('warning' as const),
    message: t(isMoved ? 'backups.place.moved' : 'backups.place.undecided'),
    detail: t(isMoved ? 'backups.place.startAgain' : 'backups.place.startAndSee'),
    buttons: [t('backups.place.close')],
  };
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
}
