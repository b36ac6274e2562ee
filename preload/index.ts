import { contextBridge, ipcRenderer } from 'electron';
import { callNames, noticeNames } from '../shared/call-names.ts';

/** One named function per call of the contract; the window gets no channel, no event and no Electron object. */
function notebookApi(): Record<string, Record<string, (input?: unknown) => Promise<unknown>>> {
  const api: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {};
  for (const name of callNames) {
    const [group, call] = name.split('.') as [string, string];
    (api[group] ??= {})[call] = (input) => ipcRenderer.invoke(name, input);
  }
  return api;
}

const noticeApi = {
  on(name: string, listener: (notice: unknown) => void): () => void {
    if (!noticeNames.some((known) => known === name)) return () => undefined;
    const relay = (_event: unknown, notice: unknown) => listener(notice);
    ipcRenderer.on(name, relay);
    return () => ipcRenderer.removeListener(name, relay);
  },
};

contextBridge.exposeInMainWorld('notebook', notebookApi());
contextBridge.exposeInMainWorld('notices', noticeApi);
