import { readFileSync } from 'node:fs';
import type { Settings } from '../../shared/settings.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { logEvent } from '../log.ts';
import type { Cleaned } from '../vault/backup/cleaned.ts';
import type { Seen } from '../vault/seen.ts';
import { readSettings } from './stored-settings.ts';
import { usualSettings } from '../../shared/usual-settings.ts';

export type WindowPlace = {
  bounds: { x: number; y: number; width: number; height: number };
  maximized: boolean;
  zoomLevel: number;
};

/** What the program remembers outside the notebook. Nothing in it names a course or a person. */
export type State = {
  settings: Settings;
  window: WindowPlace | null;
  /** Files outside the folder that are being written, or that a killed run left half-written. */
  halfWritten?: readonly string[];
  /** How far the notebook had come. */
  seen?: Seen | null;
  /** The folder that gets a second copy of each backup. */
  secondFolder?: string | null;
  /** Those that got one before, and may hold some still. */
  formerFolders?: readonly string[] | null;
  /** Which copies hold nothing of what was removed for good. */
  cleaned?: Cleaned | null;
  /** Ids and moments of what was removed for good; whoever reads it looks at each. */
  removed?: unknown;
};

const untouched: State = { settings: usualSettings, window: null };

export type StateFile = {
  read: () => State;
  change: (change: Partial<State>) => Promise<void>;
  /** The write under way, so that the program does not end in the middle of it. */
  writing: () => Promise<void> | undefined;
};

/**
 * Keeps `state.json`; an unreadable one means the defaults, since nothing in it is worth a question.
 * @param file undefined where nothing may be kept
 */
export function openStateFile(file: string | undefined): StateFile {
  let state = file === undefined ? untouched : readState(file);
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    await writing;
    if (file === undefined) return;
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
    if (isState(stored)) return { ...stored, settings: readSettings(stored.settings) };
  } catch {
    // Unreadable, as below.
  }
  logEvent('settings-unreadable');
  return untouched;
}

type Loose = { [name: string]: unknown } | null | undefined;

/** By hand, since it is read before the window opens and the schema library is not loaded by then. */
function isState(value: unknown): value is State {
  const { settings, window, halfWritten, seen, secondFolder, formerFolders, cleaned } = (value ??
    {}) as Record<string, unknown> & { window?: Loose; seen?: Loose; cleaned?: Loose };
  const arePaths =
    (secondFolder == null || typeof secondFolder === 'string') &&
    [halfWritten, formerFolders].every((paths) => paths == null || isStrings(paths));
  const areSeen = (seen == null || isSeen(seen)) && (cleaned == null || isCleaned(cleaned));
  return typeof settings === 'object' && arePaths && areSeen && (window === null || isPlace(window));
}

const isSeen = ({ id, notebook, keyring, isOlder, ...told }: NonNullable<Loose>): boolean =>
  typeof id === 'string' &&
  [notebook, keyring].every(Number.isSafeInteger) &&
  [isOlder, told['isChanged'] ?? false, told['keyKept'] ?? false, told['keyGiven'] ?? false].every(
    (flag) => typeof flag === 'boolean',
  );

const isStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isCleaned = ({ ledger, marks, left }: NonNullable<Loose>): boolean =>
  typeof ledger === 'string' && isStrings(marks) && isStrings(left ?? []);

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
