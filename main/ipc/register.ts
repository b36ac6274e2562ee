import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallName, Handlers } from '../../shared/contract.ts';
import { contract } from '../../shared/contract.ts';
import type { OpenNotebook } from '../open-notebook.ts';
import { answer, type Call } from './answer.ts';

type Gate = {
  /** Whether a frame is the top frame of the program's own window, showing the program's own page. */
  isOwnFrame: (event: IpcMainInvokeEvent) => boolean;
  /** The open notebook, or undefined while it is shut. */
  open: () => OpenNotebook | undefined;
};

/** Opens every call of the contract to the window, and nothing else: the only way in. */
export function registerCalls(handlers: Handlers<OpenNotebook>, gate: Gate): void {
  for (const [group, calls] of Object.entries(contract)) {
    for (const [name, spec] of Object.entries<Omit<Call, 'handler'>>(calls)) {
      const handler = (handlers as unknown as Record<string, Record<string, Call['handler']>>)[group]?.[name];
      if (!handler) throw new Error(`No handler for ${group}.${name}`);
      const channel = `${group}.${name}` as CallName;
      ipcMain.handle(channel, (event, input: unknown) => {
        if (!gate.isOwnFrame(event)) throw new Error('Only the notebook window may call');
        return answer({ ...spec, handler }, input, gate.open);
      });
    }
  }
}
