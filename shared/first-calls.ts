import { nothing, shutCall } from './call.ts';
import { NotebookStatus } from './notebook.ts';
import { Settings } from './settings.ts';

/** What the page asks before it paints its first screen: answered before the rest of the program is loaded. */
export const firstCalls = {
  notebook: { status: shutCall(nothing, NotebookStatus) },
  settings: { read: shutCall(nothing, Settings) },
} as const;
