import { rememberHalfWritten } from '../files/half-written.ts';
import type { CleanedMemory } from '../vault/backup/cleaned.ts';
import { formerAfter, type FormerFolders } from '../vault/backup/former-folders.ts';
import type { RemovedMemory } from '../vault/backup/kept-ledger.ts';
import type { SecondMemory } from '../vault/backup/second-seen.ts';
import type { SeenMemory } from '../vault/seen.ts';
import type { AppError } from '../../shared/result.ts';
import type { StateFile } from './state-file.ts';
import type { State } from './stored-state.ts';

/** What only helps a later start: where the disk does not take it there is nothing to tell. */
const remember = async (state: StateFile, change: Partial<State>): Promise<void> => {
  await state.change(change);
};

/** What the keeping of notebook and backups remembers outside the notebook. */
export const memoriesIn = (
  state: StateFile,
): {
  seen: SeenMemory;
  cleaned: CleanedMemory;
  removed: RemovedMemory;
  secondFolder: () => string | null;
  secondSeen: SecondMemory;
  former: FormerFolders;
  /** `left` is the folder that gets no more copies, where there may be some in it. @returns why that is not kept */
  keepSecondFolder: (next: string | null, left: string | null) => Promise<AppError | undefined>;
  isOlder: () => boolean;
  halfWritten: ReturnType<typeof rememberHalfWritten>;
} => ({
  seen: { read: () => state.read().seen ?? null, keep: (seen) => remember(state, { seen }) },
  cleaned: { read: () => state.read().cleaned ?? null, keep: (cleaned) => void state.change({ cleaned }) },
  removed: { read: () => state.read().removed, keep: (removed) => void state.change({ removed }) },
  secondFolder: () => state.read().secondFolder ?? null,
  secondSeen: {
    read: () => state.read().secondSeen ?? null,
    keep: (secondSeen) => void state.change({ secondSeen }),
  },
  former: {
    read: () => state.read().formerFolders ?? [],
    keep: (formerFolders) => void state.change({ formerFolders }),
  },
  keepSecondFolder: (next, left) =>
    state.change({
      secondFolder: next,
      secondSeen: null,
      formerFolders: formerAfter(state.read().formerFolders ?? [], { left, next }),
    }),
  isOlder: () => state.read().seen?.isOlder ?? false,
  halfWritten: rememberHalfWritten({
    read: () => state.read().halfWritten ?? [],
    keep: (halfWritten) => remember(state, { halfWritten }),
  }),
});
