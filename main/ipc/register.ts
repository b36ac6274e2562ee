import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callNames } from '../../shared/call-names.ts';
import type { CallName } from '../../shared/contract.ts';
import type { Answers } from './answer.ts';

/**
 * Opens every call of the contract to the window, and nothing else: the only way in.
 * @param isOwnFrame whether a frame is the top frame of the program's own window, showing its own page
 * @param answersTo what answers a call: known a moment after the window opens; one that comes before that waits
 */
export function registerCalls(
  isOwnFrame: (event: IpcMainInvokeEvent) => boolean,
  answersTo: (name: CallName) => Promise<Answers>,
): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      if (!isOwnFrame(event)) throw new Error('Only the notebook window may call');
      return (await answersTo(name))(name, input);
    });
  }
}
