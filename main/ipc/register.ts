import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallName } from '../../shared/contract.ts';
import type { Answers } from './answer.ts';
import { openCalls } from './open-calls.ts';

/** Opens every call of the contract to the window: the only way in. */
export const registerCalls = (
  isOwnFrame: (event: IpcMainInvokeEvent) => boolean,
  answersTo: (name: CallName) => Promise<Answers>,
): void =>
  openCalls<IpcMainInvokeEvent>((name, listener) => ipcMain.handle(name, listener), {
    isOwnFrame,
    answersTo,
  });
