import { clipboard } from 'electron';
import type { Board, BoardName } from './own-copies.ts';

/** Electron before 44, as the stand-in from the package registry is: one object, with the board as an argument. */
type OlderClipboard = { readText: (board: 'selection') => string; clear: (board: 'selection') => void };

/** The system's clipboard; on Linux also the text last selected, which the middle button pastes. */
export function systemBoards(): Partial<Record<BoardName, Board>> {
  const main = { read: async () => clipboard.readText(), clear: () => clipboard.clear() };
  if (process.platform !== 'linux') return { clipboard: main };
  const selection = clipboard.selection as typeof clipboard | undefined;
  const older = clipboard as unknown as OlderClipboard;
  return {
    clipboard: main,
    selection: {
      read: async () => (selection ? selection.readText() : Promise.resolve(older.readText('selection'))),
      clear: () => (selection ? selection.clear() : older.clear('selection')),
    },
  };
}
