import { readFileSync } from 'node:fs';
import type { AppError } from '../../shared/result.ts';
import { usualSettings } from '../../shared/usual-settings.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { codeOf, fileError } from '../files/file-errors.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { logEvent, surprise } from '../log.ts';
import { readStored, type State } from './stored-state.ts';

/** What the file says, or what is usual instead. */
type Found = {
  state: State;
  /** Nothing in it was passed over. */
  isWhole: boolean;
  /** What stands there is no state. */
  isOther?: true;
  /** Why what stands there is not known. */
  unread?: unknown;
};

const usual: State = { settings: usualSettings, window: null };

const nothing: Found = { state: usual, isWhole: true };

export type StateFile = {
  read: () => State;
  /** It holds at once, and until the program ends. @returns why the disk did not take it */
  change: (change: Partial<State>) => Promise<AppError | undefined>;
  /** The write under way, so that the program does not end in the middle of it. */
  writing: () => Promise<void> | undefined;
};

/**
 * Keeps `state.json`. What cannot be read of it is as it usually is, since nothing in it is worth a question; but a file that the
 * system did not give is read again until it does, and is never written over before.
 * @param file undefined where nothing may be kept
 */
export function openStateFile(file: string | undefined): StateFile {
  let found = file === undefined ? nothing : find(file);
  /** Since the start: it counts more than what a file says that could be read only later. */
  let changed: Partial<State> = {};
  let writing: Promise<void> | undefined;
  if (!found.isWhole) logEvent('settings-unreadable');

  function read(): State {
    if (file !== undefined && found.unread !== undefined) found = find(file);
    return { ...found.state, ...changed };
  }

  /** @returns why nothing was written */
  async function put(path: string): Promise<unknown> {
    read();
    if (found.unread !== undefined) return found.unread;
    try {
      if (found.isOther) {
        await setAside(path);
        found = nothing;
      }
      await writeFileAtomically(path, Buffer.from(JSON.stringify(read())));
      return undefined;
    } catch (error) {
      return error;
    }
  }

  async function write(): Promise<AppError | undefined> {
    await writing;
    const why = file === undefined ? undefined : await put(file);
    if (why === undefined) return undefined;
    logEvent('settings-not-written');
    return fileError(why) ?? surprise(why);
  }

  return {
    read,
    change(change) {
      changed = { ...changed, ...change };
      const turn = write();
      const over = turn.then(() => {
        if (writing === over) writing = undefined;
      });
      writing = over;
      return turn;
    },
    writing: () => writing,
  };
}

function find(file: string): Found {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? nothing : { state: usual, isWhole: false, unread: error };
  }
  return readStored(parsed(text)) ?? { state: usual, isWhole: false, isOther: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The newest only: whoever wants to know what was lost finds it there. */
async function setAside(file: string): Promise<void> {
  try {
    await renamePatiently(file, `${file}.unreadable`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
