import { statSync } from 'node:fs';
import type { BackupManifest } from './backup-file.ts';
import { proveWhole } from './make-backup.ts';

/** A backup of this notebook, as far as its head tells. */
export type Own = { file: string; manifest: BackupManifest };
/** One that reads back as its head tells; `checkedAt` is when that was seen, ms UTC. */
export type Proved = Own & { checkedAt: number };

/**
 * Tells a backup that is whole from one whose head alone is. What was proved is remembered while the program runs, for
 * as long as nobody writes to the file; one that is not whole is read anew each time.
 */
export function createProofs(now: () => number) {
  const proved = new Map<string, number>();

  async function prove(backup: Own, isAfresh: boolean): Promise<number | undefined> {
    try {
      const name = nameOf(backup);
      const before = isAfresh ? undefined : proved.get(name);
      if (before !== undefined) return before;
      proved.delete(name);
      await proveWhole(backup.file);
      const at = now();
      proved.set(name, at);
      return at;
    } catch {
      return undefined;
    }
  }

  return {
    /** Remembers one that was read back as it was written, right before it took its name. */
    record(backup: Own): void {
      try {
        proved.set(nameOf(backup), now());
      } catch {
        // Gone again: there is nothing to remember.
      }
    },
    /**
     * The first that is whole, and those before it, which are not. `isAfresh`: what is remembered does not count, but for
     * the file that was `written` just now.
     */
    async first(
      newestFirst: readonly Own[],
      { isAfresh = false, written }: { isAfresh?: boolean; written?: string | undefined } = {},
    ): Promise<{ good: Proved | undefined; rotten: Own[] }> {
      const rotten: Own[] = [];
      for (const backup of newestFirst) {
        const checkedAt = await prove(backup, isAfresh && backup.file !== written);
        if (checkedAt !== undefined) return { good: { ...backup, checkedAt }, rotten };
        rotten.push(backup);
      }
      return { good: undefined, rotten };
    },
  };
}

/** @throws the system's error where the file is not there */
function nameOf({ file, manifest }: Own): string {
  const { mtimeMs, ctimeMs } = statSync(file);
  return [file, manifest.checksum, mtimeMs, ctimeMs].join('\n');
}
