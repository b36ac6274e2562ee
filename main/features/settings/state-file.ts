import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Settings } from '../../../shared/settings.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { logEvent } from '../../log.ts';

const WindowPlace = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean(),
  zoomLevel: z.number().min(-3).max(5),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

/** What the program remembers outside the notebook. Nothing in it tells of a course or a person. */
const State = z.object({ settings: Settings, window: WindowPlace.nullable() });
export type State = z.infer<typeof State>;

const untouched: State = { settings: { language: 'da', theme: 'system' }, window: null };

export type StateFile = {
  read: () => State;
  change: (change: Partial<State>) => Promise<void>;
  /** The write under way, so that the program does not end in the middle of it. */
  writing: () => Promise<void> | undefined;
};

/** Keeps `state.json`; an unreadable one means the defaults, since nothing in it is worth a question. */
export function openStateFile(file: string): StateFile {
  let state = readState(file);
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    await writing;
    await writeFileAtomically(file, Buffer.from(JSON.stringify(state))).catch(() =>
      logEvent('settings-not-written'),
    );
  }

  return {
    read: () => state,
    change(change) {
      state = { ...state, ...change };
      const turn = write().finally(() => {
        if (writing === turn) writing = undefined;
      });
      writing = turn;
      return turn;
    },
    writing: () => writing,
  };
}

function readState(file: string): State {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return untouched;
  }
  try {
    return State.parse(JSON.parse(text));
  } catch {
    logEvent('settings-unreadable');
    return untouched;
  }
}
