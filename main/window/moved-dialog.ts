import { type BrowserWindow, dialog } from 'electron';
import type { Moved } from '../vault/move-notebook.ts';
import type { Words } from '../words.ts';

/** Tells that the notebook lies elsewhere now, or that only the next start can say where; the program must be started anew. */
export async function tellMoved(
  outcome: Moved | 'undecided',
  window: () => BrowserWindow | undefined,
  t: Words,
): Promise<void> {
  const parent = window();
  const options = {
    ...(outcome === 'undecided'
      ? {
          type: 'warning' as const,
          message: t('backups.place.undecided'),
          detail: t('backups.place.startAndSee'),
        }
      : { type: 'info' as const, message: t('backups.place.moved'), detail: whereItIs(outcome, t) }),
    buttons: [t('backups.place.close')],
  };
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
}

const whereItIs = ({ left }: Moved, t: Words): string =>
  [
    t('backups.place.startAgain'),
    ...(left === null ? [] : [t('backups.place.leftBehind', { folder: left })]),
  ].join('\n\n');
