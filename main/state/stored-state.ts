import type { Settings } from '../../shared/settings.ts';
import type { Cleaned } from '../vault/backup/cleaned.ts';
import type { SecondSeen } from '../vault/backup/second-seen.ts';
import type { Seen } from '../vault/seen.ts';
import { readSettings } from './stored-settings.ts';

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
  /** What was last seen of it. */
  secondSeen?: SecondSeen | null;
  /** Those that got one before, and may hold some still. */
  formerFolders?: readonly string[] | null;
  /** Which copies hold nothing of what was removed for good. */
  cleaned?: Cleaned | null;
  /** Ids and moments of what was removed for good; whoever reads it looks at each. */
  removed?: unknown;
};

type Loose = { [name: string]: unknown };

const isString = (value: unknown): boolean => typeof value === 'string';

const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);

const isSeen = ({ id, notebook, keyring, isOlder, ...told }: Loose): boolean =>
  isString(id) &&
  [notebook, keyring].every(Number.isSafeInteger) &&
  [isOlder, told['isChanged'] ?? false, told['keyKept'] ?? false, told['keyGiven'] ?? false].every(
    (flag) => typeof flag === 'boolean',
  );

const isSecondSeen = ({ folder, newestAt, failingSince }: Loose): boolean =>
  isString(folder) && [newestAt, failingSince].every((at) => at === null || Number.isSafeInteger(at));

const isCleaned = ({ ledger, marks, left }: Loose): boolean =>
  isString(ledger) && isStrings(marks) && isStrings(left ?? []);

function isPlace({ bounds, maximized, zoomLevel }: Loose): boolean {
  const sides = (bounds ?? {}) as Loose;
  return (
    ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(sides[side])) &&
    typeof maximized === 'boolean' &&
    typeof zoomLevel === 'number' &&
    Math.abs(zoomLevel) <= 9
  );
}

/**
 * What may stand under each name, where something does. By hand, since it is read before the window opens and the schema
 * library is not loaded by then.
 */
const fits: { [N in Exclude<keyof State, 'settings' | 'removed'>]: (value: Loose) => boolean } = {
  window: isPlace,
  halfWritten: isStrings,
  seen: isSeen,
  secondFolder: isString,
  secondSeen: isSecondSeen,
  formerFolders: isStrings,
  cleaned: isCleaned,
};

/**
 * A stored state, each part for itself: an odd one counts as not there and takes none of the others with it.
 * @returns undefined for what is no state at all
 */
export function readStored(stored: unknown): { state: State; isWhole: boolean } | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const parts: Loose = { window: null, ...stored };
  const odd = Object.entries(fits).filter(
    ([name, isFit]) => parts[name] != null && !isFit(parts[name] as Loose),
  );
  for (const [name] of odd) parts[name] = null;
  const known = parts as Omit<State, 'settings'>;
  return {
    state: { ...known, settings: readSettings(parts['settings']) },
    isWhole: odd.length === 0,
  };
}
