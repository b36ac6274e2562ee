import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupFailure, BackupHealth } from '../../../shared/backup.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { removeTemporaryFiles } from '../../files/atomic-write.ts';
import { logEvent } from '../../log.ts';
import { apart, tryHead } from './find-backups.ts';
import { copyBackup, type OpenNotebookFile } from './make-backup.ts';
import type { createProofs, Own } from './proofs.ts';
import { isTooOld } from './rotation.ts';
import { noteSecond, type SecondMemory, seenOf } from './second-seen.ts';
import { failureOf, settle } from './settle.ts';

type Parts = {
  memory: SecondMemory;
  proofs: Pick<ReturnType<typeof createProofs>, 'first' | 'record'>;
  /** This notebook's own backups in a folder by their heads, newest first. */
  ownIn: (where: string, notebook: OpenNotebookFile | undefined) => Own[];
  /** Where the backups themselves lie. */
  backups: string;
  /** Wall clock, ms UTC. */
  now: () => number;
};

type Faring = Pick<NonNullable<BackupHealth['second']>, 'failure' | 'lacks'>;

/** Brings the newest backup to a second folder, and remembers what came of it. */
export function createSecondCopy({ memory, proofs, ownIn, backups, now }: Parts) {
  let failure: BackupFailure | null = null;

  async function bring(where: string, notebook?: OpenNotebookFile): Promise<Result<string | undefined>> {
    const { good: latest } = await proofs.first(ownIn(backups, notebook));
    if (!latest) return ok(undefined);
    await removeTemporaryFiles(where); // of a copy that a kill cut short
    const { madeAt, checksum } = latest.manifest;
    const there = ownIn(where, notebook);
    const isSame = (one: Own) => one.manifest.checksum === checksum;
    const isThere = (await proofs.first(there.filter(isSame))).good !== undefined;
    const copy = { file: placeIn(where, latest), manifest: latest.manifest };
    if (!isThere) {
      const before = there.find((one) => !isSame(one))?.manifest.madeAt ?? null;
      if (existsSync(where)) noteSecond(memory, where, { newestAt: before });
      await copyBackup(latest.file, copy.file);
      proofs.record(copy);
    }
    noteSecond(memory, where, { newestAt: madeAt });
    return ok(isThere ? undefined : copy.file);
  }

  return {
    /** The newest, where it is not there yet. @returns the file that was written, if any */
    async copy(where: string, notebook?: OpenNotebookFile): Promise<Result<string | undefined>> {
      const copied = await settle(() => bring(where, notebook));
      failure = copied.ok ? null : failureOf(copied.error);
      const failingSince = copied.ok ? null : (seenOf(memory, where).failingSince ?? now());
      noteSecond(memory, where, { failingSince });
      if (!copied.ok) logEvent('second-backup-failed');
      return copied;
    },
    /** Whether the last try failed, also one before the program was started. */
    isFailing: (where: string): boolean => seenOf(memory, where).failingSince !== null,
    /** What failed and what comes of it: nothing, where the newest here is known to be in the folder, as on a stick in a drawer. */
    fares(where: string, newestHere: number | undefined): Faring {
      const { newestAt, failingSince } = seenOf(memory, where);
      const isThere = newestAt !== null && newestAt === newestHere;
      if (!failure || isThere) return { failure, lacks: null };
      const isLong = isTooOld(newestAt ?? failingSince ?? now(), now());
      return { failure, lacks: { newestAt, isLong } };
    },
  };
}

/** Under its own name, also over a rotten copy of its own; where another backup has that there, under one that tells the two apart. */
function placeIn(where: string, { file, manifest }: Own): string {
  const plain = join(where, basename(file));
  const there = tryHead(plain)?.manifest.checksum;
  return there === undefined || there === manifest.checksum ? plain : apart(plain, manifest);
}
