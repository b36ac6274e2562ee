import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callNames } from '../../shared/call-names.ts';
import type { Answers } from './answer.ts';

/**
 * Opens every call of the contract to the window, and nothing else: the only way in.
 * @param isOwnFrame whether a frame is the top frame of the program's own window, showing its own page
 * @param answers known a moment after the window opens; a call that comes before that waits
 */
export function registerCalls(
  isOwnFrame: (event: IpcMainInvokeEvent) => boolean,
  answers: Promise<Answers>,
): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      if (!isOwnFrame(event)) throw new Error('Only the notebook window may call');
      return (await answers)(name, input);
    });
  }
}
