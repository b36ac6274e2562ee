import { rememberHalfWritten } from '../../files/half-written.ts';
import type { CleanedMemory } from '../../vault/backup/cleaned.ts';
import type { RemovedMemory } from '../../vault/backup/kept-ledger.ts';
import type { SeenMemory } from '../../vault/seen.ts';
import type { StateFile } from './state-file.ts';

/** What the keeping of notebook and backups remembers outside the notebook. */
export const memoriesIn = (
  state: StateFile,
): {
  seen: SeenMemory;
  cleaned: CleanedMemory;
  removed: RemovedMemory;
  secondFolder: () => string | null;
  isOlder: () => boolean;
  halfWritten: ReturnType<typeof rememberHalfWritten>;
} => ({
  seen: { read: () => state.read().seen ?? null, keep: (seen) => state.change({ seen }) },
  cleaned: { read: () => state.read().cleaned ?? null, keep: (cleaned) => void state.change({ cleaned }) },
  removed: { read: () => state.read().removed, keep: (removed) => void state.change({ removed }) },
  secondFolder: () => state.read().secondFolder ?? null,
  isOlder: () => state.read().seen?.isOlder ?? false,
  halfWritten: rememberHalfWritten({
    read: () => state.read().halfWritten ?? [],
    keep: (halfWritten) => state.change({ halfWritten }),
  }),
});
