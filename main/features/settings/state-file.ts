import { readFileSync } from 'node:fs';
import type { Settings } from '../../../shared/settings.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { logEvent } from '../../log.ts';

export type WindowPlace = {
  bounds: { x: number; y: number; width: number; height: number };
  maximized: boolean;
  zoomLevel: number;
};

/** What the program remembers outside the notebook. Nothing in it tells of a course or a person. */
export type State = {
  settings: Settings;
  window: WindowPlace | null;
  /** A file outside the folder that is being written, or that a killed run left half-written. */
  unfinished?: string | null;
};

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
    const stored: unknown = JSON.parse(text);
    if (isState(stored)) return stored;
  } catch {
    // Unreadable, as below.
  }
  logEvent('settings-unreadable');
  return untouched;
}

type Loose = { [name: string]: unknown } | null | undefined;

/** By hand, since it is read before the window opens and the schema library is not loaded by then. */
function isState(value: unknown): value is State {
  const { settings, window, unfinished } = (value ?? {}) as {
    settings?: Loose;
    window?: Loose;
    unfinished?: unknown;
  };
  const isKnown =
    ['da', 'en'].includes(String(settings?.['language'])) &&
    ['system', 'light', 'dark'].includes(String(settings?.['theme']));
  const isPath = unfinished === undefined || unfinished === null || typeof unfinished === 'string';
  return isKnown && isPath && (window === null || isPlace(window));
}

function isPlace(value: Loose): boolean {
  const bounds = (value?.['bounds'] ?? {}) as Record<string, unknown>;
  const zoomLevel = value?.['zoomLevel'];
  return (
    ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(bounds[side])) &&
    typeof value?.['maximized'] === 'boolean' &&
    typeof zoomLevel === 'number' &&
    Math.abs(zoomLevel) <= 9
  );
}
